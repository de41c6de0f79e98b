import type { RekapTable } from '@/lib/jejak/figures/tables'

/** Horizontal bars in table order, longest first; a line marks the value of the compared period. */
export function BarsChart({ table }: { table: RekapTable }) {
  const { rows, columns } = table
  const compared = columns.length > 1
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)))
  const part = (value: number) => `${(100 * value) / most}%`
  return (
    <ul className="space-y-2.5">
      {rows.map(({ label, cells: [now, before] }) => (
        <li key={label}>
          <p className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">{label}</span>
            <span className="figures shrink-0">
              <strong>{now?.text}</strong>
              {compared ? <span className="text-muted"> (pembanding {before?.text})</span> : null}
            </span>
          </p>
          <svg className="chart mt-1" height="12" aria-hidden="true" focusable="false">
            <rect className="chart-track" width="100%" height="12" />
            {now?.value === null ? (
              <rect className="chart-hidden" x="0.5" y="0.5" width="4%" height="11" />
            ) : (
              <rect className="chart-full" width={part(now?.value ?? 0)} height="12" />
            )}
            {compared && before?.value ? (
              <line className="chart-mark" x1={part(before.value)} x2={part(before.value)} y1="-3" y2="15" />
            ) : null}
          </svg>
        </li>
      ))}
    </ul>
  )
}
