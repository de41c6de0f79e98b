import { actOnAduan } from '@/lib/aduan/act'
import { hooks } from '@/lib/aduan/hooks'
import { lockAduan, lockToWrite } from '@/lib/aduan/lock'
import { inTwoRuns, keysWithout } from '@/lib/aduan/losing'
import { readerRoleFor } from '@/lib/aduan/relation'
import type { Db } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { newFileKey, sealFile } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'
import { toWitaDate } from '@/lib/waktu/calendar'
import { BLOB_PREFIX, removeBlobs } from './blobs'
import { createLampiran } from './create'
import { lockLampiran } from './lock'
import { openMeta, sealMeta } from './meta'
import { diskProblem, mayAdd, quotaProblem } from './permission'
import { displayName, type LampiranProblem, MAX_FILE_BYTES, newMeta, tidyItem, tidyNote } from './rules'

export interface LampiranContext {
  db: Db
  store: BlobStore
  viewer: Viewer
  now: Date
}

type NotTaken = { kind: 'problem'; problem: LampiranProblem }
export type AddResult = { kind: 'added'; id: string } | NotTaken | { kind: 'not-found' }

class Problem extends Error {
  constructor(readonly problem: LampiranProblem) {
    super(problem)
  }
}

/**
 * Stores one whole file: seals the stream chunk by chunk into the store and only then creates its row, so an
 * acknowledged file is complete. Nothing of it is ever on disk in plain. `isComplete` tells after the last
 * byte whether the sender sent everything.
 */
export async function addLampiran(
  { db, store, viewer, now }: LampiranContext,
  aduanId: string,
  file: {
    name: string
    note?: string
    item?: string
    source: AsyncIterable<Uint8Array>
    isComplete: () => boolean
  },
): Promise<AddResult> {
  const name = displayName(file.name)
  const before = await inTransaction(db, async (tx) => {
    const may = await mayAdd(tx, viewer, aduanId)
    if (!may) return null
    return {
      problem:
        (await quotaProblem(tx, may, 0)) ?? (await diskProblem(store, viewer, may.aduan.status === 'DRAF')),
    }
  })
  if (!before) return { kind: 'not-found' }
  if (before.problem) return { kind: 'problem', problem: before.problem }

  const id = newId()
  const storageKey = `${BLOB_PREFIX}/${await newToken()}`
  const fileKey = await newFileKey()
  try {
    const { chunks, done } = sealFile(fileKey, limited(file.source))
    await store.put(storageKey, chunks)
    const { plainLength, plainSha256, cipherLength, cipherHash } = await done
    if (!file.isComplete()) throw new Problem('cut-off')
    if (plainLength === 0) throw new Problem('empty')
    const note = tidyNote(file.note ?? '')
    const item = tidyItem(file.item ?? '')
    const meta = newMeta({ name, length: plainLength, sha256: plainSha256, note, item })
    const original = { storageKey, fileKey, cipherLength, cipherHash }
    const request = { aduanId, command: 'addLampiran' } as const
    const taken = await actOnAduan<NotTaken>({ db, viewer, now }, request, async (scene) => {
      const problem = await quotaProblem(scene.tx, scene, plainLength)
      if (problem) return scene.leave({ kind: 'problem', problem })
      return createLampiran(scene, { id, meta, original })
    })
    if (taken.kind === 'problem') throw new Problem(taken.problem)
    if (taken.kind !== 'done') throw new Problem('failed')
    return { kind: 'added', id }
  } catch (error) {
    await store.remove(storageKey).catch(() => undefined)
    if (error instanceof Problem) return { kind: 'problem', problem: error.problem }
    throw error
  }
}

async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > MAX_FILE_BYTES) throw new Problem('too-large')
    yield chunk
  }
}

/**
 * Removes a file from a draft; sent files stay, because they are evidence. Before sending, a refused file may
 * be removed at any time.
 */
export async function removeLampiran(
  { db, store, viewer }: LampiranContext,
  aduanId: string,
  lampiranId: string,
): Promise<'removed' | 'not-found'> {
  const blobs = await inTransaction(db, async (tx) => {
    const aduan = await lockAduan(tx, viewer, aduanId)
    const role = aduan ? await readerRoleFor(tx, viewer, aduan) : null
    if (!aduan || role !== 'PELAPOR' || aduan.status !== 'DRAF' || !isId(lampiranId)) return null
    const file = await tx.lampiran.findFirst({
      where: { id: lampiranId, aduanId },
      select: { copies: { select: { storageKey: true } } },
    })
    if (!file) return null
    await tx.lampiran.delete({ where: { id: lampiranId } })
    return file.copies.map((copy) => copy.storageKey)
  })
  if (!blobs) return 'not-found'
  await removeBlobs(store, blobs)
  return 'removed'
}

/**
 * Stores the sender's remark on a file. In a draft any number of times; in a sent case once, for a file
 * without a remark, because staff read it afterwards.
 */
export async function noteLampiran(
  { db, viewer, now }: LampiranContext,
  aduanId: string,
  lampiranId: string,
  note: string,
): Promise<'saved' | 'not-found'> {
  return inTwoRuns(db, async (tx, lost) => {
    const found = await lockToWrite(tx, viewer, aduanId)
    const role = found ? await readerRoleFor(tx, viewer, found.aduan) : null
    if (!found || !role) return 'not-found'
    const { aduan } = found
    const { keys, demandNobodyElseLost } = await keysWithout(tx, found, lost)
    const file = isId(lampiranId) ? await lockLampiran(tx, lampiranId) : null
    if (!file || file.aduanId !== aduanId || file.uploader !== role) return 'not-found'
    const meta = await openMeta(keys.content, file.id, file.sealedMeta)
    if (aduan.status !== 'DRAF' && meta.note !== '') return 'not-found'
    const sealedMeta = await sealMeta(keys.content, file.id, { ...meta, note: tidyNote(note) })
    await tx.lampiran.update({ where: { id: file.id }, data: { sealedMeta } })
    if (role === 'PELAPOR' && aduan.status !== 'DRAF')
      await hooks().guardLaterWords(tx, keys, aduan, toWitaDate(now))
    await demandNobodyElseLost()
    return 'saved'
  })
}
