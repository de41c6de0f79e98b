import { words } from '@/lib/words/words'

interface ReceiptExampleProps {
  /** "Senin, 23 November 2026" */
  today: string
  /** Last day of verification for an aduan sent today; null while the calendar is unavailable. */
  due: string | null
  /** Hari kerja within which it is verified. */
  days: number
}

/** The receipt of a reporter, with dates calculated from today; drawn with a torn lower edge. */
export function ReceiptExample({ today, due, days }: ReceiptExampleProps) {
  const t = words('beranda')
  return (
    <figure className="self-start pb-3 max-md:hidden">
      <div className="rounded-t-card border border-b-0 border-line bg-surface">
        <figcaption className="px-6 pt-6 pb-4">
          <span className="small block text-muted">{t('contoh.keterangan')}</span>
          <span className="block font-bold">{t('contoh.judul')}</span>
        </figcaption>
        <dl className="border-t-2 border-dashed border-thread">
          <div className="px-6 pt-4">
            <dt className="small text-muted">{t('contoh.nomor')}</dt>
            <dd className="figures text-title font-bold tracking-wide whitespace-nowrap">
              WBS-2026-7K3Q-9F2M
            </dd>
          </div>
          <div className="px-6 pt-4">
            <dt className="small text-muted">{t('contoh.dikirim')}</dt>
            <dd>{today}</dd>
          </div>
          <div className="mt-4 border-l-4 border-thread bg-ground px-5 py-3">
            <dt className="small text-muted">{t('contoh.diperiksa')}</dt>
            <dd className="text-title font-bold text-brand">
              {due ?? t('contoh.tanpaTanggal', { hari: days })}
            </dd>
          </div>
          <div className="px-6 pt-4">
            <dt className="small text-muted">{t('contoh.penangan')}</dt>
            <dd>{t('contoh.penangan_isi')}</dd>
          </div>
          <div className="px-6 pt-4 pb-6">
            <dt className="small text-muted">{t('contoh.lalu')}</dt>
            <dd>{t('contoh.lalu_isi')}</dd>
          </div>
        </dl>
      </div>
      <svg className="block h-2.5 w-full" aria-hidden="true" focusable="false">
        <defs>
          <pattern id="sobekan" width="12" height="10" patternUnits="userSpaceOnUse">
            <path d="M0 0v2a6 6 0 0 0 12 0V0z" className="fill-surface" />
            <path d="M0 2a6 6 0 0 0 12 0" fill="none" className="stroke-line" />
          </pattern>
        </defs>
        <rect width="100%" height="10" fill="url(#sobekan)" />
      </svg>
    </figure>
  )
}
