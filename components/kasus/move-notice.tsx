import { Done } from '@/components/ui/done'
import { doneWords } from '@/lib/aduan/lifecycle-commands'

/** What was just done, in the words of the move that `?selesai=` names; nothing for any other value. */
export function MoveNotice({ selesai }: { selesai: string | undefined }) {
  return <Done>{doneWords(selesai)}</Done>
}
