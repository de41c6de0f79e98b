import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { roleLabels } from '@/lib/aduan/events/event-labels'
import { openingLabels } from '@/lib/bukti/finding-labels'
import { sizeWords } from '@/lib/bukti/rules'
import { isViewable, type LampiranView, type OpeningView } from '@/lib/bukti/views'
import { tanggalPendek } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'
import { openingTime } from './chain-of-custody'
import { FileLinks } from './file-links'
import { FileDifferences, FileState, UnscannedRemark } from './file-state'
import { FileStatus } from './status-chip'
import { Thumbnail } from './thumbnail'

const t = words('lampiran')

interface FileListProps {
  aduanId: string
  files: readonly LampiranView[]
  audience: 'pelapor' | 'staff'
  /** Base path of the file pages; the file's id is appended. */
  viewPath: string
  /** Openings of files by staff, newest first; for staff only. */
  openings: readonly OpeningView[]
}

/** The files of a case. Links open the clean copy; only holders of its key get a link to the original. */
export function FileList({ aduanId, files, audience, viewPath, openings }: FileListProps) {
  if (files.length === 0) return <p className="text-muted">{t('tidakAdaBerkas')}</p>
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line border-y border-line" aria-label={t('daftarBerkas')}>
        {files.map((file) => (
          <li key={file.id} className="flex gap-3 py-3 sm:gap-4">
            <Thumbnail aduanId={aduanId} file={file} />
            <div className="min-w-0 flex-1 space-y-1">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 break-words font-semibold">{file.name}</span>
                <FileStatus file={file} />
              </p>
              {file.note ? <p>{file.note}</p> : null}
              <p className="small text-muted">
                {t('dari', {
                  ukuran: sizeWords(file.length),
                  dari: roleLabels[audience][file.uploader],
                  tanggal: tanggalPendek(file.onDate),
                })}
              </p>
              <FileState file={file} audience={audience} />
              <FileDifferences file={file} />
              <div className="flex flex-wrap gap-x-5">
                {isViewable(file) || audience === 'staff' ? (
                  <Link href={`${viewPath}/${file.id}`} className="inline-flex min-h-11 items-center gap-1.5">
                    <Icon name="eye" />
                    <span>
                      {isViewable(file) ? t('lihat') : t('riwayat')}
                      <span className="sr-only"> {file.name}</span>
                    </span>
                  </Link>
                ) : null}
                <FileLinks aduanId={aduanId} file={file} audience={audience} />
              </div>
              {audience === 'staff' ? (
                <LastOpenings file={file} openings={openings.filter((one) => one.lampiranId === file.id)} />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <UnscannedRemark files={files} />
    </div>
  )
}

/** The file's hash and its last openings; the file's own page has the full list. */
function LastOpenings({ file, openings }: { file: LampiranView; openings: readonly OpeningView[] }) {
  const [last] = openings
  return (
    <div className="small text-muted">
      <p>
        {t.rich('sha256Asli', {
          sha: file.sha256,
          bagian: (isi) => <span className="break-all font-mono">{isi}</span>,
        })}
      </p>
      <p>
        {last
          ? t('terakhirDibukaKaliSeluruhnya', {
              siapa: last.who,
              waktu: openingTime(last),
              jenis: openingLabels[last.act],
              jumlah: openings.length,
            })
          : t('belumDibukaPetugas')}
      </p>
    </div>
  )
}
