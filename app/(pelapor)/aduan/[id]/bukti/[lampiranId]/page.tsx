import '@/app/file-viewer.css'
import { requireViewer } from '@/lib/platform/session/viewer'
import { BuktiPage, type BuktiPlace } from '../../../../../bukti'

/** One of the reporter's own files as staff see it, in a draft or a submitted aduan. */
export default async function PelaporBuktiPage(place: BuktiPlace) {
  return <BuktiPage viewer={await requireViewer('PELAPOR')} base="/aduan" place={place} />
}
