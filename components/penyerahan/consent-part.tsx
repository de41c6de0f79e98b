import { CheckboxField } from '@/components/form/checkbox-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { ReporterDetails } from '@/components/kasus/reporter-details'
import { Section } from '@/components/ui/section'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'
import { words } from '@/lib/words/words'

const t = words('aduan')

interface ConsentPartProps {
  view: Pick<CaseHeadView, 'id' | 'commands' | 'facts'>
  actions: Record<'give' | 'withdraw', FormAction>
  /** The name and contact that would be handed over. */
  stored: ReporterContact | null
}

/** The reporter's consent to disclosure to law enforcement; without it nobody outside learns who they are. */
export function ConsentPart({ view, actions, stored }: ConsentPartProps) {
  return (
    <Section id="izin-identitas" title={t('identitasAndaDanPenegak')} className="space-y-3">
      {view.facts.identityConsent ? (
        <ActPanel
          aduanId={view.id}
          title={t('cabutIzin')}
          action={actions.withdraw}
          look="secondary"
          explain={t('andaMengizinkanIdentitasAnda')}
        />
      ) : (
        <>
          <p className="measure text-muted">{t('bilaKasusIniPerlu')}</p>
          <ActPanel aduanId={view.id} title={t('beriIzin')} action={actions.give} look="secondary">
            {stored ? (
              <div>
                <p className="font-semibold">{t('yangAkanDiserahkan')}</p>
                <ReporterDetails reporter={stored} />
              </div>
            ) : null}
            <CheckboxField
              name="yakin_izin"
              label={t('sayaMengizinkanNamaDan')}
              hint={t('izinDapatDicabutKapan')}
            />
          </ActPanel>
        </>
      )}
    </Section>
  )
}
