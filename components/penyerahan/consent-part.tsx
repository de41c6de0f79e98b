import { CheckboxField } from '@/components/form/checkbox-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { ReporterDetails } from '@/components/kasus/reporter-details'
import { Section } from '@/components/ui/section'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'

interface ConsentPartProps {
  view: Pick<CaseHeadView, 'id' | 'commands' | 'facts'>
  actions: Record<'give' | 'withdraw', FormAction>
  /** The name and contact that would be handed over. */
  stored: ReporterContact | null
}

/** The reporter's consent to disclosure to law enforcement; without it nobody outside learns who they are. */
export function ConsentPart({ view, actions, stored }: ConsentPartProps) {
  return (
    <Section id="izin-identitas" title="Identitas Anda dan penegak hukum" className="space-y-3">
      {view.facts.identityConsent ? (
        <ActPanel
          aduanId={view.id}
          title="Cabut izin"
          action={actions.withdraw}
          look="secondary"
          explain="Anda mengizinkan identitas Anda ikut diserahkan bila kasus ini diserahkan kepada penegak hukum. Izin dapat dicabut kapan saja; yang sudah diserahkan tidak dapat ditarik."
        />
      ) : (
        <>
          <p className="measure text-muted">
            Bila kasus ini perlu diserahkan kepada penegak hukum, identitas Anda tidak ikut. Anda boleh
            mengizinkannya, tetapi tidak wajib.
          </p>
          <ActPanel aduanId={view.id} title="Beri izin" action={actions.give} look="secondary">
            {stored ? (
              <div>
                <p className="font-semibold">Yang akan diserahkan:</p>
                <ReporterDetails reporter={stored} />
              </div>
            ) : null}
            <CheckboxField
              name="yakin_izin"
              label="Saya mengizinkan nama dan kontak saya diserahkan kepada penegak hukum"
              hint="Izin dapat dicabut kapan saja sebelum diserahkan."
            />
          </ActPanel>
        </>
      )}
    </Section>
  )
}
