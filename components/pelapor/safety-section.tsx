import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { type SafetyState, safetyWords } from '@/lib/sesudah/threats/labels'
import { words } from '@/lib/words/words'
import { Protection } from './protection'

const t = words('sesudah')

interface SafetySectionProps {
  action: FormAction
  aduanId: string
  state: SafetyState
  /** The reporter withdrew the case. */
  withdrawn: boolean
}

/** Reports a threat, on every aduan in every state. It alerts the staff at once; the text is optional. */
export function SafetySection({ action, aduanId, state, withdrawn }: SafetySectionProps) {
  const words = safetyWords(state)
  const helpers = state.open || state.followUp !== null || withdrawn
  return (
    <Section id="keselamatan" title={t('keselamatanAnda')} className="space-y-4">
      {words.length > 0 ? (
        <Notice kind={state.open ? 'warn' : 'info'}>
          {words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      <p>{withdrawn ? t('perlindunganBagiAndaTidak') : t('bilaAndaDiancamAtau')}</p>
      {helpers ? <Protection /> : null}
      <ActPanel action={action} aduanId={aduanId} title={buttonOf('reportThreat')} look="secondary">
        {helpers ? null : <Protection />}
        <TextArea
          name="ancaman"
          label={t('apaYangTerjadi')}
          optional
          hint={t('bolehDikosongkanLaporanIni')}
          rows={4}
        />
      </ActPanel>
    </Section>
  )
}
