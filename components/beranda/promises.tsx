import type { PromisedDays } from '@/lib/waktu/clocks'
import { words } from '@/lib/words/words'

/** The three promises, worded so that the office can be held to them. */
export function Promises({ promised }: { promised: PromisedDays }) {
  const t = words('beranda')
  const title = {
    identitas: t('janji.identitas'),
    waktu: t('janji.waktu', { hari: promised.verification }),
    jawaban: t('janji.jawaban'),
  }
  return (
    <section aria-labelledby="janji-judul" className="band-section">
      <div className="page page-wide grid gap-x-12 gap-y-8 py-12 md:grid-cols-[17rem_1fr] md:py-16">
        <h2 id="janji-judul" className="sm:text-head">
          {t('janji.judul')}
        </h2>
        <dl className="space-y-8">
          {(['identitas', 'waktu', 'jawaban'] as const).map((promise) => (
            <div key={promise}>
              <dt className="text-title font-bold leading-snug tracking-tight">{title[promise]}</dt>
              <dd className="measure mt-1">{t(`janji.${promise}_isi`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
