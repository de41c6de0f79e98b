import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nextPiece } from '@/lib/bukti/piece-rules'
import { openLampiran } from '@/lib/bukti/queries'
import { CHUNK_BYTES, MAX_FILE_BYTES } from '@/lib/bukti/rules'
import { takeHashes } from '@/lib/bukti/running-hashes'
import { storedState } from '@/lib/bukti/stored'
import { unfinishedUploads, uploadState } from '@/lib/bukti/upload-state'
import { appendUpload, beginUpload, cancelUpload, expireUploads } from '@/lib/bukti/uploads'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import type { BlobStore } from '@/lib/platform/storage/store'
import { answers } from '../fixtures/aduan'
import { sized } from '../world/size'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let draftId: string
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  draftId = await createDraft({ db: world.db, viewer: world.pelapor1, now: MONDAY }, answers())
})

const context = (viewer = world.pelapor1, now = MONDAY) => ({ db: world.db, store: world.store, viewer, now })
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const bytes = (length: number) => Buffer.alloc(length, 'PENANDA-UNGGAHAN-5512 ')
const blobs = () => world.store.olderThan('lampiran', new Date(Date.now() + 60_000))

async function* pieces(content: Buffer, breakAfter = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 60_000) {
    if (at >= breakAfter) throw new Error('connection lost')
    yield content.subarray(at, at + 60_000)
  }
}

async function begin(content: Buffer, { name = 'bukti.pdf', hash = sha256(content) as string | null } = {}) {
  const begun = await beginUpload(context(), draftId, {
    name,
    length: content.length,
    sha256: hash,
    note: '',
  })
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun))
  return begun.id
}

/** Sends everything from `offset` on, in requests of 512 KiB. */
async function send(id: string, content: Buffer, offset = 0, until = content.length) {
  let at = offset
  while (at < until) {
    const result = await appendUpload(
      context(),
      draftId,
      id,
      at,
      pieces(content.subarray(at, at + CHUNK_BYTES)),
    )
    if (result.kind !== 'appended') throw new Error(JSON.stringify(result))
    at = result.offset
  }
  return at
}

async function hashOf(id: string) {
  const opened = await openLampiran(
    world.db,
    world.store,
    world.pelapor1,
    { aduanId: draftId, lampiranId: id },
    ['ASLI'],
  )
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const hash = createHash('sha256')
  for await (const chunk of opened.bytes()) hash.update(chunk)
  return hash.digest('hex')
}

it.each(sized([20], [9.9, 10, 10.5, 20]))('%f MiB in requests of 512 KiB arrive bit for bit', async (mib) => {
  const content = bytes(Math.round(mib * 1024 * 1024))
  const id = await begin(content)
  await send(id, content)
  expect(await hashOf(id)).toBe(sha256(content))
  expect(await unfinishedUploads(world.db, world.pelapor1, draftId)).toEqual([])
})

it('interrupted at 40 % within a request, the server knows its offset, and the rest completes it', async () => {
  const content = bytes(20 * 1024 * 1024)
  const id = await begin(content)
  const nearly = await send(id, content, 0, 8 * 1024 * 1024)
  const broken = await appendUpload(context(), draftId, id, nearly, pieces(content.subarray(nearly), 150_000))
  expect(broken).toEqual({ kind: 'appended', offset: nearly + 180_000, whole: false })
  // After a reload the browser knows nothing; the server's list does.
  const [unfinished] = await unfinishedUploads(world.db, world.pelapor1, draftId)
  expect(unfinished).toMatchObject({
    id,
    name: 'bukti.pdf',
    length: content.length,
    offset: nearly + 180_000,
  })
  await send(id, content, unfinished?.offset)
  expect(await hashOf(id)).toBe(sha256(content))
  // Repeated because the last answer was lost: it is reported as complete, and nothing is created twice.
  expect((await uploadState(context(), draftId, id))?.offset).toBe(content.length)
  expect(await world.db.lampiran.count({ where: { aduanId: draftId } })).toBe(1)
})

it('pieces that another process received are joined all the same, and their hash is checked', async () => {
  const content = bytes(2 * 1024 * 1024)
  for (const announced of [content, Buffer.concat([content.subarray(1), Buffer.from('x')])]) {
    const id = await begin(content, { hash: sha256(announced) })
    const half = await send(id, content, 0, content.length / 2)
    // As after a restart: nothing of it is in memory.
    ;(await takeHashes(id, half))?.end()
    if (announced !== content) {
      await expect(send(id, content, half)).rejects.toThrow('cut-off')
      continue
    }
    await send(id, content, half)
    expect(await hashOf(id)).toBe(sha256(content))
    const copy = await world.db.salinan.findFirstOrThrow({ where: { lampiranId: id } })
    expect(await storedState(world.store, copy)).toBe('whole')
  }
})

it.each<[string, (store: BlobStore) => BlobStore]>([
  ['a store in which blobs grow', (store) => store],
  ['one in which they do not', ({ grow: _grow, ...store }) => store],
])('a file in growing pieces is stored with the hashes of its blob, in %s', async (_what, storeOf) => {
  const content = bytes(7 * 1024 * 1024)
  const id = await begin(content)
  for (let at = 0, size = CHUNK_BYTES; at < content.length; size = nextPiece(size, 100)) {
    const piece = pieces(content.subarray(at, at + size))
    const result = await appendUpload({ ...context(), store: storeOf(world.store) }, draftId, id, at, piece)
    if (result.kind !== 'appended') throw new Error(JSON.stringify(result))
    at = result.offset
  }
  expect(await hashOf(id)).toBe(sha256(content))
  const copy = await world.db.salinan.findFirstOrThrow({ where: { lampiranId: id } })
  expect(await storedState(world.store, copy)).toBe('whole')
})

it('each byte is written once, and the pieces of one process lie in one blob', async () => {
  const content = bytes(3 * 1024 * 1024)
  const before = await blobs()
  let written = 0
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      written += chunk.length
      yield chunk
    }
  }
  const store: BlobStore = {
    ...world.store,
    put: (key, chunks) => world.store.put(key, counted(chunks)),
    grow: (from, key, chunks) => world.store.grow?.(from, key, counted(chunks)) ?? Promise.reject(),
  }
  const id = await begin(content)
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const piece = pieces(content.subarray(at, at + CHUNK_BYTES))
    await appendUpload({ ...context(), store }, draftId, id, at, piece)
    expect(await blobs()).toHaveLength(before.length + 1)
  }
  expect(await hashOf(id)).toBe(sha256(content))
  // Each piece is padded to the next 64 KiB.
  expect(written).toBeLessThan(content.length * 1.2)
})

it('a piece that was stored but not recorded is no part of the file', async () => {
  const content = bytes(1_500_000)
  const before = await blobs()
  const id = await begin(content)
  const at = await send(id, content, 0, CHUNK_BYTES)
  let go: () => void = () => undefined
  const waits = new Promise<void>((resolve) => {
    go = resolve
  })
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield content.subarray(at, at + 200_000)
    await waits
    yield content.subarray(at + 200_000, at + 300_000)
  }
  const first = appendUpload(context(), draftId, id, at, slow())
  // It adds to the blob of the first piece; the second request, as one of another process, does not wait for
  // it.
  await sleep(50)
  const second = await appendUpload(context(), draftId, id, at, pieces(content.subarray(at, at + 250_000)))
  expect(second).toEqual({ kind: 'appended', offset: at + 250_000, whole: false })
  go()
  expect(await first).toEqual({ kind: 'conflict' })
  await send(id, content, at + 250_000)
  expect(await hashOf(id)).toBe(sha256(content))
  const copy = await world.db.salinan.findFirstOrThrow({ where: { lampiranId: id } })
  expect(await storedState(world.store, copy)).toBe('whole')
  expect(await blobs()).toHaveLength(before.length + 1)
})

describe('a refused upload leaves nothing behind', () => {
  it.each([
    ['an empty file', { name: 'a.pdf', length: 0 }, 'empty'],
    ['a file one byte too large', { name: 'a.pdf', length: MAX_FILE_BYTES + 1 }, 'too-large'],
  ])('%s', async (_name, file, problem) => {
    const begun = await beginUpload(context(), draftId, { ...file, sha256: null, note: '' })
    expect(begun).toEqual({ kind: 'problem', problem })
    expect(await world.db.unggahan.count({ where: { aduanId: draftId } })).toBe(0)
  })

  it('bytes that differ from the announced ones', async () => {
    const before = await blobs()
    const content = bytes(700_000)
    const id = await begin(content, { hash: sha256(bytes(5)) })
    await appendUpload(context(), draftId, id, 0, pieces(content.subarray(0, 300_000)))
    const last = await appendUpload(context(), draftId, id, 300_000, pieces(content.subarray(300_000)))
    expect(last).toEqual({ kind: 'problem', problem: 'cut-off' })
    expect(await blobs()).toEqual(before)
    expect(await world.db.lampiran.count({ where: { aduanId: draftId } })).toBe(0)
  })

  it('an upload that was cancelled, or not continued for two days', async () => {
    const before = await blobs()
    const content = bytes(300_000)
    const given = await begin(content)
    await send(given, content, 0, 100)
    expect(await cancelUpload(context(), draftId, given)).toEqual({ kind: 'not-found' })
    const [left, cancelled] = [await begin(content), await begin(content)]
    await appendUpload(context(), draftId, left, 0, pieces(content.subarray(0, 1000)))
    await appendUpload(context(), draftId, cancelled, 0, pieces(content.subarray(0, 1000)))
    expect(await cancelUpload(context(), draftId, cancelled)).toEqual({ kind: 'removed', draft: true })
    await expireUploads(world.db, world.store, MONDAY)
    expect(await world.db.unggahan.count({ where: { id: left } })).toBe(1)
    await expireUploads(world.db, world.store, new Date(MONDAY.getTime() + 3 * 86_400_000))
    expect(await world.db.unggahan.count({ where: { id: left } })).toBe(0)
    // Only the earlier complete file remains.
    expect((await blobs()).length).toBe(before.length + 1)
  })
})

it('bytes beyond the announced length are refused', async () => {
  const content = bytes(1000)
  const id = await begin(content)
  const result = await appendUpload(context(), draftId, id, 0, pieces(Buffer.concat([content, bytes(500)])))
  expect(result).toMatchObject({ kind: 'appended', offset: 1000, whole: true })
  expect(await hashOf(id)).toBe(sha256(content))
})

it('the same bytes sent twice at once are stored once', async () => {
  const content = bytes(900_000)
  const id = await begin(content)
  const twice = await Promise.all(
    [1, 2].map(() => appendUpload(context(), draftId, id, 0, pieces(content.subarray(0, 400_000)))),
  )
  expect(twice.map((result) => result.kind).toSorted()).toEqual(['appended', 'conflict'])
  const ends = await Promise.all(
    [1, 2].map(() => appendUpload(context(), draftId, id, 400_000, pieces(content.subarray(400_000)))),
  )
  expect(ends.map((result) => result.kind).toSorted()).toEqual(['appended', 'conflict'])
  expect(await hashOf(id)).toBe(sha256(content))
})

it('the eleventh file is refused, unfinished uploads included', async () => {
  for (let i = 0; i < 10; i += 1) await begin(bytes(10))
  const eleventh = await beginUpload(context(), draftId, {
    name: 'a.pdf',
    length: 10,
    sha256: null,
    note: '',
  })
  expect(eleventh).toEqual({ kind: 'problem', problem: 'too-many' })
})

it('nobody else sees, continues or removes an upload', async () => {
  const id = await begin(bytes(1000))
  const other = context(world.pelapor2)
  expect(await uploadState(other, draftId, id)).toBeNull()
  expect(await unfinishedUploads(world.db, world.pelapor2, draftId)).toEqual([])
  expect(await appendUpload(other, draftId, id, 0, pieces(bytes(10)))).toEqual({ kind: 'not-found' })
  expect(await cancelUpload(other, draftId, id)).toEqual({ kind: 'not-found' })
  const begun = await beginUpload(other, draftId, { name: 'a.pdf', length: 10, sha256: null, note: '' })
  expect(begun).toEqual({ kind: 'not-found' })
})

it('an aduan cannot be sent during an upload or examination of a file, and the file is named', async () => {
  const content = bytes(600_000)
  const id = await begin(content, { name: 'kuitansi.pdf' })
  const submit = () => submitAduan(world.db, world.pelapor1, draftId, MONDAY)
  expect(await submit()).toEqual({
    kind: 'invalid',
    errors: [
      {
        field: 'bukti',
        message: 'Berkas “kuitansi.pdf” belum selesai diunggah. Lanjutkan atau hapus dahulu',
      },
    ],
  })
  await send(id, content)
  expect(await submit()).toEqual({
    kind: 'invalid',
    errors: [
      { field: 'bukti', message: 'Berkas “kuitansi.pdf” masih diperiksa. Tunggu sebentar, lalu kirim lagi' },
    ],
  })
  expect((await world.db.aduan.findUniqueOrThrow({ where: { id: draftId } })).status).toBe('DRAF')
})
