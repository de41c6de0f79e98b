import { FileDifferences, FileState, UnscannedRemark } from '@/components/lampiran/file-state'
import { FileStatus } from '@/components/lampiran/status-chip'
import { Thumbnail } from '@/components/lampiran/thumbnail'
import { findingList } from '@/lib/bukti/finding-labels'
import { sizeWords } from '@/lib/bukti/rules'
import type { LampiranView } from '@/lib/bukti/views'
import { words } from '@/lib/words/words'

const t = words('formulir')

/** The files of the report, each with what staff will get of it. */
export function FilesToSend({ aduanId, files }: { aduanId: string; files: readonly LampiranView[] }) {
  if (files.length === 0) return <p className="mt-2">{t('tidakAdaBerkas')}</p>
  return (
    <div className="mt-3 space-y-3">
      <ul className="divide-y divide-line border-y border-line" aria-label={t('berkasYangDikirim')}>
        {files.map((file) => (
          <li key={file.id} className="flex gap-3 py-3">
            <Thumbnail aduanId={aduanId} file={file} />
            <div className="min-w-0 flex-1 space-y-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 break-words font-semibold">{file.name}</span>
                <FileStatus file={file} />
                <span className="text-muted">{sizeWords(file.length)}</span>
              </p>
              {file.note ? <p>{file.note}</p> : null}
              {file.clean ? (
                <p className="text-muted">{t('berkasAsliDisegel', { salinan: whatStaffGet(file) })}</p>
              ) : null}
              <FileState file={file} audience="pelapor" />
              <FileDifferences file={file} />
            </div>
          </li>
        ))}
      </ul>
      <UnscannedRemark files={files} />
    </div>
  )
}

function whatStaffGet({ findings }: LampiranView): string {
  const found = findingList(findings)
  return found ? t('petugasMenerimaSalinanTanpa', { temuan: found }) : t('petugasMenerimaSalinanYang')
}
