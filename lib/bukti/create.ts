import type { Scene, Written } from '@/lib/aduan/act'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import { sealFileKey } from '@/lib/vault/file'
import { dateColumn } from '@/lib/waktu/date-columns'
import { sealMeta } from './meta'
import { originalCompartment, originalKey } from './original-key'
import type { LampiranMeta } from './rules'

/** A complete blob in the store with its key. */
export interface StoredBlob {
  storageKey: string
  fileKey: Bytes
  cipherLength: number
  cipherHash: Bytes
}

/**
 * Creates the row of a file whose original is stored; the write of the addLampiran move. The file still has
 * to be examined.
 */
export async function createLampiran(
  { tx, aduan, keys, role, today }: Scene,
  { id, meta, original }: { id: string; meta: LampiranMeta; original: StoredBlob },
): Promise<Written> {
  const copyId = newId()
  const { fileKey, ...blob } = original
  await tx.lampiran.create({
    data: {
      id,
      aduanId: aduan.id,
      uploader: role,
      onDate: dateColumn(today),
      sealedMeta: await sealMeta(keys.content, id, meta),
      copies: {
        create: {
          id: copyId,
          kind: 'ASLI',
          compartment: originalCompartment(role),
          sealedKey: await sealFileKey(originalKey(keys, role), copyId, fileKey),
          ...blob,
        },
      },
    },
  })
  return { internal: { text: `sha256:${meta.sha256}` } }
}
