import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseView } from '@/lib/kasus/case'
import { dueNow } from '@/lib/waktu/clocks'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('aduan')

/** Where the forms of the two reactions stand on the page. */
export const REACTIONS = { objectJawaban: 'ajukan-keberatan', acceptJawaban: 'terima-jawaban' } as const

/** The two answers to an official answer, and until when, in sight wherever the reporter reads. */
export function ReactionBar({ view }: { view: Pick<CaseView, 'commands' | 'clocks'> }) {
  const due = dueNow(view.clocks, 'reaction')
  if (!due || !view.commands.has('objectJawaban') || !view.commands.has('acceptJawaban')) return null
  return (
    <nav aria-label={t('tanggapi.judul')} className="reaction-bar no-print">
      <p>{t('tanggapi.batas', { tanggal: tanggal(due) })}</p>
      <p className="flex flex-wrap gap-x-5">
        <a href={`#${REACTIONS.objectJawaban}`}>{buttonOf('objectJawaban')}</a>
        <a href={`#${REACTIONS.acceptJawaban}`}>{buttonOf('acceptJawaban')}</a>
      </p>
    </nav>
  )
}
