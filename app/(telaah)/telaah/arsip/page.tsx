import { ArsipPage, type ArsipPlace } from '@/app/arsip'
import { requireViewer } from '@/lib/platform/session/viewer'

/** The archive of a member of Tim Telaah. */
export default async function TelaahArsipPage(place: ArsipPlace) {
  return <ArsipPage viewer={await requireViewer('TELAAH')} place={place} />
}
