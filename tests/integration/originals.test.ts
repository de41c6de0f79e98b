import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { openLampiran } from '@/lib/bukti/queries'
import { MAX_FILES, MIN_PART_BYTES } from '@/lib/bukti/rules'
import { appendUpload, beginUpload } from '@/lib/bukti/uploads'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { declareRelation } from '@/lib/telaah/hubungan-commands'
import { CORPUS, SINGLE } from '../corpus'
import { markersIn } from '../corpus/search'
import { LONG, oneIn } from '../world/size'
import { done, fileOf, once, sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let aduanId: string
beforeAll(async () => {
  world = await newWorld()
  aduanId = await sent(world)
})
afterAll(() => world.end())

const context = (viewer: Viewer = world.pelapor1) => ({
  db: world.db,
  store: world.store,
  viewer,
  now: MONDAY,
})
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

async function original(viewer: Viewer, lampiranId: string, ofAduan = aduanId): Promise<Buffer | string> {
  const place = { aduanId: ofAduan, lampiranId }
  const opened = await openLampiran(world.db, world.store, viewer, place, ['ASLI'])
  if (opened.kind !== 'open') return opened.kind
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.bytes()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Sent in two parts, as after one lost connection. */
async function inParts(name: string, content: Buffer): Promise<string> {
  const file = { name, length: content.length, sha256: sha256(content), note: '' }
  const begun = await beginUpload(context(), aduanId, file)
  if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun))
  const half = Math.floor(content.length / 2)
  await appendUpload(context(), aduanId, begun.id, 0, fileOf(name, content.subarray(0, half)).source)
  const rest = fileOf(name, content.subarray(half)).source
  expect(await appendUpload(context(), aduanId, begun.id, half, rest)).toMatchObject({ whole: true })
  return begun.id
}

async function inOne(name: string, content: Buffer): Promise<string> {
  const added = await addLampiran(context(), aduanId, fileOf(name, content))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  return added.id
}

// What a file is makes no difference to its original; by day every fourth.
describe.each(oneIn(4, CORPUS))('the original of $name', ({ name, make }) => {
  it('is returned bit for bit to its sender after the examination, to no staff, and stored only as ciphertext', async () => {
    const made = Buffer.from(await make())
    for (const send of [inOne, inParts]) {
      // Parts have a least size, and these files are small; nothing here reads what follows their end.
      const content = send === inOne ? made : Buffer.concat([made, Buffer.alloc(2 * MIN_PART_BYTES)])
      const id = await send(name, content)
      if (send === inOne) await examineNow(context(), aduanId, id)
      const back = await original(world.pelapor1, id)
      expect(Buffer.isBuffer(back) && back.equals(content)).toBe(true)
      for (const staff of [world.admin1, world.admin2])
        expect(typeof (await original(staff, id))).toBe('string')

      const copies = await world.db.salinan.findMany({ where: { lampiranId: id } })
      for (const { storageKey } of copies) {
        const stored: Uint8Array[] = []
        for await (const chunk of world.store.read(storageKey)) stored.push(chunk)
        const blob = Buffer.concat(stored)
        expect([...(await markersIn(blob.subarray(0, 200_000)))]).toEqual([])
        expect(blob.includes(content.subarray(0, 16))).toBe(false)
      }
    }
  })
})

it('each file of the corpus with one trace alone is returned bit for bit, too', {
  tags: [LONG],
}, async () => {
  let place = ''
  for (const [index, { name, make }] of SINGLE.entries()) {
    if (index % MAX_FILES === 0) place = await sent(world)
    const content = Buffer.from(await make())
    const added = await addLampiran(context(), place, fileOf(name, content))
    if (added.kind !== 'added') throw new Error(JSON.stringify(added))
    const back = await original(world.pelapor1, added.id, place)
    expect(Buffer.isBuffer(back) && back.equals(content)).toBe(true)
  }
})

it("no member of staff has a wrap of the key over a reporter's originals; the reporter and ESCROW do", async () => {
  const wraps = await world.db.keyWrap.findMany({ where: { compartment: 'identity' } })
  expect([...new Set(wraps.map((wrap) => wrap.holder))].sort()).toEqual(['ESCROW', 'PELAPOR'])
})

it('of a file added by staff, the original opens for staff of the case, not for the reporter', async () => {
  const ofTeam = await withTeam(world)
  const content = Buffer.from('%PDF-1.4 catatan lapangan')
  const added = await addLampiran(context(world.telaah1), ofTeam, fileOf('catatan.pdf', content))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  await world.db.lampiran.update({ where: { id: added.id }, data: { status: 'SIAP' } })
  done(await declareRelation(context(world.ketua1), { aduanId: ofTeam, ...once }))
  expect(await original(world.ketua1, added.id, ofTeam)).toEqual(content)
  expect(await original(world.pelapor1, added.id, ofTeam)).toBe('not-found')
  expect(await original(world.telaah3, added.id, ofTeam)).toBe('not-found')
})
