import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { sealSegment } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'
import { BLOB_PREFIX, removeBlobs } from './blobs'
import { sealProgress } from './upload-meta'
import type { OpenedUpload } from './upload-state'

/** One or more pieces of an upload: the first `cipherLength` bytes of a blob. */
export interface Part {
  storageKey: string
  cipherLength: number
}

/** The parts of an upload with a piece that was stored but not yet recorded. */
export interface Stored {
  parts: readonly Part[]
  /** The last of them, with the new piece. */
  last: Part
  /** The plain bytes of the piece. */
  plainLength: number
  /** The blob to which the piece was added; superseded by `last` once that is recorded. */
  grown: string | null
}

/**
 * Stores a sealed piece: where the store can, in the blob of the pieces before it, so that the whole file
 * needs no joining. `alone`: this process received all of them, and no other one adds to their blob.
 */
export async function storePiece(
  store: BlobStore,
  before: readonly Part[],
  alone: boolean,
  { chunks, done }: ReturnType<typeof sealSegment>,
): Promise<Stored> {
  const storageKey = `${BLOB_PREFIX}/${await newToken()}`
  const from = alone && store.grow ? before.at(-1) : undefined
  try {
    if (from) await store.grow?.({ key: from.storageKey, length: from.cipherLength }, storageKey, chunks)
    else await store.put(storageKey, chunks)
    const { plainLength, cipherLength } = await done
    const last = { storageKey, cipherLength: (from?.cipherLength ?? 0) + cipherLength }
    const parts = [...(from ? before.slice(0, -1) : before), last]
    return { parts, last, plainLength, grown: from?.storageKey ?? null }
  } catch (error) {
    await removeBlobs(store, [storageKey])
    throw error
  }
}

/**
 * Records a stored piece. Two requests may bring the same bytes, and the version admits one of them: false
 * for the other, whose blob is removed.
 */
export async function recordPiece(
  db: Db,
  store: BlobStore,
  { row, content }: OpenedUpload,
  { parts, last, grown }: Stored,
  reached: number,
): Promise<boolean> {
  const sealedProgress = await sealProgress(content, row.id, { offset: reached })
  const place = { unggahanId: row.id, seq: parts.length - 1 }
  const recorded = await inTransaction(db, async (tx) => {
    const moved = await tx.unggahan.updateMany({
      where: { id: row.id, version: row.version },
      data: { sealedProgress, version: { increment: 1 } },
    })
    if (moved.count === 0) return false
    if (grown) await tx.unggahanPart.update({ where: { unggahanId_seq: place }, data: last })
    else await tx.unggahanPart.create({ data: { ...place, ...last } })
    return true
  })
  await removeBlobs(store, recorded ? (grown ? [grown] : []) : [last.storageKey])
  return recorded
}
