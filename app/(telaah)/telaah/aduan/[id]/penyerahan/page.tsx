import { notFound } from 'next/navigation'
import { KeptForms } from '@/components/form/kept-forms'
import { HandoverPart } from '@/components/penyerahan/handover-part'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { handoversOf } from '@/lib/kasus/hand-over/queries'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import {
  approveHandoverAction,
  rejectHandoverAction,
  requestHandoverAction,
} from '../../../../../penyerahan-actions'
import { openTab, type TabPlace } from '../open-tab'

const ACTIONS = {
  request: requestHandoverAction,
  approve: approveHandoverAction,
  reject: rejectHandoverAction,
}

/** Hand-over of the case file to law enforcement, for the ketua of the team. */
export default async function PenyerahanPage(place: TabPlace) {
  const { head, keys, viewer, frame } = await openTab(place, 'jawaban')
  if (head.role !== 'KETUA') notFound()
  return (
    <TeamFrame frame={frame}>
      <KeptForms values={await keptValues(viewer.userId, `/telaah/aduan/${head.id}/penyerahan`)}>
        <HandoverPart head={head} handovers={await handoversOf(db(), keys, head.id)} actions={ACTIONS} />
      </KeptForms>
    </TeamFrame>
  )
}
