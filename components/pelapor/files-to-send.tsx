import { FileState } from '@/components/lampiran/file-list'
import { findingList } from '@/lib/lampiran/finding-labels'
import { sizeWords } from '@/lib/lampiran/rules'
import type { LampiranView } from '@/lib/lampiran/views'

/** The files that go along, each with what staff will get of it. */
export function FilesToSend({ files }: { files: readonly LampiranView[] }) {
  if (files.length === 0) return <p className="mt-2">Tidak ada berkas.</p>
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line" aria-label="Berkas yang dikirim">
      {files.map((file) => {
        const found = findingList(file.findings)
        return (
          <li key={file.id} className="py-2">
            <span className="break-words font-semibold">{file.name}</span>{' '}
            <span className="text-muted">({sizeWords(file.length)})</span>
            {file.note ? <p>{file.note}</p> : null}
            {file.clean ? (
              <p className="text-muted">
                {found
                  ? `Petugas menerima salinan tanpa ${found}.`
                  : 'Petugas menerima salinan yang dibuat ulang.'}{' '}
                Berkas asli disegel.
              </p>
            ) : null}
            <FileState file={file} audience="pelapor" />
          </li>
        )
      })}
    </ul>
  )
}
