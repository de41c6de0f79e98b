import { differenceList, noCleanCopySentences, refusalSentences } from '@/lib/bukti/finding-labels'
import type { LampiranView } from '@/lib/bukti/views'

/** The reason why a file cannot be opened, if there is one. */
export function FileState({ file, audience }: { file: LampiranView; audience: 'pelapor' | 'staff' }) {
  if (file.refusal) return <p className="text-danger">{refusalSentences[file.refusal]}</p>
  if (file.status === 'DIPERIKSA') return <p className="text-muted">Sedang diperiksa dan dibersihkan.</p>
  if (file.noCleanCopy) {
    return (
      <p>
        {noCleanCopySentences[file.noCleanCopy]}{' '}
        {audience === 'staff'
          ? 'Tidak ada salinan bersih; berkas asli tetap tersegel.'
          : 'Petugas tidak dapat membukanya; berkas asli tetap tersegel. Bila bisa, unggah juga dalam bentuk lain, misalnya PDF atau foto.'}
      </p>
    )
  }
  if (file.status === 'BELUM_DIPINDAI' && file.held) {
    return <p className="text-warn">Pemindai virus sedang tidak tersedia. Berkas dibuka setelah dipindai.</p>
  }
  return null
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
  if (!files.some((file) => file.status === 'BELUM_DIPINDAI' && !file.held)) return null
  return (
    <p className="small text-muted">
      “Belum dipindai”: sistem ini belum memiliki pemindai virus. Petugas hanya membuka salinan yang dibuat
      ulang.
    </p>
  )
}
