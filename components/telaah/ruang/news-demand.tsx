import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { type CaseTab, tabPath } from '@/lib/telaah/tab-rules'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

/** Hari kerja before the last day from which every tab asks for a note to the reporter. */
const SOON = 3

/**
 * Asks the team for the promised news to the reporter: the first message, then a note at least every ten hari
 * kerja. The link opens the form.
 */
export function NewsDemand({ head, tab }: { head: CaseHeadView; tab: CaseTab }) {
  const first = head.clocks.due.firstMessage
  const due = first ?? head.clocks.due.progress
  if (!due || !head.commands.has('sendProgress')) return null
  const limit = batasWaktu(due, head.today, head.calendar)
  if (limit.left > SOON && !first) return null
  const what = first ? 'Kabar pertama untuk pelapor' : 'Catatan kemajuan untuk pelapor'
  return (
    <Notice
      kind={limit.late ? 'danger' : limit.left <= 1 ? 'warn' : 'info'}
      title={`${what}: ${limit.words}`}
    >
      <p>
        Dijanjikan paling lambat {tanggal(due)}. Cukup satu dua kalimat; langkah di lapangan tidak perlu
        disebut.
      </p>
      {tab === 'pesan' ? null : (
        <ButtonLink href={`${tabPath(head.id, 'pesan')}?tulis=kemajuan#tulis`} look="secondary">
          Tulis kabar sekarang
        </ButtonLink>
      )}
    </Notice>
  )
}
