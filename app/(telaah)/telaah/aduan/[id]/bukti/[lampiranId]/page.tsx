import { requireViewer } from '@/lib/platform/session/viewer'
import { BuktiPage, type BuktiPlace } from '../../../../../../bukti'

/** One file of a case for its team, with its openings. */
export default async function TelaahBuktiPage(place: BuktiPlace) {
  return <BuktiPage viewer={await requireViewer('TELAAH')} base="/telaah/aduan" place={place} />
}
