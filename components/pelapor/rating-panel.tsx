import { RadioField } from '@/components/form/radio-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { nilai } from '@/lib/jejak/figures/rating-rules'

interface RatingPanelProps {
  action: FormAction
  aduanId: string
}

/** One short optional question after closing. */
export function RatingPanel({ action, aduanId }: RatingPanelProps) {
  return (
    <Section id="penilaian" title="Penilaian Anda" className="space-y-3">
      <p>Satu pertanyaan singkat, bila Anda mau. Jawaban Anda membantu kami memperbaiki diri.</p>
      <ActPanel action={action} aduanId={aduanId} title={buttonOf('rateHandling')} look="secondary">
        <RadioField
          name="nilai"
          legend="Seberapa puas Anda dengan penanganan aduan ini?"
          options={Object.entries(nilai)
            .toReversed()
            .map(([value, label]) => ({ value, label: `${value} · ${label}` }))}
        />
        <TextArea name="kesan" label="Satu kalimat untuk kami" optional rows={2} />
      </ActPanel>
    </Section>
  )
}
