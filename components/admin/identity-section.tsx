import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { ReporterDetails } from '@/components/kasus/reporter-details'
import { Notice } from '@/components/ui/notice'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { IdentityView } from '@/lib/identitas/queries'
import { pukul } from '@/lib/waktu/dates'
import { OpeningRequest } from './opening-request'
import { identityWords } from './opening-words'

export type IdentityActions = Record<
  'requestIdentity' | 'approveIdentity' | 'rejectIdentity' | 'openIdentity',
  FormAction
>

interface IdentitySectionProps {
  view: IdentityView
  aduanId: string
  actions: IdentityActions
}

/** The reporter's identity as far as this administrator may know it, and its opening under four eyes. */
export function IdentitySection({ view, aduanId, actions }: IdentitySectionProps) {
  const { mode, part, request, opened } = view
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
      {request ? (
        <OpeningRequest
          request={request}
          part={part}
          aduanId={aduanId}
          words={identityWords}
          actions={{
            approve: actions.approveIdentity,
            reject: actions.rejectIdentity,
            open: actions.openIdentity,
          }}
        />
      ) : null}
      {!request && part === 'asks' ? (
        <ActPanel
          action={actions.requestIdentity}
          aduanId={aduanId}
          title={buttonOf('requestIdentity')}
          look="secondary"
        >
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
