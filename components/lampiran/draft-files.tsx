import Link from 'next/link'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { findingSentence, nounOf } from '@/lib/lampiran/finding-labels'
import { sizeWords } from '@/lib/lampiran/rules'
import { type LampiranView, looksLike } from '@/lib/lampiran/views'
import { FileState } from './file-list'
import { FileStatus } from './status-chip'

interface DraftFilesProps {
  draftId: string
  files: readonly LampiranView[]
  remove: FormAction
  note: FormAction
}

/** The files of a draft: what was found in each, what staff will see of it, a remark, and the way to take it out again. */
export function DraftFiles({ draftId, files, remove, note }: DraftFilesProps) {
  if (files.length === 0) return null
  return (
    <ul className="space-y-4" aria-label="Berkas Anda">
      {files.map((file) => (
        <li key={file.id} className="card space-y-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 break-words font-semibold">{file.name}</span>
            <span className="text-muted">{sizeWords(file.length)}</span>
            <FileStatus status={file.status} />
          </p>
          {file.clean ? <p>{findingSentence(nounOf(file.type), file.findings)}</p> : null}
          <FileState file={file} audience="pelapor" />
          {file.status === 'DITOLAK' ? null : (
            <ActionForm
              action={note}
              className="flex flex-wrap items-end gap-x-3 gap-y-2"
              label={`Keterangan ${file.name}`}
            >
              <input type="hidden" name="aduan" value={draftId} />
              <input type="hidden" name="lampiran" value={file.id} />
              <label className="min-w-0 flex-1 basis-60">
                <span className="block text-[0.9rem] text-muted">Keterangan (opsional)</span>
                <input
                  type="text"
                  name="keterangan"
                  defaultValue={file.note}
                  maxLength={300}
                  autoComplete="off"
                  className="control"
                />
              </label>
              <SubmitButton look="secondary">Simpan keterangan</SubmitButton>
            </ActionForm>
          )}
          <div className="flex flex-wrap items-center gap-x-6">
            {file.clean && !file.held && looksLike(file) ? (
              <Link
                href={`/aduan/${draftId}/bukti/${file.id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center"
              >
                <span>
                  Lihat yang dibaca petugas<span className="sr-only"> dari {file.name}</span>
                </span>
              </Link>
            ) : null}
            <ActionForm action={remove} className="contents" label={`Hapus ${file.name}`}>
              <input type="hidden" name="aduan" value={draftId} />
              <input type="hidden" name="lampiran" value={file.id} />
              <SubmitButton look="quiet">Hapus</SubmitButton>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  )
}
