import { z } from 'zod'
import { type ActContext, actAsStaff } from '@/lib/aduan/act'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { openHead } from '@/lib/aduan/read/case-head'
import { BLOB_PREFIX } from '@/lib/bukti/blobs'
import { LampiranDamaged } from '@/lib/bukti/queries'
import { displayName, type LampiranProblem, MAX_FILE_BYTES, typeOf } from '@/lib/bukti/rules'
import { storedState } from '@/lib/bukti/stored'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { newFileKey, openFile, openFileKey, sealFile, sealFileKey } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'

/** What is known of a file of staff besides its bytes. */
export interface BerkasMeta {
  name: string
  type: string
  length: number
  sha256: string
}

export interface BerkasView extends BerkasMeta {
  id: string
  author: string
  at: string
}

export type AddBerkasResult =
  | { kind: 'added'; id: string }
  | { kind: 'problem'; problem: LampiranProblem }
  | { kind: 'refused'; message: string }
  | { kind: 'not-found' }

const CLOSED = 'Berkas kerja hanya dapat ditambah Tim Telaah selama kasus ditelaah.'
/** Files that a case of work may have; each is as large as evidence may be. */
const MOST = 60

class Problem extends Error {
  constructor(readonly problem: LampiranProblem) {
    super(problem)
  }
}

const metas = sealedColumn<BerkasMeta>(
  'berkas_kerja',
  'sealed_meta',
  'internal',
  z.object({ name: z.string(), type: z.string(), length: z.number(), sha256: z.string() }),
)

/**
 * Takes one whole file of staff as a stream, seals it under the internal key and only then makes its row.
 * Unlike evidence it is never shown to the reporter, and it is handed out as it came: it was made by the
 * office itself.
 */
export async function addBerkas(
  { db, store, viewer, now }: ActContext & { store: BlobStore },
  aduanId: string,
  file: { name: string; source: AsyncIterable<Uint8Array>; isComplete: () => boolean },
): Promise<AddBerkasResult> {
  const name = displayName(file.name)
  const type = typeOf(name)
  const opened = await openHead(db, viewer, aduanId, now)
  if (!opened) return { kind: 'not-found' }
  // Asked before the first byte is stored, and again in the act.
  if (!opened.head.commands.has('addBerkasKerja')) return { kind: 'refused', message: CLOSED }
  if (!type) return { kind: 'problem', problem: 'wrong-type' }
  if ((await db.berkasKerja.count({ where: { aduanId } })) >= MOST)
    return { kind: 'problem', problem: 'too-many' }
  const id = newId()
  const storageKey = `${BLOB_PREFIX}/${await newToken()}`
  const fileKey = await newFileKey()
  try {
    const { chunks, done } = sealFile(fileKey, limited(file.source))
    await store.put(storageKey, chunks)
    const { plainLength, plainSha256, cipherLength, cipherHash } = await done
    if (!file.isComplete()) throw new Problem('cut-off')
    if (plainLength === 0) throw new Problem('empty')
    const meta = { name, type, length: plainLength, sha256: plainSha256 }
    const request = { aduanId, command: 'addBerkasKerja' as const }
    const result = await actAsStaff({ db, viewer, now }, request, async ({ tx, internal }) => {
      await tx.berkasKerja.create({
        data: {
          id,
          aduanId,
          authorId: viewer.userId,
          at: now,
          storageKey,
          cipherLength,
          cipherHash,
          sealedKey: await sealFileKey(internal, id, fileKey),
          sealedMeta: await metas.seal(internal, id, meta),
        },
      })
      return {}
    })
    if (result.kind === 'done') return { kind: 'added', id }
    await store.remove(storageKey).catch(() => undefined)
    return result.kind === 'refused' ? result : { kind: 'not-found' }
  } catch (error) {
    await store.remove(storageKey).catch(() => undefined)
    if (error instanceof Problem) return { kind: 'problem', problem: error.problem }
    throw error
  }
}

/** The files of staff of a case whose keys the viewer was just given, the newest first. */
export async function berkasOf(db: Db, { internal }: CaseKeys, aduanId: string): Promise<BerkasView[]> {
  if (!internal) return []
  const rows = await db.berkasKerja.findMany({ where: { aduanId }, orderBy: [{ at: 'desc' }, { id: 'asc' }] })
  const nameOf = await staffNames(
    db,
    rows.map((row) => row.authorId),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openMeta(internal, row)),
      id: row.id,
      author: nameOf(row.authorId),
      at: row.at.toISOString(),
    })),
  )
}

/**
 * One file of staff for somebody who holds the internal key, or null. Throws LampiranDamaged when the store
 * holds something else.
 */
export async function openBerkas(
  db: Db,
  store: BlobStore,
  viewer: Viewer,
  { aduanId, berkasId, now }: { aduanId: string; berkasId: string; now: Date },
): Promise<{ meta: BerkasMeta; bytes: AsyncIterable<Bytes> } | null> {
  const internal = (await openHead(db, viewer, aduanId, now))?.keys.internal
  const row =
    internal && isId(berkasId) ? await db.berkasKerja.findFirst({ where: { id: berkasId, aduanId } }) : null
  if (!internal || !row) return null
  const state = await storedState(store, row)
  if (state !== 'whole') {
    logLine(`file ${state}`, { lampiran: row.id })
    throw new LampiranDamaged()
  }
  const fileKey = await openFileKey(internal, row.id, row.sealedKey)
  return { meta: await openMeta(internal, row), bytes: openFile(fileKey, store.read(row.storageKey)) }
}

async function openMeta(
  internal: CompartmentKey,
  row: { id: string; sealedMeta: Bytes },
): Promise<BerkasMeta> {
  return metas.open(internal, row.id, row.sealedMeta)
}

async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > MAX_FILE_BYTES) throw new Problem('too-large')
    yield chunk
  }
}
