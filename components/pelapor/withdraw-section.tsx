import { CheckboxField } from '@/components/form/checkbox-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { words } from '@/lib/words/words'

/** The last thing on a case page: withdrawing ends the case for good. */
export function WithdrawSection({ action, aduanId }: { action: FormAction; aduanId: string }) {
  const t = words('aduan')
  return (
    <Section id="cabut" title={t('cabut.judul')}>
      <ActPanel
        action={action}
        aduanId={aduanId}
        title={buttonOf('withdraw')}
        look="danger"
        explain={t('cabut.akibat')}
      >
        <TextArea name="alasan_cabut" label={t('cabut.alasan')} optional rows={2} />
        <CheckboxField name="yakin" label={t('cabut.yakin')} />
      </ActPanel>
    </Section>
  )
}
