import { Icon } from '@/components/ui/icon'
import type { LampiranView } from '@/lib/aduan/case'
import { roleLabels } from '@/lib/aduan/event-labels'
import { tanggalPendek } from '@/lib/kalender/dates'
import { sizeWords } from '@/lib/lampiran/rules'

interface FileListProps {
  aduanId: string
  files: readonly LampiranView[]
  audience: 'pelapor' | 'staff'
}

/** The files of a case; each is only ever downloaded, never shown in the page. */
export function FileList({ aduanId, files, audience }: FileListProps) {
  if (files.length === 0) return <p className="text-muted">Tidak ada berkas.</p>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map((file) => (
        <li key={file.id} className="flex gap-3 py-2">
          <span className="pt-1 text-muted">
            <Icon name="file" />
          </span>
          <span className="min-w-0">
            <a href={`/api/aduan/${aduanId}/lampiran/${file.id}`} download className="break-words">
              {file.name}
            </a>
            <span className="block text-[0.9rem] text-muted">
              {sizeWords(file.length)} · dari {roleLabels[audience][file.uploader]} ·{' '}
              {tanggalPendek(file.onDate)}
              {audience === 'staff' ? (
                <>
                  <br />
                  <span className="break-all">BLAKE2b {file.hash}</span>
                </>
              ) : null}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
