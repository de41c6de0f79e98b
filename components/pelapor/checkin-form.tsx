import { CaseForm } from '@/components/form/case-form'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { checkinAnswers } from '@/lib/sesudah/threats/rules'
import { Protection } from './protection'

interface CheckinFormProps {
  action: FormAction
  aduanId: string
}

/** Asks after closing whether there was retaliation. Every answer is valid, and so is none. */
export function CheckinForm({ action, aduanId }: CheckinFormProps) {
  return (
    <Section id="keadaan" title="Bagaimana keadaan Anda?" className="card">
      <CaseForm aduanId={aduanId} action={action} label="Bagaimana keadaan Anda?" className="space-y-5">
        <p>Aduan Anda sudah selesai. Kami ingin memastikan Anda baik-baik saja.</p>
        <RadioField
          name="keadaan"
          legend="Apakah ada tindakan balasan terhadap Anda?"
          options={[
            { value: 'tidak', label: 'Tidak' },
            {
              value: 'ya',
              label: 'Ya',
              hint: 'Kami membuka aduan lanjutan yang didahulukan, tertaut dengan aduan ini.',
              reveals: <Protection />,
            },
            { value: 'diam', label: checkinAnswers.diam },
          ]}
        />
        <TextArea
          name="cerita_keadaan"
          label="Ceritakan bila Anda mau"
          optional
          hint="Misalnya dipindahkan, diancam, atau dijauhi."
          rows={4}
        />
        <SubmitButton>{buttonOf('answerCheckin')}</SubmitButton>
      </CaseForm>
    </Section>
  )
}
