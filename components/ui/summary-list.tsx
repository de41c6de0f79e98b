import { words } from '@/lib/words/words'
import { LongText } from './long-text'

const t = words('bagian')

export interface SummaryListRow {
  label: string
  lines: readonly string[]
}

interface SummaryListProps {
  rows: readonly SummaryListRow[]
  /** Long answers show their beginning. */
  folded?: boolean
}

/** Answers as given; skipped questions are marked as such. */
export function SummaryList({ rows, folded = false }: SummaryListProps) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <div key={row.label} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
          <dt className="font-semibold">{row.label}</dt>
          <dd className="min-w-0">
            {row.lines.length === 0 ? (
              <span className="text-muted">{t('tidakDiisi')}</span>
            ) : (
              row.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text as a key would be sent once more, and it may be pages long.
                <Line key={index} text={line} folded={folded} />
              ))
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Line({ text, folded }: { text: string; folded: boolean }) {
  return folded ? <LongText text={text} /> : <p className="typed">{text}</p>
}
