import { wordDiff } from '@/lib/words/word-diff'

interface TextDiffProps {
  changes: readonly { key: string; label: string; before: string; after: string }[]
}

/** Changed texts: deletions are struck through, insertions underlined. */
export function TextDiff({ changes }: TextDiffProps) {
  if (changes.length === 0) return <p className="text-muted">Tidak ada perubahan isi.</p>
  return (
    <dl className="divide-y divide-line border-y border-line">
      {changes.map((change) => (
        <div key={change.key} className="space-y-1 py-3">
          <dt className="font-semibold">{change.label}</dt>
          <dd className="typed measure">
            {wordDiff(change.before, change.after).map((piece, index) =>
              piece.kind === 'same' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id other than their position.
                <span key={index}>{piece.text}</span>
              ) : piece.kind === 'gone' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id other than their position.
                <del key={index} className="bg-danger-soft text-danger">
                  {piece.text}
                </del>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id other than their position.
                <ins key={index} className="bg-ok-soft font-semibold text-ok">
                  {piece.text}
                </ins>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
