import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { LongText } from '@/components/ui/long-text'
import { roleLabels } from '@/lib/aduan/events/event-labels'
import type { CatatanView } from '@/lib/telaah/internal'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'

interface NotesProps {
  notes: readonly CatatanView[]
  action: FormAction
  aduanId: string
}

/** Internal notes of the staff on a case, with the form for a new one. */
export function Notes({ notes, action, aduanId }: NotesProps) {
  return (
    <>
      <NoteList notes={notes} />
      <CaseForm aduanId={aduanId} action={action} className="mt-4 space-y-3" label="Catatan internal">
        <TextArea name="catatan" label="Catatan baru" rows={2} shortcut="c" />
        <SubmitButton look="secondary">Simpan catatan</SubmitButton>
      </CaseForm>
    </>
  )
}

/** Internal notes, read-only. */
export function NoteList({ notes }: Pick<NotesProps, 'notes'>) {
  if (notes.length === 0) return <p className="text-muted">Belum ada catatan.</p>
  return (
    <ul className="space-y-3">
      {notes.map((note) => (
        <li key={note.id}>
          <p>
            <strong>{note.author}</strong>{' '}
            <span className="text-muted">
              {roleLabels.staff[note.role]} · {staffWhen(note.at)}
            </span>
          </p>
          <LongText text={note.text} />
        </li>
      ))}
    </ul>
  )
}

/** Formats a moment as "23 November 2026 pukul 10.42 WITA". */
export function staffWhen(at: string): string {
  const moment = new Date(at)
  return `${tanggalPendek(toWitaDate(moment))} ${pukul(moment)}`
}
