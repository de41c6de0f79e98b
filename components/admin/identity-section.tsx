import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { whenWords } from '@/components/kasus/message-thread'
import { ReporterDetails } from '@/components/kasus/reporter-details'
import { Notice } from '@/components/ui/notice'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { IdentityView, RequestView } from '@/lib/identitas/queries'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul } from '@/lib/waktu/dates'
import { type DecisionActions, IdentityDecision } from './identity-decision'

export type IdentityActions = DecisionActions & Record<'requestIdentity' | 'openIdentity', FormAction>

interface IdentitySectionProps {
  view: IdentityView
  aduanId: string
  actions: IdentityActions
}

const moment = (iso: string) => whenWords(toWitaDate(new Date(iso)), iso)

/** The reporter's identity as far as this administrator may know it, and its opening under four eyes. */
export function IdentitySection({ view, aduanId, actions }: IdentitySectionProps) {
  const { mode, part, request, opened } = view
  const panel = (name: keyof IdentityActions) => ({
    action: actions[name],
    aduanId,
  })
  if (mode === 'anonim')
    return <p>Anonim. Tidak ada nama atau kontak pada aduan ini yang dapat dibuka siapa pun.</p>
  if (mode === 'terbuka')
    return <p>Terbuka. Nama dan kontak pelapor tampil di “Isi aduan”, untuk lingkar kasus ini saja.</p>
  return (
    <div className="space-y-4">
      {opened ? (
        <>
          <Notice kind="warn" title={`Terbuka sampai ${pukul(new Date(opened.until))}`} role="status">
            Hanya untuk Anda, dan tercatat. Pelapor membaca kapan dan mengapa identitasnya dibuka.
          </Notice>
          <ReporterDetails reporter={opened.reporter} />
        </>
      ) : (
        <p>
          Rahasia. Nama dan kontak pelapor tersegel. Kuncinya terbelah dua: yang meminta dan yang menyetujui
          harus dua orang berbeda.
        </p>
      )}
      {request ? <Request request={request} part={part} panel={panel} actions={actions} /> : null}
      {!request && part === 'asks' ? (
        <ActPanel {...panel('requestIdentity')} title={buttonOf('requestIdentity')} look="secondary">
          <p className="text-muted">
            Permintaan ini menunggu persetujuan petugas kedua dan berlaku 24 jam. Setelah disetujui, identitas
            dapat Anda lihat selama 10 menit.
          </p>
          <TextArea
            name="alasan_identitas"
            label="Alasan membuka identitas"
            hint="Dibaca petugas kedua, dan dibaca pelapor setelah identitasnya dibuka."
            rows={3}
          />
        </ActPanel>
      ) : null}
      {!request && part === 'decides' ? (
        <p className="text-muted">
          Anda pembuka identitas kedua: Anda menyetujui permintaan administrator lain, dan tidak memintanya
          sendiri. Sekarang tidak ada permintaan.
        </p>
      ) : null}
      {part === 'neither' ? (
        <p className="text-muted">
          Anda tidak memegang belahan kunci identitas aduan ini. Rekan yang memegangnya dapat memberikannya di
          halaman Pengguna.
        </p>
      ) : null}
    </div>
  )
}

interface RequestProps {
  request: RequestView
  actions: IdentityActions
  part: IdentityView['part']
  panel: (name: keyof IdentityActions) => {
    action: FormAction
    aduanId: string
  }
}

function Request({ request, part, panel, actions }: RequestProps) {
  const { mine, stage, requester, reason, requestedAt, expiresAt } = request
  const who = mine ? 'Anda meminta' : `${requester} meminta`
  return (
    <div className="card space-y-3">
      <p className="font-semibold">{who} pembukaan identitas</p>
      <p className="text-muted">{moment(requestedAt)}</p>
      <p className="typed border-l-4 border-brand pl-3">{reason}</p>
      {stage === 'asked' && mine ? (
        <p>Menunggu persetujuan petugas kedua. Berlaku sampai {moment(expiresAt)}.</p>
      ) : null}
      {stage === 'asked' && !mine && part === 'decides' ? (
        <>
          <p className="text-muted">Berlaku sampai {moment(expiresAt)}.</p>
          <IdentityDecision
            aduanId={panel('approveIdentity').aduanId}
            requestId={request.id}
            actions={actions}
          />
        </>
      ) : null}
      {stage === 'approved' && mine ? (
        <ActPanel
          {...panel('openIdentity')}
          title={buttonOf('openIdentity')}
          explain={`Disetujui. Setelah dibuka, terlihat selama 10 menit. Berlaku sampai ${moment(expiresAt)}.`}
        />
      ) : null}
      {stage !== 'asked' && !mine ? (
        <p className="text-muted">
          {stage === 'approved' ? 'Sudah disetujui, belum dibuka peminta.' : 'Sedang terbuka bagi peminta.'}
        </p>
      ) : null}
    </div>
  )
}
