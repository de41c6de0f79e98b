import { CheckboxField } from '@/components/form/checkbox-field'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { HandoverView } from '@/lib/kasus/hand-over/queries'

interface HandoverPartProps {
  head: Pick<CaseHeadView, 'id' | 'commands' | 'facts' | 'summary'>
  handovers: readonly HandoverView[]
  actions: Record<'request' | 'approve' | 'reject', FormAction>
}

/** Hand-over of the case file to law enforcement: one requests, another approves, download within a day. */
export function HandoverPart({ head, handovers, actions }: HandoverPartProps) {
  const { commands, facts, id } = head
  const ready = commands.has('takeHandover')
  return (
    <Section id="penyerahan" title="Penyerahan berkas kasus" internal className="max-w-180 space-y-4">
      <p className="measure">
        Berkas kasus untuk penegak hukum berisi satu PDF dengan daftar isi, kronologi, berkas, dan sidik
        digitalnya. Satu petugas meminta, petugas lain menyetujui dalam sesinya sendiri; setiap unduhan
        tercatat.
      </p>
      <Notice kind={facts.identityConsent ? 'info' : 'warn'}>{identityWords(head)}</Notice>
      {ready ? (
        <p>
          {/* No "download" attribute: a password page must open, and must not be saved as a file. */}
          <a href={`/api/aduan/${id}/penyerahan`} className="button button-primary">
            Unduh berkas kasus (ZIP)
          </a>
        </p>
      ) : null}
      {commands.has('approveHandover') ? (
        <div className="space-y-3">
          <ActPanel
            aduanId={id}
            title={buttonOf('approveHandover')}
            action={actions.approve}
            explain="Anda bertindak sebagai penyetuju kedua. Peminta dapat mengunduh berkas kasus selama 24 jam."
          >
            <TextArea name="catatan_serah" label="Catatan" optional rows={2} />
          </ActPanel>
          <ActPanel aduanId={id} title={buttonOf('rejectHandover')} action={actions.reject} look="secondary">
            <TextArea name="alasan_tolak" label="Alasan penolakan" rows={2} />
          </ActPanel>
        </div>
      ) : null}
      {commands.has('requestHandover') ? (
        <ActPanel
          aduanId={id}
          title={buttonOf('requestHandover')}
          action={actions.request}
          look="secondary"
          open={handovers.length === 0}
        >
          <TextField name="penerima" label="Diserahkan kepada" hint="Misalnya Polda Kalimantan Selatan." />
          <TextField name="surat_permintaan" label="Nomor surat permintaan" optional />
          <TextArea name="alasan_serah" label="Alasan penyerahan" rows={3} />
          <CheckboxField
            name="dibaca"
            label="Saya sudah membaca uraian pelapor, nama berkas, dan keterangannya"
            hint="Tulisan sendiri dapat mengarah kepada penulisnya, juga tanpa nama."
          />
        </ActPanel>
      ) : null}
      {handovers.length > 0 ? (
        <ol className="space-y-3" aria-label="Permintaan penyerahan">
          {handovers.map((handover) => (
            <Handover key={handover.id} handover={handover} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">Belum pernah diminta.</p>
      )}
    </Section>
  )
}

function identityWords({ facts, summary }: HandoverPartProps['head']): string {
  if (summary.identitas === 'anonim') return 'Pelapor anonim: tidak ada identitas yang dapat disertakan.'
  if (!facts.identityConsent)
    return 'Pelapor belum memberi izin. Identitasnya tidak pernah masuk ke berkas kasus tanpa izin.'
  return summary.identitas === 'terbuka'
    ? 'Pelapor mengizinkan. Nama dan kontaknya masuk ke berkas kasus.'
    : 'Pelapor mengizinkan. Identitasnya tersegel: serahkan terpisah setelah dibuka dua petugas.'
}

const STATES: Record<HandoverView['status'], string> = {
  DIMINTA: 'Menunggu keputusan orang lain',
  DISETUJUI: 'Disetujui',
  DITOLAK: 'Ditolak',
}

function Handover({ handover }: { handover: HandoverView }) {
  const {
    recipient,
    letter,
    reason,
    remark,
    status,
    requestedBy,
    requestedAt,
    decidedBy,
    decidedAt,
    expiresAt,
  } = handover
  return (
    <li className="card space-y-1">
      <p className="font-semibold">
        {recipient}: {STATES[status]}
      </p>
      {letter ? <p>Surat {letter}</p> : null}
      <p className="typed">{reason}</p>
      <p className="text-muted">
        Diminta {requestedBy}, {staffWhen(requestedAt)}.
        {decidedAt ? ` Diputuskan ${decidedBy}, ${staffWhen(decidedAt)}.` : ''}
        {expiresAt ? ` Dapat diunduh sampai ${staffWhen(expiresAt)}.` : ''}
      </p>
      {remark ? <p className="typed">{remark}</p> : null}
    </li>
  )
}
