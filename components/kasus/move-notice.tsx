import { Notice } from '@/components/ui/notice'
import { doneWords } from '@/lib/aduan/lifecycle-commands'

/** What was just done, in the words of the move that `?selesai=` names; nothing for any other value. */
export function MoveNotice({ selesai }: { selesai: string | undefined }) {
  const words = doneWords(selesai)
  return words ? (
    <Notice kind="ok" role="status">
      <p>{words}</p>
    </Notice>
  ) : null
}
