import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { OriginalView } from '@/lib/identitas/queries'
import { pukul } from '@/lib/waktu/dates'
import { OpeningRequest } from './opening-request'
import { originalWords } from './opening-words'

interface OriginalSectionProps {
  view: OriginalView
  aduanId: string
  lampiranId: string
  actions: Record<'requestOriginal' | 'approveOriginal' | 'rejectOriginal' | 'openOriginal', FormAction>
}

/** An original without a clean copy, at its file: how two administrators open it together. */
export function OriginalSection({ view, aduanId, lampiranId, actions }: OriginalSectionProps) {
  const { part, request, openUntil } = view
  const fields = { lampiran: lampiranId }
  return (
    <section id="asli" aria-labelledby="asli-judul" className="space-y-4">
      <h2 id="asli-judul">Berkas asli</h2>
      {openUntil ? (
        <>
          <Notice kind="warn" title={`Terbuka sampai ${pukul(new Date(openUntil))}`} role="status">
            Hanya untuk Anda, dan tercatat. Isinya bisa menunjukkan siapa pelapornya: jangan diteruskan.
            Berkas ini tidak dibersihkan: buka di komputer tanpa jaringan, dan jangan izinkan makro atau
            program di dalamnya.
          </Notice>
          <a
            href={`/api/aduan/${aduanId}/lampiran/${lampiranId}?salinan=asli`}
            download
            className="inline-flex min-h-11 items-center gap-1.5"
          >
            <Icon name="download" />
            <span>Unduh berkas asli</span>
          </a>
        </>
      ) : (
        <p>
          Tersegel. Bisa memuat jejak yang menunjukkan siapa pelapornya. Tanyakan dahulu kepada pelapor apakah
          ia dapat mengirim isinya sebagai foto atau PDF. Kuncinya terbelah dua: yang meminta dan yang
          menyetujui harus dua orang berbeda.
        </p>
      )}
      {request ? (
        <OpeningRequest
          request={request}
          part={part}
          aduanId={aduanId}
          words={originalWords}
          actions={{
            approve: actions.approveOriginal,
            reject: actions.rejectOriginal,
            open: actions.openOriginal,
          }}
          fields={fields}
        />
      ) : null}
      {!request && part === 'asks' ? (
        <ActPanel
          action={actions.requestOriginal}
          aduanId={aduanId}
          title={buttonOf('requestOriginal')}
          look="secondary"
          fields={fields}
        >
          <p className="text-muted">
            Permintaan ini menunggu persetujuan petugas kedua dan berlaku 24 jam. Setelah disetujui, berkas
            dapat Anda unduh selama 10 menit.
          </p>
          <TextArea
            name="alasan_berkas"
            label="Alasan membuka berkas asli"
            hint="Dibaca petugas kedua, dan dibaca pelapor setelah berkasnya dibuka."
            rows={3}
          />
        </ActPanel>
      ) : null}
      {!request && part === 'decides' ? (
        <p className="text-muted">
          Anda pembuka kedua: Anda menyetujui permintaan administrator lain, dan tidak memintanya sendiri.
          Sekarang tidak ada permintaan.
        </p>
      ) : null}
      {part === 'neither' ? (
        <p className="text-muted">
          Anda tidak memegang kunci berkas asli aduan ini. Rekan yang memegangnya dapat memberikannya di
          halaman Pengguna.
        </p>
      ) : null}
    </section>
  )
}
