'use client'

import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { RowBox } from './queue-bulk'
import { RowPresence } from './queue-live'
import type { RowView } from './row-views'

interface QueueTableProps {
  caption: string
  rows: readonly RowView[]
  /** `/admin`, where rows can be chosen, or `/telaah`. */
  base: string
  /** Query string that keeps the view on a case page, e.g. "?tampilan=lewat". */
  search: string
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

/**
 * The rows of the queue: a table on a desktop, cards on a phone. Nothing in it identifies the reporter. A
 * client component, so that a page of forty rows sends their words once besides the table, and not each cell
 * again.
 */
export function QueueTable({ caption, rows, base, search }: QueueTableProps) {
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
          <Row key={row.id} row={row} base={base} search={search} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Pick<QueueTableProps, 'base' | 'search'> & { row: RowView }

function Row({ row, base, search }: RowProps) {
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
            <span id={`ringkas-${row.id}`} className="row-gist" title={row.ringkasan}>
              {row.ringkasan}
            </span>
            {row.labels.length > 0 || row.atRisk || row.restricted || row.kanal ? (
              <span className="row-marks">
                {row.atRisk ? (
                  <Chip tone="merah" icon="warn">
                    Pelapor terancam
                  </Chip>
                ) : null}
                {row.restricted ? (
                  <Chip tone="kuning" icon="lock">
                    Terbatas
                  </Chip>
                ) : null}
                {row.kanal ? <span className="label-tag">{row.kanal}</span> : null}
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
        <TimeLeft id={`sisa-${row.id}`} left={row.left} />
      </Cell>
      <Cell label="Lama penanganan">{row.age}</Cell>
      <Cell label="Kategori" title={row.kategori}>
        {row.kategori}
      </Cell>
      <Cell label="Unit terlapor" title={row.instansi}>
        {row.instansi}
      </Cell>
      <Cell label="Kab/kota">{row.kabkota}</Cell>
      <Cell label="Status" title={row.status}>
        <span className="inline-flex gap-1.5">
          <Icon name={row.statusIcon} className="mt-0.5 size-4 shrink-0" />
          {row.status}
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

function TimeLeft({ id, left: { words, chip, day } }: { id: string; left: RowView['left'] }) {
  if (!chip) {
    return (
      <span id={id} className="text-muted">
        {words}
      </span>
    )
  }
  return (
    <span id={id}>
      <Chip tone={chip.tone} icon={chip.icon}>
        {words}
      </Chip>
      <span className="row-day text-muted">{day}</span>
    </span>
  )
}
