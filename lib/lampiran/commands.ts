import { appendEvent } from '@/lib/aduan/events'
import { gatherFacts } from '@/lib/aduan/facts'
import type { CaseKeys } from '@/lib/aduan/keys'
import { openCaseKeys } from '@/lib/aduan/keys'
import { decide } from '@/lib/aduan/lifecycle'
import { lockAduan } from '@/lib/aduan/lock'
import { actorRoleFor } from '@/lib/aduan/relation'
import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import { newId } from '@/lib/db/id'
import { inTransaction } from '@/lib/db/transaction'
import { toWitaDate } from '@/lib/kalender/rules'
import type { BlobStore } from '@/lib/storage/store'
import { toBase64Url } from '@/lib/vault/bytes'
import { newFileKey, sealFile, sealFileKey } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'
import { sealMeta } from './meta'
import {
  displayName,
  type LampiranProblem,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FILES_PER_CASE,
  typeOf,
} from './rules'

interface LampiranContext {
  db: Db
  store: BlobStore
  viewer: Viewer
  now: Date
}

export type AddResult =
  | { kind: 'added'; id: string }
  | { kind: 'problem'; problem: LampiranProblem }
  | { kind: 'not-found' }

class Problem extends Error {
  constructor(readonly problem: LampiranProblem) {
    super(problem)
  }
}

/**
 * Takes one file as a stream, seals it chunk by chunk into the store and only then makes its row: what is acknowledged
 * is whole. Nothing of it is ever plain on the disk. `isComplete` says after the last byte whether the sender sent all.
 */
export async function addLampiran(
  { db, store, viewer, now }: LampiranContext,
  aduanId: string,
  file: { name: string; source: AsyncIterable<Uint8Array>; isComplete: () => boolean },
): Promise<AddResult> {
  const name = displayName(file.name)
  const type = typeOf(name)
  const keys = await inTransaction(db, (tx) => permitted(tx, viewer, aduanId, now))
  if (!keys) return { kind: 'not-found' }
  if (!type) return { kind: 'problem', problem: 'wrong-type' }
  if (keys.full) return { kind: 'problem', problem: 'too-many' }

  const id = newId()
  const storageKey = `lampiran/${await newToken()}`
  const fileKey = await newFileKey()
  try {
    const { chunks, done } = sealFile(fileKey, limited(file.source))
    await store.put(storageKey, chunks)
    const sealed = await done
    if (!file.isComplete()) throw new Problem('cut-off')
    if (sealed.plainLength === 0) throw new Problem('empty')
    const stored = await inTransaction(db, async (tx) => {
      const again = await permitted(tx, viewer, aduanId, now)
      if (!again || again.full) return false
      const { keys: open, role, status } = again
      const hash = toBase64Url(sealed.plainHash)
      await tx.lampiran.create({
        data: {
          id,
          aduanId,
          uploader: role,
          onDate: dateColumn(toWitaDate(now)),
          storageKey,
          cipherLength: sealed.cipherLength,
          cipherHash: sealed.cipherHash,
          sealedKey: await sealFileKey(open.content, id, fileKey),
          sealedMeta: await sealMeta(open.content, id, { name, type, length: sealed.plainLength, hash }),
        },
      })
      await tx.aduan.update({
        where: { id: aduanId },
        data: { touchedOn: dateColumn(toWitaDate(now)), version: { increment: 1 } },
      })
      if (status !== 'DRAF') {
        await appendEvent(tx, open, {
          aduanId,
          kind: 'lampiranAdded',
          actorRole: role,
          actorId: viewer.userId,
          fromStatus: status,
          toStatus: status,
          now,
          today: toWitaDate(now),
          internal: { text: `sha:${hash}` },
        })
      }
      return true
    })
    if (!stored) throw new Problem('too-many')
    return { kind: 'added', id }
  } catch (error) {
    await store.remove(storageKey).catch(() => undefined)
    if (error instanceof Problem) return { kind: 'problem', problem: error.problem }
    throw error
  }
}

/** Takes a file out of a draft again; what was sent stays, it is evidence. */
export async function removeLampiran(
  { db, store, viewer }: LampiranContext,
  aduanId: string,
  lampiranId: string,
): Promise<'removed' | 'not-found'> {
  const storageKey = await inTransaction(db, async (tx) => {
    const aduan = await lockAduan(tx, viewer, aduanId)
    const role = aduan ? await actorRoleFor(viewer, aduan) : null
    if (!aduan || role !== 'PELAPOR' || aduan.status !== 'DRAF') return null
    const file = await tx.lampiran.findFirst({
      where: { id: lampiranId, aduanId },
      select: { storageKey: true },
    })
    if (!file) return null
    await tx.lampiran.delete({ where: { id: lampiranId } })
    return file.storageKey
  })
  if (!storageKey) return 'not-found'
  await store.remove(storageKey).catch(() => undefined)
  return 'removed'
}

async function permitted(tx: Tx, viewer: Viewer, aduanId: string, now: Date) {
  const aduan = await lockAduan(tx, viewer, aduanId)
  const role = aduan ? await actorRoleFor(viewer, aduan) : null
  const keys: CaseKeys | null = aduan && role ? await openCaseKeys(viewer, aduan, aduan.keys) : null
  if (!aduan || !role || !keys) return null
  const facts = await gatherFacts(tx, viewer, aduan, toWitaDate(now))
  if (!decide({ status: aduan.status, command: 'addLampiran', role, facts }).ok) return null
  const count = await tx.lampiran.count({ where: { aduanId } })
  const limit = aduan.status === 'DRAF' ? MAX_FILES : MAX_FILES_PER_CASE
  return { keys, role, status: aduan.status, full: count >= limit }
}

async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > MAX_FILE_BYTES) throw new Problem('too-large')
    yield chunk
  }
}
