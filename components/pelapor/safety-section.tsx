import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { Protection } from './protection'

interface SafetySectionProps {
  action: FormAction
  aduanId: string
  /** A threat was just reported: the list of helpers is unfolded. */
  open: boolean
}

/** Reports a threat, on every aduan in every state. It alerts the staff at once; the text is optional. */
export function SafetySection({ action, aduanId, open }: SafetySectionProps) {
  return (
    <Section id="keselamatan" title="Keselamatan Anda" className="space-y-4">
      {open ? (
        <Protection />
      ) : (
        <p>Bila Anda diancam atau diperlakukan buruk karena melapor, beri tahu kami kapan saja.</p>
      )}
      <ActPanel action={action} aduanId={aduanId} title={buttonOf('reportThreat')} look="secondary">
        <Protection />
        <TextArea
          name="ancaman"
          label="Apa yang terjadi?"
          optional
          hint="Boleh dikosongkan. Petugas yang menangani aduan ini diberi tahu sekarang juga."
          rows={4}
        />
      </ActPanel>
    </Section>
  )
}
