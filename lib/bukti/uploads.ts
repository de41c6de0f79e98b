import { actOnAduan } from '@/lib/aduan/act'
import type { Db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { BlobStore } from '@/lib/platform/storage/store'
import { type FileDigest, newFileKey, sealFileKey, sealSegment, startFileHashes } from '@/lib/vault/file'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { removeBlobs } from './blobs'
import type { LampiranContext } from './commands'
import { createLampiran, type StoredBlob } from './create'
import { originalCompartment, originalKey } from './original-key'
import { diskProblem, mayAdd, quotaProblem } from './permission'
import {
  displayName,
  type LampiranProblem,
  MAX_FILE_BYTES,
  MAX_PARTS,
  MIN_PART_BYTES,
  newMeta,
  tidyItem,
  tidyNote,
  UPLOAD_DAYS,
} from './rules'
import { keepHashes, takeHashes } from './running-hashes'
import { joined } from './upload-join'
import { type SentFile, sealProgress, sealSent } from './upload-meta'
import { recordPiece, type Stored, storePiece } from './upload-parts'
import { type OpenedUpload, openUpload } from './upload-state'

type NotTaken = { kind: 'problem'; problem: LampiranProblem } | { kind: 'second' }
type Refused = { kind: 'problem'; problem: LampiranProblem } | { kind: 'not-found' }
export type BeginResult = { kind: 'begun'; id: string } | Refused
export type AppendResult =
  | { kind: 'appended'; offset: number; whole: boolean }
  | { kind: 'conflict' }
  | Refused

/** Announces a file; its parts follow with appendUpload. */
export async function beginUpload(
  { db, store, viewer, now }: LampiranContext,
  aduanId: string,
  file: {
    id?: string
    name: string
    length: number
    sha256: string | null
    note: string
    item?: string | null
  },
): Promise<BeginResult> {
  const name = displayName(file.name)
  if (file.length === 0) return { kind: 'problem', problem: 'empty' }
  if (file.length > MAX_FILE_BYTES) return { kind: 'problem', problem: 'too-large' }
  return inTransaction(db, async (tx): Promise<BeginResult> => {
    const may = await mayAdd(tx, viewer, aduanId)
    if (!may) return { kind: 'not-found' }
    const problem =
      (await diskProblem(store, viewer, may.aduan.status === 'DRAF')) ??
      (await quotaProblem(tx, may, file.length))
    if (problem) return { kind: 'problem', problem }
    const { keys, role } = may
    const id = file.id ?? newId()
    const sent: SentFile = {
      name,
      length: file.length,
      sha256: file.sha256,
      note: tidyNote(file.note),
      item: tidyItem(file.item ?? ''),
    }
    await tx.unggahan.create({
      data: {
        id,
        aduanId,
        uploader: role,
        expiresOn: dateColumn(addDays(toWitaDate(now), UPLOAD_DAYS)),
        compartment: originalCompartment(role),
        sealedKey: await sealFileKey(originalKey(keys, role), id, await newFileKey()),
        sealedMeta: await sealSent(keys.content, id, sent),
        sealedProgress: await sealProgress(keys.content, id, { offset: 0 }),
      },
    })
    return { kind: 'begun', id }
  })
}

/**
 * Appends the next bytes of a file, from `offset` on. Bytes that arrived before a network failure are kept,
 * sealed as their own segment. With the last byte the file is joined, compared with the announcement, and
 * becomes a Lampiran of the same id; only then it is acknowledged.
 */
export async function appendUpload(
  context: LampiranContext,
  aduanId: string,
  id: string,
  offset: number,
  source: AsyncIterable<Uint8Array>,
  /**
   * The upload as already opened by this request, to avoid opening it twice. Its version is compared at the
   * end.
   */
  known?: OpenedUpload | null,
): Promise<AppendResult> {
  const { db, store, viewer } = context
  const upload = known?.row.id === id ? known : await openUpload(db, viewer, aduanId, id)
  if (!upload) return { kind: 'not-found' }
  if (upload.offset !== offset) return { kind: 'conflict' }
  const { sent, fileKey } = upload
  if (upload.row.version >= MAX_PARTS) return { kind: 'problem', problem: 'failed' }
  const full = await diskProblem(store, viewer, upload.draft)
  if (full) return { kind: 'problem', problem: full }
  const wanted = sent.length - offset
  const part = await worthStoring(untilBroken(source, wanted), Math.min(MIN_PART_BYTES, wanted))
  if (!part) return { kind: 'appended', offset, whole: false }
  const carried = await takeHashes(id, offset)
  const hashes = carried ?? (await startFileHashes())
  const segment = { offset, endsFile: (length: number) => offset + length === sent.length }
  let kept = false
  try {
    const sealed = sealSegment(fileKey, part, segment, hashes)
    const stored = await storePiece(store, upload.row.parts, carried !== null, sealed)
    const reached = offset + stored.plainLength
    if (reached === sent.length) {
      kept = true
      const digest = hashes.end()
      return await finish(context, aduanId, upload, stored, carried ? digest : null)
    }
    if (!(await recordPiece(db, store, upload, stored, reached))) return { kind: 'conflict' }
    kept = carried !== null
    if (carried) keepHashes(id, reached, carried)
    return { kind: 'appended', offset: reached, whole: false }
  } finally {
    if (!kept) hashes.end()
  }
}

/** The source as far as it arrived; never more than wanted. */
async function* untilBroken(source: AsyncIterable<Uint8Array>, wanted: number): AsyncGenerator<Uint8Array> {
  let left = wanted
  try {
    for await (const chunk of source) {
      // Read to its end even if enough is here: stopping early would count as an aborted request.
      if (left > 0) yield chunk.subarray(0, left)
      left -= Math.min(left, chunk.length)
    }
  } catch {
    // The network failed: keep what arrived, and the sender continues from there.
  }
}

/**
 * The same source, once its first `least` bytes are here; null if it ends before, so that nothing touches the
 * disk.
 */
async function worthStoring(
  source: AsyncGenerator<Uint8Array>,
  least: number,
): Promise<AsyncGenerator<Uint8Array> | null> {
  const first: Uint8Array[] = []
  for (let length = 0; length < least; ) {
    const { done, value } = await source.next()
    if (done) return null
    first.push(value)
    length += value.length
  }
  return (async function* () {
    yield* first
    yield* source
  })()
}

async function finish(
  { db, store, viewer, now }: LampiranContext,
  aduanId: string,
  { row, sent, fileKey }: OpenedUpload,
  { parts, last }: Stored,
  /** Hashes of the whole file; null if this process did not receive all of it. */
  digest: FileDigest | null,
): Promise<AppendResult> {
  const single = parts.length === 1 && digest !== null
  // A file whose pieces all lie in one blob needs no joining.
  const whole = single ? { storageKey: last.storageKey, digest } : await joined(store, parts, fileKey, digest)
  const everything = [...row.parts.map((part) => part.storageKey), last.storageKey, whole.storageKey]
  const refuse = async (problem: LampiranProblem): Promise<AppendResult> => {
    await inTransaction(db, (tx) => tx.unggahan.deleteMany({ where: { id: row.id } }))
    await removeBlobs(store, everything)
    return { kind: 'problem', problem }
  }
  const { plainLength, plainSha256, cipherLength, cipherHash } = whole.digest
  // If the file differs from the announcement, it was changed in transit or two files were mixed up.
  if (plainLength !== sent.length || (sent.sha256 !== null && sent.sha256 !== plainSha256))
    return refuse('cut-off')

  const original: StoredBlob = { storageKey: whole.storageKey, fileKey, cipherLength, cipherHash }
  const meta = newMeta({
    name: sent.name,
    length: plainLength,
    sha256: plainSha256,
    note: sent.note,
    item: sent.item ?? null,
  })
  const request = { aduanId, command: 'addLampiran' } as const
  const act = await actOnAduan<NotTaken>({ db, viewer, now }, request, async (scene) => {
    const problem = await quotaProblem(scene.tx, scene, plainLength, row.id)
    if (problem) return scene.leave({ kind: 'problem', problem })
    const gone = await scene.tx.unggahan.deleteMany({ where: { id: row.id, version: row.version } })
    // Another request brought the last bytes first.
    if (gone.count === 0) return scene.leave({ kind: 'second' })
    return createLampiran(scene, { id: row.id, meta, original })
  })
  if (act.kind === 'problem') return refuse(act.problem)
  if (act.kind === 'second') {
    await removeBlobs(store, [last.storageKey, ...(single ? [] : [whole.storageKey])])
    return { kind: 'conflict' }
  }
  if (act.kind !== 'done') {
    await removeBlobs(store, everything)
    return { kind: 'not-found' }
  }
  await removeBlobs(
    store,
    everything.filter((key) => key !== whole.storageKey),
  )
  return { kind: 'appended', offset: plainLength, whole: true }
}

/** Cancels an upload and removes its parts. */
export async function cancelUpload(
  { db, store, viewer }: LampiranContext,
  aduanId: string,
  id: string,
): Promise<{ kind: 'removed'; draft: boolean } | { kind: 'not-found' }> {
  const upload = await openUpload(db, viewer, aduanId, id)
  if (!upload) return { kind: 'not-found' }
  await inTransaction(db, (tx) => tx.unggahan.deleteMany({ where: { id } }))
  await removeBlobs(
    store,
    upload.row.parts.map((part) => part.storageKey),
  )
  return { kind: 'removed', draft: upload.draft }
}

/** Removes abandoned uploads. */
export async function expireUploads(db: Db, store: BlobStore, now: Date): Promise<void> {
  const old = await db.unggahan.findMany({
    where: { expiresOn: { lt: dateColumn(toWitaDate(now)) } },
    take: 100,
    select: { id: true, parts: { select: { storageKey: true } } },
  })
  for (const { id, parts } of old) {
    await db.unggahan.deleteMany({ where: { id } })
    await removeBlobs(
      store,
      parts.map((part) => part.storageKey),
    )
  }
}
