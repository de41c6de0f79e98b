import { staffWhen } from '@/components/kasus/notes'
import type { CommentView } from '@/lib/jawaban/draft-view'

interface SectionCommentsProps {
  comments: readonly CommentView[]
  section: string
}

/** Remarks of the ketua on one section, beside it. */
export function SectionComments({ comments, section }: SectionCommentsProps) {
  const mine = comments.filter((comment) => comment.section === section)
  if (mine.length === 0) return null
  return (
    <ul aria-label="Komentar ketua" className="space-y-2 border-l-4 border-warn bg-warn-soft px-3 py-2">
      {mine.map(({ id, text, author, at }) => (
        <li key={id}>
          <p className="text-body font-bold text-warn">
            Internal · {author}, {staffWhen(at)}
          </p>
          <p className="typed">{text}</p>
        </li>
      ))}
    </ul>
  )
}
