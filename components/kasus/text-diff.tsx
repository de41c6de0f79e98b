import { wordDiff } from '@/lib/words/word-diff'
import { words } from '@/lib/words/words'

const t = words('kasus')

interface TextDiffProps {
  changes: readonly { key: string; label: string; before: string; after: string }[]
}

const PIECES = {
  same: { as: 'span', look: undefined },
  gone: { as: 'del', look: 'bg-danger-soft text-danger' },
  new: { as: 'ins', look: 'bg-ok-soft font-semibold text-ok' },
} as const

/** Changed texts: deletions are struck through, insertions underlined. */
export function TextDiff({ changes }: TextDiffProps) {
  if (changes.length === 0) return <p className="text-muted">{t('tidakAdaPerubahanIsi')}</p>
  return (
    <dl className="divide-y divide-line border-y border-line">
      {changes.map((change) => (
        <div key={change.key} className="space-y-1 py-3">
          <dt className="font-semibold">{change.label}</dt>
          <dd className="typed measure">
            {wordDiff(change.before, change.after).map(({ kind, text }, index) => {
              const { as: Piece, look } = PIECES[kind]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id other than their position.
                <Piece key={index} className={look}>
                  {text}
                </Piece>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
