import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { UploadForm } from '@/components/kasus/upload-form'
import { Icon } from '@/components/ui/icon'
import { MAX_FILES, sizeWords } from '@/lib/lampiran/rules'
import type { DraftFile } from './draft-view'

interface EvidenceFilesProps {
  draftId: string
  files: readonly DraftFile[]
  remove: FormAction
  uploaded: string | null
}

/** The files of a draft: what is there, one more, one less. */
export function EvidenceFiles({ draftId, files, remove, uploaded }: EvidenceFilesProps) {
  return (
    <section id="bukti" aria-labelledby="bukti-judul" className="mb-8 space-y-5">
      <h2 id="bukti-judul" className="text-[1.15rem]">
        Bukti (opsional)
      </h2>
      <p className="text-muted">
        Foto, dokumen, rekaman, tangkapan layar. Jangan mengambil dokumen yang bukan hak akses Anda.
      </p>
      {files.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <Icon name="file" />
              <span className="min-w-0 flex-1 break-words">
                {file.name} <span className="text-muted">({sizeWords(file.length)})</span>
              </span>
              <ActionForm action={remove} className="contents" label={`Hapus ${file.name}`}>
                <input type="hidden" name="aduan" value={draftId} />
                <input type="hidden" name="lampiran" value={file.id} />
                <SubmitButton look="quiet">Hapus</SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length < MAX_FILES ? (
        <UploadForm aduanId={draftId} from="draf" uploaded={uploaded} />
      ) : (
        <p>Sudah {MAX_FILES} berkas. Hapus salah satu untuk menggantinya.</p>
      )}
    </section>
  )
}
