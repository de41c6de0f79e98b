import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { statusChips, waitsFor } from '@/lib/aduan/chip-labels'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import { kanalLabel } from '@/lib/lapor/form/intake'
import type { QueueRow } from '@/lib/verifikasi/queue/rows'
import { ageWords } from '@/lib/verifikasi/queue/rules'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu, tanggalPendek } from '@/lib/waktu/dates'
import { RowBox } from './queue-bulk'
import { RowPresence } from './queue-live'

interface QueueTableProps {
  caption: string
  rows: readonly QueueRow[]
  /** `/admin`, where rows can be chosen, or `/telaah`. */
  base: string
  /** Query string that keeps the view on a case page, e.g. "?tampilan=lewat". */
  search: string
  today: WitaDate
  calendar: Kalender
}

const COLUMNS = [
  'Aduan',
  'Sisa',
  'Lama penanganan',
  'Kategori',
  'Unit terlapor',
  'Kab/kota',
  'Status',
  'Petugas',
  'Bukti',
]

/** The rows of the queue: a table on a desktop, cards on a phone. Nothing in it identifies the reporter. */
export function QueueTable({ caption, rows, base, search, today, calendar }: QueueTableProps) {
  return (
    <table className="data-table queue-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} base={base} search={search} today={today} calendar={calendar} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Pick<QueueTableProps, 'base' | 'search' | 'today' | 'calendar'> & { row: QueueRow }

function Row({ row, base, search, today, calendar }: RowProps) {
  const { summary } = row
  return (
    <tr>
      <th scope="row">
        <span className="row-head">
          {base === '/admin' ? <RowBox aduanId={row.id} nomor={row.nomor} /> : null}
          <span className="row-words">
            <Link
              href={`${base}/aduan/${row.id}${search}`}
              className="figures whitespace-nowrap font-semibold"
              aria-describedby={`sisa-${row.id} ringkas-${row.id}`}
            >
              {row.nomor}
            </Link>
            <span id={`ringkas-${row.id}`} className="row-gist" title={summary.ringkasan}>
              {summary.ringkasan}
            </span>
            {row.labels.length > 0 || summary.atRisk || summary.restricted || summary.kanal ? (
              <span className="row-marks">
                {summary.atRisk ? (
                  <Chip tone="merah" icon="warn">
                    Pelapor terancam
                  </Chip>
                ) : null}
                {summary.restricted ? (
                  <Chip tone="kuning" icon="lock">
                    Terbatas
                  </Chip>
                ) : null}
                {summary.kanal ? <span className="label-tag">{kanalLabel(summary.kanal)}</span> : null}
                {row.labels.map((label) => (
                  <span key={label} className="label-tag">
                    <span className="sr-only">Label: </span>
                    {label}
                  </span>
                ))}
              </span>
            ) : null}
            <RowPresence aduanId={row.id} present={row.presentNames} />
          </span>
        </span>
      </th>
      <Cell label="Sisa">
        <TimeLeft row={row} today={today} calendar={calendar} />
      </Cell>
      <Cell label="Lama penanganan">
        {row.submittedOn ? ageWords(row.submittedOn, today, calendar) : '–'}
      </Cell>
      <Cell label="Kategori" title={row.kategori}>
        {row.kategori}
      </Cell>
      <Cell label="Unit terlapor" title={summary.instansi}>
        {summary.instansi}
      </Cell>
      <Cell label="Kab/kota">{row.kabkota}</Cell>
      <Cell label="Status" title={statusLabels[row.status]}>
        <span className="inline-flex gap-1.5">
          <Icon name={statusChips[row.status].icon} className="mt-0.5 size-4 shrink-0" />
          {statusLabels[row.status]}
        </span>
      </Cell>
      <Cell label="Petugas">
        {row.admin ?? <span className="text-muted">Belum ada</span>}
        {row.tim ? <span className="row-day text-muted">{row.tim}</span> : null}
      </Cell>
      <Cell label="Bukti" none={row.files === 0}>
        {row.files}
      </Cell>
    </tr>
  )
}

interface CellProps {
  label: string
  /** The cell is empty; phones leave the line out. */
  none?: boolean
  /** The whole text, where a row of one line cuts it off. */
  title?: string
  children: ReactNode
}

function Cell({ label, none = false, title, children }: CellProps) {
  return (
    <td className={none ? 'none' : ''}>
      <span aria-hidden="true" className="data-table-label">
        {label}
      </span>
      <div className="row-cell" title={title}>
        {children}
      </div>
    </td>
  )
}

/** Remaining time as text, icon and colour; where the reporter has to act, it says so without a colour. */
function TimeLeft({ row, today, calendar }: Pick<RowProps, 'row' | 'today' | 'calendar'>) {
  const waits = waitsFor[row.status]
  const id = `sisa-${row.id}`
  if (!row.nextDueOn) {
    return (
      <span id={id} className="text-muted">
        {waits === 'Pelapor' ? 'menunggu pelapor' : 'tidak ada batas waktu'}
      </span>
    )
  }
  const limit = batasWaktu(row.nextDueOn, today, calendar)
  const theirs = waits === 'Pelapor'
  return (
    <span id={id}>
      <Chip
        tone={theirs ? 'netral' : limit.late ? 'merah' : limit.left <= 1 ? 'kuning' : 'netral'}
        icon={theirs ? 'pause' : limit.late ? 'warn' : 'clock'}
      >
        {limit.words}
      </Chip>
      <span className="row-day text-muted">
        {theirs ? 'pelapor, ' : ''}
        {tanggalPendek(row.nextDueOn)}
      </span>
    </span>
  )
}
