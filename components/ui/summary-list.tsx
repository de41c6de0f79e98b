import Link from 'next/link'

export interface SummaryListRow {
  label: string
  lines: readonly string[]
}

interface SummaryListProps {
  rows: readonly SummaryListRow[]
  /** Where "Ubah" leads; the label is read with it. */
  changeHref?: string
}

/** Answers as they were given; a skipped question says so. */
export function SummaryList({ rows, changeHref }: SummaryListProps) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <div key={row.label} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(9rem,14rem)_1fr_auto]">
          <dt className="font-semibold">{row.label}</dt>
          <dd className="min-w-0">
            {row.lines.length === 0 ? (
              <span className="text-muted">Tidak diisi</span>
            ) : (
              row.lines.map((line) => (
                <p key={line} className="typed">
                  {line}
                </p>
              ))
            )}
          </dd>
          {changeHref ? (
            <dd>
              <Link href={changeHref} className="inline-block py-1">
                Ubah<span className="sr-only"> {row.label.toLowerCase()}</span>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
