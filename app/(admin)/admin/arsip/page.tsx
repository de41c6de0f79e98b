import { ArsipPage, type ArsipPlace } from '@/app/arsip'
import { requireViewer } from '@/lib/platform/session/viewer'

/** The archive of an administrator. */
export default async function AdminArsipPage(place: ArsipPlace) {
  return <ArsipPage viewer={await requireViewer('ADMIN')} place={place} />
}
