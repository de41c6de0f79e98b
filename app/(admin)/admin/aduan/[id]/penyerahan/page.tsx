import { archiveOrNotFound } from '@/app/arsip-or-not-found'
import { demandUsualReading } from '@/app/usual-reading'
import { KeptForms } from '@/components/form/kept-forms'
import { MoveNotice } from '@/components/kasus/move-notice'
import { HandoverPart } from '@/components/penyerahan/handover-part'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { openHead } from '@/lib/aduan/read/case-head'
import { clockNow } from '@/lib/clock'
import { handoversOf } from '@/lib/kasus/hand-over/queries'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import {
  approveHandoverAction,
  rejectHandoverAction,
  requestHandoverAction,
} from '../../../../../penyerahan-actions'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string }>
}

const ACTIONS = {
  request: requestHandoverAction,
  approve: approveHandoverAction,
  reject: rejectHandoverAction,
}
/** Hand-over of the case file to law enforcement, for administrators of the case. */
export default async function PenyerahanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  await demandUsualReading(viewer, id)
  const opened = await openHead(db(), viewer, id, clockNow())
  if (!opened) return archiveOrNotFound(viewer, id)
  const { head, keys } = opened
  const { selesai } = await searchParams
  return (
    <KeptForms
      values={await keptValues(viewer.userId, `/admin/aduan/${id}/penyerahan`)}
      className="space-y-6"
    >
      <PageHead title={head.nomor} back={<BackLink href={`/admin/aduan/${id}`} label="Kembali ke kasus" />} />
      <MoveNotice selesai={selesai} />
      <HandoverPart head={head} handovers={await handoversOf(db(), keys, head.id)} actions={ACTIONS} />
    </KeptForms>
  )
}
