import { CaseForm } from '@/components/form/case-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { dueNow } from '@/lib/waktu/clocks'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

interface ThreatPanelProps {
  view: Pick<CaseHeadView, 'id' | 'clocks' | 'commands' | 'today' | 'calendar' | 'tanpaKode'>
  action: FormAction
  /** Where the reporter's words about it are. */
  messages: string
}

/**
 * First thing on a case whose reporter reported a threat: the last day and the answer. Nothing once it is
 * answered.
 */
export function ThreatPanel({ view, action, messages }: ThreatPanelProps) {
  if (!view.commands.has('answerThreat')) return null
  const due = dueNow(view.clocks, 'safety')
  const limit = due ? batasWaktu(due, view.today, view.calendar) : null
  return (
    <Section id="ancaman" title="Pelapor merasa terancam" className="card space-y-4">
      <p>
        {due && limit ? (
          <strong className={limit.late ? 'text-danger' : ''}>
            Jawab paling lambat {tanggal(due)} ({limit.words}).{' '}
          </strong>
        ) : null}
        Baca yang ditulis pelapor di <a href={messages}>Pesan</a> dan di isi aduan. Tanyakan apa yang ia
        perlukan, dan tawarkan bantuan permohonan ke LPSK.
      </p>
      <CaseForm aduanId={view.id} action={action} className="space-y-4" label={buttonOf('answerThreat')}>
        <TextArea
          name="jawaban_ancaman"
          label={view.tanpaKode ? 'Yang sudah dilakukan untuk pelapor' : 'Jawaban untuk pelapor'}
          hint={
            view.tanpaKode
              ? 'Pelapor tidak memegang kode, sehingga ini hanya tercatat bagi petugas.'
              : 'Dibaca pelapor di Pesan.'
          }
          rows={4}
        />
        <SubmitButton>{buttonOf('answerThreat')}</SubmitButton>
      </CaseForm>
    </Section>
  )
}
