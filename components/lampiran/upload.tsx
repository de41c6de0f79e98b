import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { sizeWords } from '@/lib/lampiran/rules'
import { RefreshSoon } from './refresh-soon'
import { UploadForm } from './upload-form'
import { UploadPanel } from './upload-panel'

/** A file that arrived in part, as the server knows it. */
export interface UnfinishedFile {
  id: string
  name: string
  length: number
  sha256: string | null
  offset: number
}

interface UploadProps {
  aduanId: string
  /** Which page a plain upload leads back to. */
  from: 'draf' | 'pelapor' | 'admin' | 'telaah'
  /** How the last plain upload went: codes, or "ok". */
  uploaded: string | null
  unfinished: readonly UnfinishedFile[]
  /** A file is being examined: the page looks again by itself. */
  examining: boolean
  /** How many more files are taken. */
  room: number
  cancel: FormAction
}

/** Everything that brings files in: what is unfinished, the resumable upload, and the plain form where there is no JavaScript. */
export function Upload({ aduanId, from, uploaded, unfinished, examining, room, cancel }: UploadProps) {
  return (
    <div className="space-y-5">
      <RefreshSoon active={examining} />
      {unfinished.length > 0 ? (
        <section aria-label="Belum selesai diunggah" className="card space-y-3">
          <p className="font-semibold">Belum selesai diunggah</p>
          <p>Pilih lagi berkas yang sama; unggahan dilanjutkan dari tempat terhenti.</p>
          <ul className="divide-y divide-line border-y border-line">
            {unfinished.map((file) => (
              <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 break-words">
                  {file.name}{' '}
                  <span className="text-muted">
                    ({Math.floor((file.offset / file.length) * 100)} % dari {sizeWords(file.length)})
                  </span>
                </span>
                <ActionForm action={cancel} className="contents" label={`Hapus unggahan ${file.name}`}>
                  <input type="hidden" name="aduan" value={aduanId} />
                  <input type="hidden" name="unggahan" value={file.id} />
                  <SubmitButton look="quiet">Hapus unggahan</SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {room > 0 || unfinished.length > 0 ? (
        <UploadPanel endpoint={`/api/aduan/${aduanId}/unggahan`} unfinished={unfinished} room={room}>
          <UploadForm aduanId={aduanId} from={from} uploaded={uploaded} />
        </UploadPanel>
      ) : (
        <p>Batas jumlah berkas tercapai. Hapus salah satu untuk menggantinya.</p>
      )}
    </div>
  )
}
