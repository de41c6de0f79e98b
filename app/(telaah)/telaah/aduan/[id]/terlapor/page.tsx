import { KeptForms } from '@/components/form/kept-forms'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { DocumentPart } from '@/components/telaah/terlapor/document-part'
import { BackLink } from '@/components/ui/back-link'
import { tabPath } from '@/lib/aduan/tab-rules'
import { standingResult } from '@/lib/naskah/issued'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { stepsOf } from '@/lib/telaah/internal'
import { dokumenOf } from '@/lib/terlapor/dokumen-queries'
import { beginDokumen, clearsName, type DokumenKind } from '@/lib/terlapor/rules'
import { openTab, type TabPlace } from '../open-tab'
import {
  approveDokumenAction,
  saveDokumenAction,
  sendBackDokumenAction,
  takeOverDokumenAction,
} from '../terlapor-actions'

const ACTIONS = {
  save: saveDokumenAction,
  approve: approveDokumenAction,
  sendBack: sendBackDokumenAction,
  takeOver: takeOverDokumenAction,
}
const KINDS = ['SALINAN', 'CATATAN'] as const satisfies readonly DokumenKind[]

/**
 * Documents for the terlapor: one member writes, a check looks for traces of the reporter, a ketua approves,
 * then the document can be downloaded.
 */
export default async function TerlaporPage(place: TabPlace) {
  const { head, keys, viewer, frame } = await openTab(place, 'lapangan')
  const [documents, steps, result, kept] = await Promise.all([
    dokumenOf(db(), keys, viewer, head),
    stepsOf(db(), keys, head.id),
    standingResult(db(), keys, head),
    keptValues(viewer.userId, `${tabPath(head.id, 'ringkasan')}/terlapor`),
  ])
  return (
    <TeamFrame frame={frame}>
      <BackLink href={tabPath(head.id, 'lapangan')} label="Kembali ke kerja lapangan" />
      <p className="measure">
        Dokumen untuk terlapor ditulis dengan kata-kata netral, diperiksa agar tidak ada yang mengarah kepada
        pelapor, dan baru dapat diunduh setelah disetujui ketua yang tidak menyusunnya.
      </p>
      <div className="max-w-180 space-y-10">
        {KINDS.map((kind) => {
          const typed = kept?.jenis?.[0] === kind ? kept : null
          return (
            <KeptForms key={kind} values={typed}>
              <DocumentPart
                kind={kind}
                head={head}
                documents={documents.filter((one) => one.kind === kind)}
                begin={beginDokumen(kind, steps, result)}
                possible={kind === 'SALINAN' || clearsName(result ?? '')}
                held={frame.done === 'dokumen-ditahan'}
                typed={typed !== null}
                actions={ACTIONS}
              />
            </KeptForms>
          )
        })}
      </div>
    </TeamFrame>
  )
}
