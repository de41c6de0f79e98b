import { requireViewer } from '@/lib/platform/session/viewer'
import { BuktiPage, type BuktiPlace } from '../../../../../../bukti'

/** One file of a case for an administrator, with its openings. */
export default async function AdminBuktiPage(place: BuktiPlace) {
  return <BuktiPage viewer={await requireViewer('ADMIN')} base="/admin/aduan" place={place} />
}
