import { ConflictSection } from '@/components/admin/conflict-section'
import { RecusedMembers } from '@/components/admin/recused-members'
import { AccessSection } from '@/components/arsip/access-section'
import { CaseFrame } from '@/components/kasus/case-frame'
import { RetentionPart } from '@/components/retensi/retention-part'
import { Section } from '@/components/ui/section'
import { retentionOf } from '@/lib/data-pribadi/retention/queries'
import { conflictsOf } from '@/lib/identitas/conflict/queries'
import { db } from '@/lib/platform/db/client'
import { accessOf } from '@/lib/sesudah/archive/queries'
import { recusedMembers } from '@/lib/telaah/hubungan-queries'
import { refuseAccessAction, returnAccessAction } from '../access-actions'
import { recuseAction, releaseConflictAction } from '../identity-actions'
import { openTab, type TabPlace } from '../open-tab'
import { readmitAction } from '../readmit-action'
import { holdCaseAction, liftHoldAction } from '../retention-actions'

const CONFLICT = { releaseConflict: releaseConflictAction, recuse: recuseAction }
const ACCESS = { returnAccess: returnAccessAction, refuseAccess: refuseAccessAction }

/** Tab "Akses & masa simpan": who may not read the case or asks to, and how long it is kept. */
export default async function AksesTab(place: TabPlace) {
  const { head, keys, viewer, frame } = await openTab(place, 'akses')
  const [conflicts, recused, access, retention] = await Promise.all([
    conflictsOf(db(), keys, head.id),
    recusedMembers(db(), head.id),
    accessOf(db(), viewer, head),
    retentionOf(db(), head, keys),
  ])
  return (
    <CaseFrame frame={frame}>
      <div className="grid gap-10 lg:grid-cols-2">
        <div className="min-w-0 space-y-10">
          {access ? <AccessSection aduanId={head.id} access={access} actions={ACCESS} /> : null}
          <RecusedMembers aduanId={head.id} members={recused} action={readmitAction} />
          <Section id="benturan" title="Benturan kepentingan" internal>
            <ConflictSection conflicts={conflicts} aduanId={head.id} actions={CONFLICT} />
          </Section>
        </div>
        <Section id="masa-simpan" title="Masa simpan" internal className="min-w-0">
          <RetentionPart
            aduanId={head.id}
            retention={retention}
            hold={holdCaseAction}
            lift={liftHoldAction}
          />
        </Section>
      </div>
    </CaseFrame>
  )
}
