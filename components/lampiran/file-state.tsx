import { differenceList, keptReasons, keptSentence, refusalSentence } from '@/lib/bukti/finding-labels'
import { isKept, type LampiranView } from '@/lib/bukti/views'

/** The reason why a file cannot be opened, if there is one. */
export function FileState({ file, audience }: { file: LampiranView; audience: 'pelapor' | 'staff' }) {
  if (file.refusal) return <p className="text-danger">{refusalSentence(file.refusal)}</p>
  if (file.status === 'DIPERIKSA') return <p className="text-muted">Sedang diperiksa dan dibersihkan.</p>
  if (isKept(file)) return audience === 'staff' ? <KeptForStaff file={file} /> : <KeptForSender file={file} />
  if (file.status === 'BELUM_DIPINDAI' && file.held) {
    return <p className="text-warn">Pemindai virus sedang tidak tersedia. Berkas dibuka setelah dipindai.</p>
  }
  return null
}

/** To the sender: what we keep, who could open it, what it gives away, and what to send in its place. */
function KeptForSender({ file }: { file: LampiranView }) {
  if (!file.noCleanCopy) return null
  const { because, instead } = keptReasons[file.noCleanCopy]
  if (file.uploader !== 'PELAPOR') return <p>Berkas dari petugas ini tidak punya salinan aman: {because}.</p>
  return (
    <div className="space-y-2">
      <p className="font-semibold">
        Kami menyimpan berkas asli ini, tetapi tidak bisa membuat salinan aman: {because}.
      </p>
      <p>
        Berkas asli disegel. Tidak ada petugas yang dapat melihatnya sendirian.{' '}
        {file.openable
          ? 'Bila sangat perlu, dua administrator bersama-sama dapat membukanya dengan alasan tertulis, dan Anda diberi tahu.'
          : 'Hanya pemegang kunci pemulihan lembaga yang dapat membukanya.'}
      </p>
      {file.wasOpened ? (
        <p className="font-semibold">
          Berkas asli ini pernah dibuka dua administrator. Waktu dan alasannya ada di “Perjalanan aduan”.
        </p>
      ) : null}
      <p className="text-warn">
        Berkas asli bisa memuat jejak pembuatnya, misalnya nama, lokasi, atau jenis perangkat. Lebih aman:{' '}
        {instead}.
      </p>
    </div>
  )
}

/** To staff of the case: no preview and no download by one person. */
function KeptForStaff({ file }: { file: LampiranView }) {
  if (!file.noCleanCopy) return null
  return (
    <p>
      {keptSentence(file.noCleanCopy)}{' '}
      {file.hasOriginal
        ? 'Berkas ini dari petugas, sehingga petugas kasus dapat mengunduh aslinya.'
        : file.openable
          ? 'Tidak dapat dilihat atau diunduh sendirian; dua administrator bersama-sama dapat membukanya.'
          : 'Hanya pemegang kunci pemulihan lembaga yang dapat membukanya.'}
    </p>
  )
}

/** What the clean copy does not show as the original does, for its sender and for staff alike. */
export function FileDifferences({ file }: { file: LampiranView }) {
  if (!file.clean || file.differences.length === 0) return null
  return (
    <ul className="list-disc pl-5 text-warn" aria-label="Beda salinan dari berkas asli">
      {differenceList(file.differences).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Shown once per list: without a virus scanner every file is marked as unscanned. */
export function UnscannedRemark({ files }: { files: readonly LampiranView[] }) {
  if (!files.some((file) => file.status === 'BELUM_DIPINDAI' && !file.held && !isKept(file))) return null
  return (
    <p className="small text-muted">
      “Belum dipindai”: sistem ini belum memiliki pemindai virus. Petugas hanya membuka salinan yang dibuat
      ulang.
    </p>
  )
}
