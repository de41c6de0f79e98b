import { openCaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys'
import { actorRoleFor } from '@/lib/aduan/relation'
import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { logLine } from '@/lib/log'
import type { BlobStore } from '@/lib/storage/store'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { cipherDigest, openFile, openFileKey } from '@/lib/vault/file'
import { openMeta } from './meta'
import type { LampiranMeta } from './rules'

export interface OpenedLampiran {
  meta: LampiranMeta
  bytes: AsyncIterable<Bytes>
}

/** The stored bytes are not those of the row: nothing is handed out. */
export class LampiranDamaged extends Error {
  constructor() {
    super('stored file does not match its row')
    this.name = 'LampiranDamaged'
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * A file for somebody named for its case, or null. Length and hash of the ciphertext are compared with the row before
 * the first byte goes out, so that no half file is taken for a whole one. Throws LampiranDamaged or BlobMissing.
 */
export async function openLampiran(
  db: Db,
  store: BlobStore,
  viewer: Viewer,
  { aduanId, lampiranId }: { aduanId: string; lampiranId: string },
): Promise<OpenedLampiran | null> {
  if (!UUID.test(aduanId) || !UUID.test(lampiranId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const aduan = await db.aduan.findFirst({
    where: { id: aduanId, keys: { some: { recipientKeyId } } },
    include: { keys: { where: { recipientKeyId } }, files: { where: { id: lampiranId } } },
  })
  const role = aduan ? await actorRoleFor(viewer, aduan) : null
  const keys = aduan && role ? await openCaseKeys(viewer, aduan, aduan.keys) : null
  const file = aduan?.files[0]
  if (!keys || !file) return null

  const digest = await cipherDigest(store.read(file.storageKey))
  if (digest.length !== file.cipherLength || !equalBytes(digest.hash, file.cipherHash)) {
    logLine('error', 'stored file damaged', { lampiran: lampiranId })
    throw new LampiranDamaged()
  }
  const fileKey = await openFileKey(keys.content, file.id, file.sealedKey)
  return {
    meta: await openMeta(keys.content, file.id, file.sealedMeta),
    bytes: openFile(fileKey, store.read(file.storageKey)),
  }
}
