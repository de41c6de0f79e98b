import { staffWhen } from '@/components/kasus/notes'
import { Link } from '@/components/ui/link'
import { tabPath } from '@/lib/aduan/tab-rules'
import type { DraftDetail } from '@/lib/jawaban/draft-view'

/** Earlier states of a draft, the newest first; each on a page of its own. */
export function Versions({ aduanId, draft }: { aduanId: string; draft: DraftDetail }) {
  const { versions } = draft
  // A single version is the draft above, unless that is not shown.
  if (versions.length < 2 && draft.mayFill) return null
  return (
    <details>
      <summary className="cursor-pointer py-2 font-semibold text-brand underline">
        {versions.length} versi draf
      </summary>
      <ol className="mt-2 space-y-1">
        {versions.map(({ id, revision, author, at, automatic }) => (
          <li key={id}>
            <Link
              href={`${tabPath(aduanId, 'jawaban')}/versi/${id}`}
              className="inline-flex min-h-9 items-center"
            >
              Versi {revision}
            </Link>{' '}
            <span className="text-muted">
              {author}, {staffWhen(at)}
              {automatic ? ', otomatis' : ''}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
