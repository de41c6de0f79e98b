import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { type CaseTab, tabPath } from '@/lib/aduan/tab-rules'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

/** Hari kerja before the last day from which every tab asks for a note to the reporter. */
const SOON = 3

/**
 * Asks the team for the promised news to the reporter: the first message, then a note at least every ten hari
 * kerja. The link opens the form.
 */
export function NewsDemand({ head, tab }: { head: CaseHeadView; tab: CaseTab<'TELAAH'> }) {
  const first = head.clocks.due.firstMessage
  const due = first ?? head.clocks.due.progress
  if (!due || !head.commands.has('sendProgress')) return null
  const limit = batasWaktu(due, head.today, head.calendar)
  if (limit.left > SOON && !first) return null
  const what = first ? 'Kabar pertama untuk pelapor' : 'Catatan kemajuan untuk pelapor'
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Chip
        tone={limit.late ? 'merah' : limit.left <= 1 ? 'kuning' : 'netral'}
        icon={limit.late ? 'warn' : 'clock'}
      >
        {`${what}: ${limit.words}`}
      </Chip>
      <span className="text-muted">
        Paling lambat {tanggal(due)}. Satu dua kalimat cukup, tanpa menyebut langkah di lapangan.
      </span>
      {tab === 'pesan' ? null : (
        <ButtonLink href={`${tabPath(head.id, 'pesan')}?tulis=kemajuan#tulis`} look="quiet">
          Tulis kabar sekarang
        </ButtonLink>
      )}
    </p>
  )
}
