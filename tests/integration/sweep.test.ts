import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sweepBlobs } from '@/lib/bukti/blobs'
import { addLampiran } from '@/lib/bukti/commands'
import { MIN_PART_BYTES } from '@/lib/bukti/rules'
import { appendUpload, beginUpload } from '@/lib/bukti/uploads'
import { runDaily } from '@/lib/jobs/timers'
import { createDraft } from '@/lib/lapor/commands/draft'
import { localStore } from '@/lib/platform/storage/local'
import { answers } from '../fixtures/aduan'
import { fileOf } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let draftId: string
beforeAll(async () => {
  world = await newWorld()
  draftId = await createDraft({ db: world.db, viewer: world.pelapor1, now: MONDAY }, answers())
})
afterAll(() => world.end())

const HOUR = 3_600_000
const later = (hours: number) => new Date(Date.now() + hours * HOUR)
const context = () => ({ db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY })
const all = () => world.store.olderThan('lampiran', later(1))

async function* bytes(length = 100): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(length, 1)
}

it('a blob without a row is removed after a day, not earlier; files and unfinished uploads stay', async () => {
  await addLampiran(context(), draftId, fileOf('a.pdf', Buffer.alloc(300, 1)))
  const begun = await beginUpload(context(), draftId, {
    name: 'b.pdf',
    length: 2 * MIN_PART_BYTES,
    sha256: null,
    note: '',
  })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  await appendUpload(context(), draftId, begun.id, 0, bytes(MIN_PART_BYTES))
  const known = (await all()).sort()
  expect(known).toHaveLength(2)

  await world.store.put('lampiran/nobodysnobodysnobodys', bytes())
  expect(await sweepBlobs(world.db, world.store, later(23))).toEqual({ removed: 0, missing: 0 })
  expect(await all()).toHaveLength(3)
  expect(await sweepBlobs(world.db, world.store, later(25))).toEqual({ removed: 1, missing: 0 })
  expect((await all()).sort()).toEqual(known)
})

it('partial files of a killed process are removed too', async () => {
  let end: () => void = () => undefined
  const broken = async function* () {
    yield Buffer.alloc(10)
    await new Promise<void>((resolve) => {
      end = resolve
    })
  }
  const put = world.store.put('lampiran/halfhalfhalfhalfhalf', broken()).catch(() => undefined)
  await vi.waitFor(async () => expect((await all()).some((key) => key.endsWith('.part'))).toBe(true))
  expect((await sweepBlobs(world.db, world.store, later(25))).removed).toBe(1)
  expect((await all()).some((key) => key.endsWith('.part'))).toBe(false)
  end()
  await put
})

it('a row whose blob is missing raises an alarm each day, without a name', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const added = await addLampiran(context(), draftId, fileOf('rahasia.pdf', Buffer.alloc(300, 1)))
  if (added.kind !== 'added') throw new Error(added.kind)
  const [row] = await world.db.salinan.findMany({ where: { lampiranId: added.id } })
  await world.store.remove(row?.storageKey ?? '')
  await runDaily(world.db, world.store, later(1))
  const lines = written.mock.calls.map(([line]) => String(line)).join('')
  written.mockRestore()
  expect(lines).toContain(`"what":"blob missing","lampiran":"${added.id}"`)
  expect(lines).toContain('"what":"blobs swept","removed":0,"missing":1')
  expect(lines).not.toContain('rahasia')
})

it('a store with mostly unknown blobs belongs to another database: nothing is removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wbs-other-'))
  try {
    const store = localStore(folder)
    for (let number = 0; number < 201; number += 1) {
      const name = `k${String(number).padStart(12, '0')}`
      await store.put(`lampiran/${name}`, bytes(5))
      const past = new Date(Date.now() - 30 * HOUR)
      await utimes(join(folder, 'lampiran', name.slice(0, 2), name), past, past)
    }
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { removed } = await sweepBlobs(world.db, store, new Date())
    expect(removed).toBe(0)
    expect(written.mock.calls.flat().join('')).toContain('too many blobs without a row')
    written.mockRestore()
    expect(await store.olderThan('lampiran', later(1))).toHaveLength(201)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
