import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import { TakeOver } from '@/components/telaah/jawaban/take-over'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { OF_RELATED } from '@/lib/aduan/lifecycle-guards'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { DokumenView } from '@/lib/terlapor/dokumen-queries'
import { type DokumenBody, type DokumenKind, dokumenNames } from '@/lib/terlapor/rules'
import { DocumentEditor } from './document-editor'
import { DocumentReview } from './document-review'

interface DocumentPartProps {
  kind: DokumenKind
  head: Pick<CaseHeadView, 'id' | 'commands'>
  documents: readonly DokumenView[]
  /** What a first draft holds. */
  begin: DokumenBody
  /** A note that nothing was proven needs an answer that says so. */
  possible: boolean
  /** The last check held a draft of this page back. */
  held: boolean
  actions: Record<'save' | 'approve' | 'sendBack' | 'takeOver', FormAction>
  /** Its form was being written when the session ended. */
  typed: boolean
}

const LEADS: Record<DokumenKind, string> = {
  SALINAN:
    'Hal yang dilaporkan, klarifikasi yang diberikan, dan kesimpulan; segala hal tentang pelapor ditutup.',
  CATATAN: 'Surat pendek untuk terlapor bahwa hal yang diperiksa tidak terbukti.',
}

/**
 * One kind of document for the terlapor: what was approved, what waits for a ketua, and what is being
 * written.
 */
export function DocumentPart(props: DocumentPartProps) {
  const { kind, head, documents, begin, possible, held, typed, actions } = props
  const current = documents.find(({ status }) => status !== 'DISETUJUI') ?? null
  const approved = documents.filter(({ status }) => status === 'DISETUJUI')
  const mayWrite =
    head.commands.has('saveDokumen') &&
    possible &&
    (current === null || (current.mine && current.status === 'DRAF'))
  const common = { aduanId: head.id, fields: { jenis: kind } }
  const decides = current?.status === 'DIAJUKAN' && !current.own && head.commands.has('approveDokumen')
  const stopped = held && current?.status === 'DRAF' && current.mine && current.review !== null
  return (
    <Section id={kind} title={dokumenNames[kind]} internal className="space-y-4">
      <p className="text-muted">{LEADS[kind]}</p>
      {approved.length > 0 ? <Approved aduanId={head.id} documents={approved} /> : null}
      {stopped ? (
        <Notice kind="warn" role="alert" title="Draf tersimpan, tetapi belum diajukan">
          Ada bagian yang dapat mengarah kepada pelapor atau orang lain. Lihat temuan di bawah draf.
        </Notice>
      ) : null}
      {current && (!mayWrite || !current.mayFill) ? <DocumentReview document={current} /> : null}
      {decides ? (
        <>
          {current.mayFill ? (
            <ActPanel
              {...common}
              fields={{ ...common.fields, dibaca: current.proof }}
              title={kind === 'SALINAN' ? 'Setujui salinan akses' : 'Setujui catatan'}
              action={actions.approve}
              look="secondary"
              explain="Setelah disetujui, dokumen dapat diunduh anggota tim dan tidak dapat diubah lagi."
            />
          ) : (
            <p className="font-semibold text-warn">{OF_RELATED}</p>
          )}
          <ActPanel
            {...common}
            title={kind === 'SALINAN' ? 'Kembalikan salinan akses' : 'Kembalikan catatan'}
            action={actions.sendBack}
            look="secondary"
          >
            <TextArea
              name="catatan_dokumen"
              label="Yang perlu diperbaiki"
              hint="Internal, dibaca penyusun di atas drafnya."
              rows={3}
            />
          </ActPanel>
        </>
      ) : null}
      {current && !current.mine && current.status === 'DRAF' ? (
        <TakeOver head={head} command="takeOverDokumen" action={actions.takeOver} fields={common.fields} />
      ) : null}
      {mayWrite ? (
        <DocumentEditor
          kind={kind}
          aduanId={head.id}
          action={actions.save}
          draft={current}
          begin={begin}
          open={stopped || current !== null || typed}
        />
      ) : null}
      {possible || current ? null : (
        <p className="text-muted">
          Surat ini dapat disusun bila jawaban resmi yang berlaku menyatakan “Tidak terbukti” atau “Tidak
          cukup bukti”.
        </p>
      )}
    </Section>
  )
}

function Approved({ aduanId, documents }: { aduanId: string; documents: readonly DokumenView[] }) {
  return (
    <ul className="space-y-3" aria-label="Dokumen yang disetujui">
      {documents.map(({ id, kind, body, author, approver, approvedAt }) => (
        <li key={id} className="card space-y-1">
          <p className="font-semibold">Kepada {body.penerima}</p>
          <p className="text-muted">
            Disusun {author}, disetujui {approver}
            {approvedAt ? `, ${staffWhen(approvedAt)}` : ''}
          </p>
          <p>
            <a
              href={`/api/aduan/${aduanId}/terlapor/${id}`}
              download
              className="inline-flex min-h-9 items-center gap-1.5"
            >
              <Icon name="download" className="size-4" />
              {kind === 'SALINAN' ? 'Unduh salinan akses (PDF)' : 'Unduh catatan (PDF)'}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
