import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addLampiran, removeLampiran } from '@/lib/bukti/commands'
import { LampiranDamaged, openLampiran } from '@/lib/bukti/queries'
import { MAX_FILE_BYTES } from '@/lib/bukti/rules'
import { createDraft } from '@/lib/lapor/commands/draft'
import { answers } from '../fixtures/aduan'
import { sent } from '../world/steps'
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

const MARKER = 'PENANDA-BERKAS-7391'

/** Bytes that repeat a marker, so that plain text on the disk would be found. */
function bytes(length: number): Buffer {
  return Buffer.alloc(length, MARKER)
}

async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000)
}

function add(content: Buffer, { name = 'bukti.pdf', complete = true, aduanId = draftId } = {}) {
  const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
  return addLampiran(context, aduanId, { name, source: pieces(content), isComplete: () => complete })
}

async function read(aduanId: string, lampiranId: string, viewer = world.pelapor1) {
  const opened = await openLampiran(world.db, world.store, viewer, { aduanId, lampiranId }, ['ASLI'])
  if (opened.kind !== 'open') return null
  const hash = createHash('sha256')
  for await (const chunk of opened.bytes()) hash.update(chunk)
  return { name: opened.meta.name, hash: hash.digest('hex') }
}

async function blobs(): Promise<string[]> {
  return world.store.olderThan('lampiran', new Date(Date.now() + 60_000))
}

it.each([1, 65_535, 65_536, 65_537, 10_000_000, MAX_FILE_BYTES])(
  '%i bytes come back bit for bit',
  async (length) => {
    const content = bytes(length)
    const added = await add(content)
    if (added.kind !== 'added') throw new Error(JSON.stringify(added))
    expect((await read(draftId, added.id))?.hash).toBe(createHash('sha256').update(content).digest('hex'))
  },
)

it.each([
  ['an empty file', bytes(0), {}, 'empty'],
  ['a file one byte too large', bytes(MAX_FILE_BYTES + 1), {}, 'too-large'],
  ['a file that was cut off', bytes(500), { complete: false }, 'cut-off'],
])('%s is refused and leaves nothing behind', async (_name, content, options, problem) => {
  const before = await blobs()
  expect(await add(content, options)).toEqual({ kind: 'problem', problem })
  expect(await blobs()).toEqual(before)
  expect(await world.db.lampiran.count({ where: { aduanId: draftId } })).toBe(0)
})

it('the eleventh file is refused', async () => {
  for (let i = 0; i < 10; i++) expect((await add(bytes(10))).kind).toBe('added')
  expect(await add(bytes(10))).toEqual({ kind: 'problem', problem: 'too-many' })
})

it('nobody else adds to a draft or reads its files, and an unknown file gets the same answer', async () => {
  const added = await add(bytes(100))
  if (added.kind !== 'added') throw new Error('not added')
  const context = { db: world.db, store: world.store, viewer: world.pelapor2, now: MONDAY }
  const file = { name: 'a.pdf', source: pieces(bytes(5)), isComplete: () => true }
  expect(await addLampiran(context, draftId, file)).toEqual({ kind: 'not-found' })
  expect(await read(draftId, added.id, world.pelapor2)).toBeNull()
  expect(await read(draftId, '00000000-0000-4000-8000-000000000000')).toBeNull()
})

it('a file can be removed from a draft, not from a sent aduan', async () => {
  const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
  const first = await add(bytes(100))
  if (first.kind !== 'added') throw new Error('not added')
  expect(await removeLampiran(context, draftId, first.id)).toBe('removed')
  const aduanId = await sent(world)
  const second = await add(bytes(100), { aduanId })
  if (second.kind !== 'added') throw new Error('not added')
  expect(await removeLampiran(context, aduanId, second.id)).toBe('not-found')
})

it('a replaced or missing blob is noticed before a byte goes out', async () => {
  const [one, two] = [await add(bytes(100)), await add(bytes(200))]
  if (one.kind !== 'added' || two.kind !== 'added') throw new Error('not added')
  const rows = await world.db.salinan.findMany({ where: { lampiranId: { in: [one.id, two.id] } } })
  const other = rows.find((row) => row.lampiranId === two.id)
  await world.db.salinan.updateMany({
    where: { lampiranId: two.id },
    data: { storageKey: `lampiran/${'x'.repeat(20)}` },
  })
  await world.db.salinan.updateMany({
    where: { lampiranId: one.id },
    data: { storageKey: other?.storageKey ?? '' },
  })
  await expect(read(draftId, one.id)).rejects.toThrow(LampiranDamaged)
  await expect(read(draftId, two.id)).rejects.toThrow(LampiranDamaged)
})
