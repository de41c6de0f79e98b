import type { RekapTable } from '@/lib/jejak/figures/tables'

const HEIGHT = 168
const BASE = 150
const TOP = 22

/**
 * Columns over time: the first number of each row as an outline, the second as a filled column beside it.
 * Widths are in per cent and heights in pixels, so it fits every screen without a script. Caption and table
 * carry words and numbers.
 */
export function ColumnsChart({ table }: { table: RekapTable }) {
  const { rows, columns, title } = table
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.slice(0, 2).map(({ value }) => value ?? 0)))
  const slot = 100 / Math.max(1, rows.length)
  const heightOf = (value: number) => ((BASE - TOP) * value) / most
  const [outline, full] = columns
  return (
    <div>
      <ul className="small mb-2 flex flex-wrap gap-x-5 gap-y-1" aria-hidden="true">
        <li className="flex items-center gap-2">
          <Swatch look="chart-open" /> {outline?.label}
        </li>
        <li className="flex items-center gap-2">
          <Swatch look="chart-full" /> {full?.label}
        </li>
      </ul>
      <svg
        className="chart"
        height={HEIGHT}
        role="img"
        aria-label={`Grafik batang: ${title}. Angkanya ada pada tabel di bawah.`}
      >
        <line className="chart-line" x1="0" x2="100%" y1={TOP} y2={TOP} />
        <line className="chart-line" x1="0" x2="100%" y1={(BASE + TOP) / 2} y2={(BASE + TOP) / 2} />
        <text className="chart-number" x="0" y={TOP - 6}>
          {most}
        </text>
        {rows.map(({ label, cells }, at) =>
          cells.slice(0, 2).map(({ value, text }, side) => {
            const height = value === null ? heightOf(most) / 12 : heightOf(value)
            const look = value === null ? 'chart-hidden' : side === 0 ? 'chart-open' : 'chart-full'
            return (
              <rect
                key={columns[side]?.key}
                className={look}
                x={`${(at + 0.14 + 0.37 * side) * slot}%`}
                y={BASE - height}
                width={`${0.35 * slot}%`}
                height={height}
              >
                <title>{`${label}: ${text} ${columns[side]?.label.toLowerCase() ?? ''}`}</title>
              </rect>
            )
          }),
        )}
        <line className="chart-mark" x1="0" x2="100%" y1={BASE} y2={BASE} />
      </svg>
      <p className="mini -mt-3 flex justify-between gap-4 text-muted" aria-hidden="true">
        <span>{rows.at(0)?.label}</span>
        {rows.length > 1 ? <span className="text-right">{rows.at(-1)?.label}</span> : null}
      </p>
    </div>
  )
}

function Swatch({ look }: { look: string }) {
  return (
    <svg width="14" height="14" aria-hidden="true" focusable="false">
      <rect className={look} x="1" y="1" width="12" height="12" />
    </svg>
  )
}
