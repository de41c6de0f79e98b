import { CaseForm } from '@/components/form/case-form'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { checkinAnswers } from '@/lib/sesudah/threats/rules'
import { words } from '@/lib/words/words'
import { Protection } from './protection'

const t = words('sesudah')

interface CheckinFormProps {
  action: FormAction
  aduanId: string
}

/** Asks after closing whether there was retaliation. Every answer is valid, and so is none. */
export function CheckinForm({ action, aduanId }: CheckinFormProps) {
  return (
    <Section id="keadaan" title={t('bagaimanaKeadaanAnda')} className="card">
      <CaseForm aduanId={aduanId} action={action} label={t('bagaimanaKeadaanAnda')} className="space-y-5">
        <p>{t('aduanAndaSudahSelesai')}</p>
        <RadioField
          name="keadaan"
          legend={t('apakahAdaTindakanBalasan')}
          options={[
            { value: 'tidak', label: t('tidak') },
            {
              value: 'ya',
              label: t('ya'),
              hint: t('kamiMembukaAduanLanjutan'),
              reveals: <Protection />,
            },
            { value: 'diam', label: checkinAnswers.diam },
          ]}
        />
        <TextArea
          name="cerita_keadaan"
          label={t('ceritakanBilaAndaMau')}
          optional
          hint={t('misalnyaDipindahkanDiancamAtau')}
          rows={4}
        />
        <SubmitButton>{buttonOf('answerCheckin')}</SubmitButton>
      </CaseForm>
    </Section>
  )
}
