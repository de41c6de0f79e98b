import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, MAX_PARTS, MIN_PART_BYTES } from '@/lib/bukti/rules'
import { uploadState } from '@/lib/bukti/upload-state'
import { appendUpload, beginUpload } from '@/lib/bukti/uploads'
import { createDraft } from '@/lib/lapor/commands/draft'
import { openStash, STASH_PREFIX, stashForm } from '@/lib/platform/stash/stash'
import { localStore } from '@/lib/platform/storage/local'
import type { BlobStore } from '@/lib/platform/storage/store'
import { answers } from '../fixtures/aduan'
import { MONDAY, newWorld, type World } from '../world/world'

// Rule 13. The attacker owns one draft, or one cookie, and wants the disk.

const now = MONDAY
let world: World
let draftId: string
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  draftId = await createDraft({ db: world.db, viewer: world.pelapor1, now }, answers())
})

/** Bytes that the files of a folder take. */
const bytesUnder = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const context = (store: BlobStore = world.store) => ({ db: world.db, store, viewer: world.pelapor1, now })
async function begun(length: number): Promise<string> {
  const file = { name: 'bukti.pdf', length, sha256: null, note: '' }
  const upload = await beginUpload(context(), draftId, file)
  if (upload.kind !== 'begun') throw new Error(upload.kind)
  return upload.id
}
async function* piece(length: number, cutOff = false): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(length, 97)
  if (cutOff) throw new Error('connection lost')
}

describe('parts of a file', () => {
  it('of one byte are not stored: a hundred take nothing', async () => {
    const id = await begun(MAX_FILE_BYTES)
    const before = bytesUnder(world.folder)
    for (let n = 0; n < 100; n++) {
      const { offset } = (await uploadState(context(), draftId, id)) ?? { offset: 0 }
      expect((await appendUpload(context(), draftId, id, offset, piece(1, n % 2 === 0))).kind).toBe(
        'appended',
      )
    }
    expect(bytesUnder(world.folder) - before).toBe(0)
    expect(await world.db.unggahanPart.count({ where: { unggahanId: id } })).toBe(0)
  })

  it('of the least size are stored, and so is a short last one', async () => {
    const id = await begun(MIN_PART_BYTES + 1)
    const first = await appendUpload(context(), draftId, id, 0, piece(MIN_PART_BYTES, true))
    expect(first).toMatchObject({ kind: 'appended', offset: MIN_PART_BYTES, whole: false })
    expect(await appendUpload(context(), draftId, id, MIN_PART_BYTES, piece(1))).toMatchObject({
      whole: true,
    })
  })

  it('are limited in number, so that a file takes at most three times its announced size', async () => {
    const id = await begun(MAX_FILE_BYTES)
    await world.db.unggahan.update({ where: { id }, data: { version: MAX_PARTS - 1 } })
    const last = await appendUpload(context(), draftId, id, 0, piece(MIN_PART_BYTES))
    expect(last).toMatchObject({ kind: 'appended', offset: MIN_PART_BYTES })
    const before = bytesUnder(world.folder)
    const result = await appendUpload(context(), draftId, id, MIN_PART_BYTES, piece(MIN_PART_BYTES))
    expect(result).toEqual({ kind: 'problem', problem: 'failed' })
    expect(bytesUnder(world.folder) - before).toBe(0)
    expect(MAX_PARTS * 69_741 + MAX_FILE_BYTES).toBeLessThan(3 * MAX_FILE_BYTES)
  })

  it('ask for room each time, and not only when the file is announced', async () => {
    const id = await begun(MAX_FILE_BYTES)
    const full: BlobStore = { ...world.store, room: async () => 0.95 }
    const result = await appendUpload(context(full), draftId, id, 0, piece(MIN_PART_BYTES))
    expect(result).toEqual({ kind: 'problem', problem: 'disk-full' })
  })
})

describe('the cookie of an ended session', () => {
  const form = (text: string) => ({ userId: 'x', path: '/aduan/baru', values: { kronologi: [text] } })

  it('keeps one form, however often it is posted', async () => {
    const store = localStore(join(world.folder, 'kept'))
    let cookie = ''
    for (let n = 0; n < 50; n++) cookie = await stashForm(store, 'sid-1', form('a'.repeat(100_000 + n)), now)
    expect(bytesUnder(join(world.folder, 'kept', STASH_PREFIX))).toBeLessThan(300_000)
    expect((await openStash(store, cookie, 'x', now))?.values.kronologi?.[0]).toHaveLength(100_049)
  })

  it('keeps at most two when many come at once, and each cookie opens a whole one or none', async () => {
    const store = localStore(join(world.folder, 'rush'))
    const all = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => stashForm(store, 'sid-1', form(`${n}`.repeat(50_000)), now)),
    )
    expect(bytesUnder(join(world.folder, 'rush', STASH_PREFIX))).toBeLessThan(500_000)
    expect(all.some(({ status }) => status === 'fulfilled')).toBe(true)
  })

  it('of one person takes no place of another', async () => {
    const store = localStore(join(world.folder, 'two'))
    const mine = await stashForm(store, 'sid-1', form('milik saya'), now)
    await stashForm(store, 'sid-2', form('milik lain'), now)
    expect((await openStash(store, mine, 'x', now))?.values.kronologi).toEqual(['milik saya'])
  })
})
