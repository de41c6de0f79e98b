import { demandUsualReading } from '@/app/usual-reading'
import { requireViewer } from '@/lib/platform/session/viewer'
import { BuktiPage, type BuktiPlace } from '../../../../../../bukti'

/** One file of a case for an administrator, with its openings. */
export default async function AdminBuktiPage(place: BuktiPlace) {
  const viewer = await requireViewer('ADMIN')
  await demandUsualReading(viewer, (await place.params).id)
  return <BuktiPage viewer={viewer} base="/admin/aduan" place={place} />
}
