import { RadioField } from '@/components/form/radio-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { nilai } from '@/lib/jejak/figures/rating-rules'
import { words } from '@/lib/words/words'

const t = words('sesudah')

interface RatingPanelProps {
  action: FormAction
  aduanId: string
}

/** One short optional question after closing. */
export function RatingPanel({ action, aduanId }: RatingPanelProps) {
  return (
    <Section id="penilaian" title={t('penilaianAnda')} className="space-y-3">
      <p>{t('satuPertanyaanSingkatBila')}</p>
      <ActPanel action={action} aduanId={aduanId} title={buttonOf('rateHandling')} look="secondary">
        <RadioField
          name="nilai"
          legend={t('seberapaPuasAndaDengan')}
          options={Object.entries(nilai)
            .toReversed()
            .map(([value, label]) => ({ value, label: `${value} · ${label}` }))}
        />
        <TextArea name="kesan" label={t('satuKalimatUntukKami')} optional rows={2} />
      </ActPanel>
    </Section>
  )
}
