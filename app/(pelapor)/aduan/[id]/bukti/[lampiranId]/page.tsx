import { requireViewer } from '@/lib/platform/session/viewer'
import { BuktiPage, type BuktiPlace } from '../../../../../bukti'

/** One of the own files as staff get it, of a draft or a sent aduan. */
export default async function PelaporBuktiPage(place: BuktiPlace) {
  return <BuktiPage viewer={await requireViewer('PELAPOR')} base="/aduan" place={place} />
}
