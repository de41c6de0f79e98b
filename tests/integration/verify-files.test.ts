import { afterAll, beforeAll, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { verifyFiles } from '@/lib/bukti/verify-files'
import { jpeg } from '../corpus/pictures'
import { fileOf, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(async () => {
  await world.end()
})

/** Adds a file and returns the row of its original. */
async function added() {
  const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
  const file = await addLampiran(context, await sent(world), fileOf('foto.jpg', await jpeg()))
  if (file.kind !== 'added') throw new Error(JSON.stringify(file))
  return world.db.salinan.findFirstOrThrow({ where: { lampiranId: file.id, kind: 'ASLI' } })
}

it('names each stored file that is missing or differs from its row, and no other', async () => {
  const [whole, flipped, gone] = [await added(), await added(), await added()]
  expect(await verifyFiles(world.db, world.store)).toEqual({ files: 3, damaged: [] })
  await world.store.remove(flipped.storageKey)
  await world.store.put(flipped.storageKey, one(Buffer.alloc(flipped.cipherLength, 7)))
  await world.store.remove(gone.storageKey)
  const { files, damaged } = await verifyFiles(world.db, world.store)
  expect(files).toBe(3)
  expect(damaged.map(({ row, problem }) => `${row} ${problem}`).sort()).toEqual(
    [`salinan ${flipped.id} changed`, `salinan ${gone.id} missing`].sort(),
  )
  expect(damaged.map(({ storageKey }) => storageKey)).not.toContain(whole.storageKey)
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
