import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Tx } from '@/lib/platform/db/client'
import type { FieldError } from '@/lib/platform/http/form-state'
import { openMeta } from './meta'
import { openSent } from './upload-meta'

export interface FilesToSend {
  /** Files not completely uploaded or not yet examined: sending waits until they are finished or removed. */
  unfinished: FieldError[]
  /** SHA-256 of each original, for the event of the submission. */
  hashes: string
}

/** Prepares a draft's files for sending. Refused files are deleted; a file with a virus is kept sealed. */
export async function sendFiles(tx: Tx, keys: CaseKeys, aduanId: string): Promise<FilesToSend> {
  const unfinished: FieldError[] = []
  for (const row of await tx.unggahan.findMany({ where: { aduanId } })) {
    const { name } = await openSent(keys.content, row.id, row.sealedMeta)
    unfinished.push({
      field: 'bukti',
      message: `Berkas “${name}” belum selesai diunggah. Lanjutkan atau hapus dahulu`,
    })
  }
  const hashes: string[] = []
  for (const row of await tx.lampiran.findMany({ where: { aduanId }, orderBy: { id: 'asc' } })) {
    const { name, sha256, refusal } = await openMeta(keys.content, row.id, row.sealedMeta)
    if (row.status === 'DIPERIKSA')
      unfinished.push({
        field: 'bukti',
        message: `Berkas “${name}” masih diperiksa. Tunggu sebentar, lalu kirim lagi`,
      })
    if (refusal === null || refusal === 'malware') hashes.push(`sha256:${sha256}`)
  }
  await tx.lampiran.deleteMany({ where: { aduanId, status: 'DITOLAK', copies: { none: {} } } })
  return { unfinished, hashes: hashes.join(' ') }
}
