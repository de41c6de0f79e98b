import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { StepLog } from '@/components/telaah/step-log'
import { TeamActs } from '@/components/telaah/team-acts'
import { Section } from '@/components/ui/section'
import { freshKeys } from '@/lib/action/fresh-keys'
import { db } from '@/lib/db/client'
import { stepsOf } from '@/lib/telaah/internal'
import { FIELD_WORK } from '@/lib/telaah/rules'
import { logTindakLanjutAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

const ACTIONS = { logTindakLanjut: logTindakLanjutAction }

/** Tab "Tugas & koordinasi": what the team does and with whom. */
export default async function TugasTab(place: TabPlace) {
  const { head, keys, kept, frame } = await openTab(place, 'tugas')
  const steps = (await stepsOf(db(), keys, head.id)).filter((step) => step.kind !== FIELD_WORK)
  return (
    <CaseFrame frame={frame}>
      <Section id="tindak-lanjut" title="Tindak lanjut" internal>
        <div className="space-y-4">
          <StepLog steps={steps} />
          <TeamActs view={head} actions={ACTIONS} actionKeys={freshKeys(ACTIONS)} kept={kept} />
        </div>
      </Section>
    </CaseFrame>
  )
}
