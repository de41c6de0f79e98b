import type { ReactNode } from 'react'

export interface TableColumn {
  key: string
  label: string
  numeric?: boolean
}

export interface TableRow {
  id: string
  /** Heading of the rows that follow each other with the same one, such as their day. */
  group?: string
  cells: Readonly<Record<string, ReactNode>>
}

interface TableProps {
  caption: string
  /** Hides a caption that would repeat the heading. */
  captionHidden?: boolean
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
}

/**
 * A table of staff data: dense on a desktop, one card per row on a phone (globals.css, .data-table). The
 * first column is the row's header.
 */
export function Table({ caption, captionHidden = false, columns, rows }: TableProps) {
  return (
    <table className="data-table">
      <caption className={captionHidden ? 'sr-only' : 'mb-2 text-left font-semibold'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? 'num' : ''}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {grouped(rows).map(({ group, id, ofGroup }) => (
        <tbody key={id}>
          {group ? (
            <tr className="data-table-group">
              <th scope="rowgroup" colSpan={columns.length}>
                {group}
              </th>
            </tr>
          ) : null}
          {ofGroup.map((row) => (
            <Row key={row.id} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row, columns }: Pick<TableProps, 'columns'> & { row: TableRow }) {
  return (
    <tr>
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row">
            {row.cells[column.key]}
          </th>
        ) : (
          <td key={column.key} className={column.numeric ? 'num' : ''}>
            <span aria-hidden="true" className="data-table-label">
              {column.label}
            </span>
            <div className="min-w-0">{row.cells[column.key]}</div>
          </td>
        ),
      )}
    </tr>
  )
}

/** Neighbouring rows of one group together; rows without one stay as they are. */
function grouped(rows: readonly TableRow[]) {
  const groups: { group: string | undefined; id: string; ofGroup: TableRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last.group === row.group) last.ofGroup.push(row)
    else groups.push({ group: row.group, id: row.id, ofGroup: [row] })
  }
  return groups
}
