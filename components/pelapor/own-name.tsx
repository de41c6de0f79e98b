import { CaseForm } from '@/components/form/case-form'
import { FormSaid } from '@/components/form/form-said'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Section } from '@/components/ui/section'
import { OWN_NAME_MAX } from '@/lib/kasus/own-name-rules'
import { words } from '@/lib/words/words'

const t = words('aduan')

/** The reporter's own name of a case, by which they know it in their list. */
export function OwnName({ aduanId, name, action }: { aduanId: string; name: string; action: FormAction }) {
  return (
    <Section id="sebutan" title={t('sebutan.judul')}>
      <CaseForm aduanId={aduanId} action={action} className="space-y-4" label={t('sebutan.judul')}>
        <TextField
          name="sebutan"
          label={t('sebutan.isian')}
          hint={t('sebutan.petunjuk')}
          defaultValue={name}
          maxLength={OWN_NAME_MAX}
          autoComplete="off"
          optional
        />
        <SubmitButton look="secondary">{t('sebutan.simpan')}</SubmitButton>
        <FormSaid />
      </CaseForm>
    </Section>
  )
}
