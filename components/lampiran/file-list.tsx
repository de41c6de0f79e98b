import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { roleLabels } from '@/lib/aduan/event-labels'
import { tanggalPendek } from '@/lib/kalender/dates'
import { noCleanCopySentences, refusalSentences } from '@/lib/lampiran/finding-labels'
import { sizeWords } from '@/lib/lampiran/rules'
import { type LampiranView, looksLike } from '@/lib/lampiran/views'
import { FileStatus } from './status-chip'

interface FileListProps {
  aduanId: string
  files: readonly LampiranView[]
  audience: 'pelapor' | 'staff'
  /** Address of the pages that show one file: this and the file's id. */
  viewPath: string
}

/** The files of a case. What opens is the clean copy; a link to the original only for whoever holds its key. */
export function FileList({ aduanId, files, audience, viewPath }: FileListProps) {
  if (files.length === 0) return <p className="text-muted">Tidak ada berkas.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map((file) => (
        <li key={file.id} className="flex gap-3 py-3">
          <span className="pt-1 text-muted">
            <Icon name="file" />
          </span>
          <div className="min-w-0 flex-1 space-y-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 break-words font-semibold">{file.name}</span>
              <FileStatus status={file.status} />
            </p>
            {file.note ? <p>{file.note}</p> : null}
            <p className="text-[0.9rem] text-muted">
              {sizeWords(file.length)} · dari {roleLabels[audience][file.uploader]} ·{' '}
              {tanggalPendek(file.onDate)}
            </p>
            <FileState file={file} audience={audience} />
            <FileLinks aduanId={aduanId} file={file} audience={audience} viewPath={viewPath} />
            {audience === 'staff' && file.sha256 ? (
              <p className="text-[0.85rem] text-muted">
                SHA-256 asli: <span className="break-all font-mono">{file.sha256}</span>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What keeps a file from being opened, if anything does. */
export function FileState({ file, audience }: { file: LampiranView; audience: 'pelapor' | 'staff' }) {
  if (file.refusal) return <p className="text-danger">{refusalSentences[file.refusal]}</p>
  if (file.status === 'DIPERIKSA') return <p className="text-muted">Sedang diperiksa dan dibersihkan.</p>
  if (file.noCleanCopy) {
    return (
      <p>
        {noCleanCopySentences[file.noCleanCopy]}{' '}
        {audience === 'staff'
          ? 'Tidak ada salinan bersih; berkas asli tetap tersegel.'
          : 'Petugas tidak dapat membukanya; berkas asli tetap tersegel.'}
      </p>
    )
  }
  if (file.status === 'BELUM_DIPINDAI') {
    return (
      <p className="text-[0.9rem] text-warn">
        {file.held
          ? 'Pemindai virus sedang tidak tersedia. Berkas dibuka setelah dipindai.'
          : 'Belum dipindai dari virus; instalasi ini belum memiliki pemindai.'}
      </p>
    )
  }
  return null
}

function FileLinks({
  aduanId,
  file,
  audience,
  viewPath,
}: Omit<FileListProps, 'files'> & { file: LampiranView }) {
  const address = `/api/aduan/${aduanId}/lampiran/${file.id}`
  const opens = file.clean !== null && !file.held
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {opens && looksLike(file) ? (
        <Link
          href={`${viewPath}/${file.id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-1.5"
        >
          <Icon name="eye" />
          <span>
            Lihat<span className="sr-only"> {file.name}</span>
          </span>
        </Link>
      ) : null}
      {opens ? (
        <a href={address} download className="inline-flex min-h-11 items-center gap-1.5">
          <Icon name="download" />
          <span>
            Unduh salinan bersih<span className="sr-only"> {file.name}</span>
          </span>
        </a>
      ) : null}
      {file.hasOriginal && file.refusal !== 'malware' ? (
        <a href={`${address}?salinan=asli`} download className="inline-flex min-h-11 items-center gap-1.5">
          <Icon name="lock" />
          <span>
            {audience === 'pelapor' ? 'Unduh berkas asli Anda' : 'Unduh berkas asli'}
            <span className="sr-only"> {file.name}</span>
          </span>
        </a>
      ) : null}
    </p>
  )
}
