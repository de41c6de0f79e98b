import { BarsChart } from '@/components/rekap/bars-chart'
import { ColumnsChart } from '@/components/rekap/columns-chart'
import { Table } from '@/components/ui/table'
import type { RekapTable } from '@/lib/jejak/figures/tables'

interface RekapFigureProps {
  table: RekapTable
  look: 'columns' | 'bars'
  /** Address of the CSV download. */
  csvHref: string
}

/** One figure: its statement in a sentence, the chart, and the numbers as table and CSV. */
export function RekapFigure({ table, look, csvHref }: RekapFigureProps) {
  const { key, title, caption, rows, rowLabel, columns } = table
  return (
    <section aria-labelledby={`rekap-${key}`} className={look === 'columns' ? 'rekap-wide' : ''}>
      <h2 id={`rekap-${key}`}>{title}</h2>
      <p className="measure mb-4 mt-1">{caption}</p>
      {look === 'columns' ? <ColumnsChart table={table} /> : <BarsChart table={table} />}
      <details className="mt-4">
        <summary className="inline-block py-1.5 font-semibold text-brand underline">
          Lihat sebagai tabel<span className="sr-only">: {title}</span>
        </summary>
        <div className="mt-2">
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'baris', label: rowLabel },
              ...columns.map((column) => ({ ...column, numeric: true })),
            ]}
            rows={rows.map(({ label, cells }) => ({
              id: label,
              cells: {
                baris: label,
                ...Object.fromEntries(columns.map((column, at) => [column.key, cells[at]?.text ?? ''])),
              },
            }))}
          />
        </div>
      </details>
      <p className="no-print mt-1">
        <a href={csvHref} className="inline-block py-1.5" download>
          Unduh CSV<span className="sr-only">: {title}</span>
        </a>
      </p>
    </section>
  )
}
