import { Done } from '@/components/ui/done'
import { doneWords } from '@/lib/aduan/lifecycle-commands'

/** Confirms the last move, in the words of the move that `?selesai=` names; else renders nothing. */
export function MoveNotice({ selesai }: { selesai: string | undefined }) {
  return <Done>{doneWords(selesai)}</Done>
}
