import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import type { PelaporStatus } from '@/lib/aduan/labels'
import type { OwnCase } from '@/lib/kasus/own-cases'
import { tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('dasbor')

interface CaseCardProps {
  row: OwnCase
  status: PelaporStatus
  /** Titles are hidden by default, because somebody may look over the reporter's shoulder. */
  showTitle: boolean
}

/**
 * One aduan on "Aduan Saya": the meaning of its state with the deadline, and the next step. Its page tells
 * the rest.
 */
export function CaseCard({ row, status, showTitle }: CaseCardProps) {
  return (
    <article className="card space-y-2" aria-label={t('aduan', { nomor: row.nomor })}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="figures">
          <Link href={`/aduan/${row.id}`}>{row.name ? `${row.name} · ${row.nomor}` : row.nomor}</Link>
        </h3>
        <Chip tone={status.tone} icon={status.icon}>
          {status.label}
        </Chip>
      </div>
      {showTitle ? <p className="font-semibold">{row.ringkasan}</p> : null}
      <p>{status.sentence}</p>
      {status.asks ? (
        <p className="font-semibold">{status.asks}</p>
      ) : (
        <p className="text-muted">{status.next}</p>
      )}
      {status.late ? <p className="font-semibold text-warn">{status.late}</p> : null}
      {row.submittedOn ? (
        <p className="text-body text-muted">{t('dikirim', { tanggal: tanggalPendek(row.submittedOn) })}</p>
      ) : null}
    </article>
  )
}
