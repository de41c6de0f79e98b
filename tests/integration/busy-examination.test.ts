import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { limits } from '@/lib/bukti/cleaning/sandbox'
import { addLampiran } from '@/lib/bukti/commands'
import { lease } from '@/lib/bukti/examine'
import { examineNow } from '@/lib/bukti/examine-soon'
import type { BlobStore } from '@/lib/platform/storage/store'
import { jpeg } from '../corpus/pictures'
import { fileOf, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

const inEarnest = { ...limits }
let world: World
let aduanId: string
beforeAll(async () => {
  world = await newWorld()
})
afterAll(async () => {
  await world.end()
})
beforeEach(async () => {
  aduanId = await sent(world)
})

const context = (store: BlobStore = world.store, now = MONDAY) => ({
  db: world.db,
  store,
  viewer: world.pelapor1,
  now,
})
const rowOf = (id: string) => world.db.lampiran.findUniqueOrThrow({ where: { id } })

async function added(): Promise<string> {
  const file = await addLampiran(context(), aduanId, fileOf('foto.jpg', await jpeg()))
  if (file.kind !== 'added') throw new Error(JSON.stringify(file))
  return file.id
}

it('a machine too busy for an examination is no verdict: the file is examined again until there is one', async () => {
  const id = await added()
  Object.assign(limits, { timeMs: 1, examineMs: 1, workedS: 99 })
  await examineNow(context(), aduanId, id).finally(() => Object.assign(limits, inEarnest))
  expect(await rowOf(id)).toMatchObject({ status: 'DIPERIKSA', examinedUntil: null })
  await examineNow(context(), aduanId, id)
  expect((await rowOf(id)).status).not.toBe('DIPERIKSA')
})

it('an examination keeps its claim as long as it works, and a crash blocks the file for 20 seconds at most', async () => {
  expect(lease).toEqual({ ms: 20_000, beatMs: 5_000 })
  const id = await added()
  const seen = new Set<number>()
  const slow: BlobStore = Object.assign(Object.create(world.store) as BlobStore, {
    async *read(key: string) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      seen.add((await rowOf(id)).examinedUntil?.getTime() ?? 0)
      yield* world.store.read(key)
    },
  })
  lease.beatMs = 50
  await examineNow(context(slow), aduanId, id).finally(() => Object.assign(lease, { beatMs: 5_000 }))
  expect(seen.size).toBeGreaterThan(1)
  expect(Math.max(...seen) - MONDAY.getTime()).toBeLessThan(25_000)

  const crashed = await added()
  await world.db.lampiran.update({
    where: { id: crashed },
    data: { examinedUntil: new Date(MONDAY.getTime() + lease.ms) },
  })
  await examineNow(context(world.store, new Date(MONDAY.getTime() + lease.ms - 1)), aduanId, crashed)
  expect((await rowOf(crashed)).status).toBe('DIPERIKSA')
  await examineNow(context(world.store, new Date(MONDAY.getTime() + lease.ms + 1)), aduanId, crashed)
  expect((await rowOf(crashed)).status).not.toBe('DIPERIKSA')
})
