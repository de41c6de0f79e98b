import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { sizeWords } from '@/lib/bukti/rules'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }

/** A partly uploaded file, as the server knows it. */
export interface UnfinishedFile {
  id: string
  name: string
  length: number
  sha256: string | null
  offset: number
}

interface UnfinishedFilesProps {
  aduanId: string
  files: readonly UnfinishedFile[]
  cancel: FormAction
}

/** Interrupted uploads from the server's list: how to resume or cancel each. */
export function UnfinishedFiles({ aduanId, files, cancel }: UnfinishedFilesProps) {
  if (files.length === 0) return null
  return (
    <section aria-label={says.belumSelesai} className="card space-y-3">
      <p className="font-semibold">{says.belumSelesai}</p>
      <p>{says.pilihLagi}</p>
      <ul className="divide-y divide-line border-y border-line">
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 break-words">
              {file.name}{' '}
              <span className="text-muted">
                {fill(says.dari, {
                  persen: Math.floor((file.offset / file.length) * 100),
                  ukuran: sizeWords(file.length),
                })}
              </span>
            </span>
            <ActionForm
              action={cancel}
              className="contents"
              label={fill(says.hapusUnggahan, { nama: file.name })}
            >
              <input type="hidden" name="aduan" value={aduanId} />
              <input type="hidden" name="unggahan" value={file.id} />
              <SubmitButton look="quiet">{says.hapusUnggahanTombol}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
