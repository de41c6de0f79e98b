import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '@/lib/kasus/case'
import { ownCases } from '@/lib/kasus/own-cases'
import { sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const DAY = 86_400_000

async function statements(run: () => Promise<unknown>): Promise<number> {
  world.countQueries()
  await run()
  return world.countQueries()
}

it("a reporter's page needs the same few statements with one case and with forty-five", async () => {
  const { db, admin1, pelapor1 } = world
  const first = await sent(world)
  const own = () => ownCases(db, pelapor1)
  const one = await statements(own)
  for (let i = 1; i < 45; i++) await sent(world, pelapor1, {}, new Date(MONDAY.getTime() - (i % 9) * DAY))
  expect(await statements(own)).toBe(one)
  expect(one).toBeLessThanOrEqual(3)
  expect(await statements(() => openCase(db, admin1, first, MONDAY))).toBeLessThanOrEqual(6)
})
