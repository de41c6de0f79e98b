import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { MAX_DRAFT_BYTES } from '@/lib/bukti/rules'
import { appendUpload, beginUpload } from '@/lib/bukti/uploads'
import { createDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { sendPesan } from '@/lib/pesan/commands'
import type { BlobStore } from '@/lib/platform/storage/store'
import { answers } from '../fixtures/aduan'
import { done, fileOf, once } from '../world/steps'
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

const MB = 1024 * 1024
const context = (store: BlobStore = world.store) => ({
  db: world.db,
  store,
  viewer: world.pelapor1,
  now: MONDAY,
})
const announce = (length: number, store?: BlobStore) =>
  beginUpload(context(store), draftId, { name: 'a.pdf', length, sha256: null, note: '' })

describe('the quota of a report', () => {
  it('accepts 100 MB across 10 files to the last byte, whatever their sealed size', async () => {
    expect(MAX_DRAFT_BYTES).toBe(100 * MB)
    const content = Buffer.alloc(10 * MB, 1)
    for (let number = 0; number < 10; number += 1) {
      // Half of them in one piece, half of them in two segments, which need more space.
      if (number % 2 === 0) {
        const file = fileOf(`${number}.pdf`, content)
        expect((await addLampiran(context(), draftId, file)).kind).toBe('added')
        continue
      }
      const begun = await announce(content.length)
      if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun))
      for (const [from, to] of [
        [0, 3 * MB],
        [3 * MB, 10 * MB],
      ] as const) {
        const part = fileOf('x', content.subarray(from, to)).source
        expect((await appendUpload(context(), draftId, begun.id, from, part)).kind).toBe('appended')
      }
    }
    expect(await world.db.lampiran.count({ where: { aduanId: draftId } })).toBe(10)
  })

  it('counts announced bytes, so that nobody sends 20 MB in vain', async () => {
    for (let number = 0; number < 5; number += 1) expect((await announce(20 * MB)).kind).toBe('begun')
    expect(await announce(1)).toEqual({ kind: 'problem', problem: 'quota' })
    expect(await addLampiran(context(), draftId, fileOf('a.pdf', Buffer.from('x')))).toEqual({
      kind: 'problem',
      problem: 'quota',
    })
    expect(await world.db.unggahan.count({ where: { aduanId: draftId } })).toBe(5)
    expect(await world.db.lampiran.count({ where: { aduanId: draftId } })).toBe(0)
  })
})

describe('a disk that is nearly full', () => {
  const full = (): BlobStore => ({ ...world.store, room: async () => 0.9 })
  const nearly = (): BlobStore => ({ ...world.store, room: async () => 0.89 })
  const blobs = () => world.store.olderThan('lampiran', new Date(Date.now() + 60_000))

  it('accepts no file, in one piece or in parts, and leaves nothing behind', async () => {
    const before = await blobs()
    const refused = { kind: 'problem', problem: 'disk-full' }
    expect(await addLampiran(context(full()), draftId, fileOf('a.pdf', Buffer.from('x')))).toEqual(refused)
    expect(await announce(10, full())).toEqual(refused)
    expect(await blobs()).toEqual(before)
    expect(await world.db.lampiran.count({ where: { aduanId: draftId } })).toBe(0)
    expect((await announce(10, nearly())).kind).toBe('begun')
  })

  it('accepts text: a draft is saved and sent, messages go both ways', async () => {
    const { db, pelapor1, admin1 } = world
    const now = MONDAY
    await addLampiran(context(full()), draftId, fileOf('a.pdf', Buffer.from('x')))
    const kept = await saveDraft({ db, viewer: pelapor1, now }, draftId, (a) => ({
      ...a,
      ringkasan: 'Ringkasan yang tetap tersimpan',
    }))
    expect(kept.kind).toBe('saved')
    done(await submitAduan(db, pelapor1, draftId, now))
    for (const viewer of [pelapor1, admin1])
      done(await sendPesan({ db, viewer, now }, { aduanId: draftId, ...once, text: 'Halo' }))
  })
})
