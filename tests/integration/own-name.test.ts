import { afterAll, beforeAll, expect, it } from 'vitest'
import { dataCopy } from '@/lib/data-pribadi/copy'
import { ownCases } from '@/lib/kasus/own-cases'
import { nameOwnCase, ownNameOf } from '@/lib/kasus/own-name'
import { sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let id: string

beforeAll(async () => {
  world = await newWorld()
  id = await sent(world)
})
afterAll(() => world.end())

it("a reporter's own name of a case is in their list and their copy, and in no row as text", async () => {
  const { db, pelapor1 } = world
  const before = await db.aduan.findUniqueOrThrow({ where: { id } })
  expect(await nameOwnCase(db, pelapor1, id, 'Mangga Kasturi')).toBe(true)
  expect((await ownCases(db, pelapor1)).cases).toMatchObject([{ id, name: 'Mangga Kasturi' }])
  expect((await dataCopy(db, pelapor1, MONDAY)).aduan).toMatchObject([{ sebutan: 'Mangga Kasturi' }])
  const after = await db.aduan.findUniqueOrThrow({ where: { id } })
  expect(Buffer.from(after.sealedName ?? []).includes('Mangga')).toBe(false)
  // Nobody may see that the reporter was here.
  expect({ ...after, sealedName: null }).toEqual({ ...before, sealedName: null })
  expect(await nameOwnCase(db, pelapor1, id, '')).toBe(true)
  expect(await ownNameOf(db, pelapor1, id)).toBe('')
})

it('nobody names or reads the name of the case of another', async () => {
  const { db, pelapor1, pelapor2 } = world
  expect(await nameOwnCase(db, pelapor1, id, 'Mangga')).toBe(true)
  expect(await nameOwnCase(db, pelapor2, id, 'Durian')).toBe(false)
  expect(await nameOwnCase(db, pelapor1, 'bukan-id', 'Durian')).toBe(false)
  expect(await ownNameOf(db, pelapor2, id)).toBe('')
  expect(await ownNameOf(db, pelapor1, id)).toBe('Mangga')
})
