import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { findingSentence, nounOf } from '@/lib/bukti/finding-labels'
import { sizeWords } from '@/lib/bukti/rules'
import { isViewable, type LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'
import { FileDifferences, FileState, UnscannedRemark } from './file-state'
import { NoteForm } from './note-form'
import { FileStatus } from './status-chip'
import { Thumbnail } from './thumbnail'

const t = words('lampiran')

interface DraftFilesProps {
  draftId: string
  files: readonly LampiranView[]
  remove: FormAction
  note: FormAction
}

/** The files of a draft: findings, what staff will see, a note, and removal. */
export function DraftFiles({ draftId, files, remove, note }: DraftFilesProps) {
  if (files.length === 0) return null
  return (
    <div className="space-y-3">
      <ul className="space-y-4" aria-label={t('berkasAnda')}>
        {files.map((file) => (
          <li key={file.id} className="card space-y-2">
            <div className="flex gap-3">
              <Thumbnail aduanId={draftId} file={file} />
              <div className="min-w-0 flex-1 space-y-1">
                <p className="break-words font-semibold">{file.name}</p>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <FileStatus file={file} />
                  <span className="text-muted">{sizeWords(file.length)}</span>
                </p>
              </div>
            </div>
            {file.clean ? <p>{findingSentence(nounOf(file.type), file.findings)}</p> : null}
            <FileState file={file} audience="pelapor" />
            <FileDifferences file={file} />
            {file.status === 'DITOLAK' ? null : <NoteForm aduanId={draftId} file={file} action={note} />}
            <div className="flex flex-wrap items-center gap-x-6">
              {isViewable(file) ? (
                <Link
                  href={`/aduan/${draftId}/bukti/${file.id}`}
                  className="inline-flex min-h-11 items-center"
                >
                  <span>
                    {t.rich('lihatYangDibacaPetugas', {
                      nama: file.name,
                      bagian: (isi) => <span className="sr-only">{isi}</span>,
                    })}
                  </span>
                </Link>
              ) : null}
              <ActionForm action={remove} className="contents" label={t('hapus', { nama: file.name })}>
                <input type="hidden" name="aduan" value={draftId} />
                <input type="hidden" name="lampiran" value={file.id} />
                <SubmitButton look="quiet">{t('hapusTombol')}</SubmitButton>
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
      <UnscannedRemark files={files} />
    </div>
  )
}
