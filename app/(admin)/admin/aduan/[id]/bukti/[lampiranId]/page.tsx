import { demandUsualReading } from '@/app/usual-reading'
import { OriginalSection } from '@/components/admin/original-section'
import { KeptForms } from '@/components/form/kept-forms'
import { MoveNotice } from '@/components/kasus/move-notice'
import { clockNow } from '@/lib/clock'
import { originalView } from '@/lib/identitas/queries'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { BuktiPage, type BuktiPlace } from '../../../../../../bukti'
import {
  approveOriginalAction,
  openOriginalAction,
  rejectOriginalAction,
  requestOriginalAction,
} from './original-actions'

const ACTIONS = {
  requestOriginal: requestOriginalAction,
  approveOriginal: approveOriginalAction,
  rejectOriginal: rejectOriginalAction,
  openOriginal: openOriginalAction,
}

/**
 * One file of a case for an administrator, with its openings; a sealed original opens here under four eyes.
 */
export default async function AdminBuktiPage(place: BuktiPlace) {
  const viewer = await requireViewer('ADMIN')
  const [{ id, lampiranId }, { selesai }] = await Promise.all([place.params, place.searchParams])
  await demandUsualReading(viewer, id)
  const view = await originalView(db(), viewer, { aduanId: id, lampiranId }, clockNow())
  const kept = await keptValues(viewer.userId, `/admin/aduan/${id}/bukti/${lampiranId}`)
  return (
    <KeptForms values={kept}>
      <MoveNotice selesai={selesai} />
      <BuktiPage
        viewer={viewer}
        base="/admin/aduan"
        place={place}
        original={
          view ? <OriginalSection view={view} aduanId={id} lampiranId={lampiranId} actions={ACTIONS} /> : null
        }
      />
    </KeptForms>
  )
}
