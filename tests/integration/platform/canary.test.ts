import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { plantCanary, proveMasterKeys, WrongMasterKey } from '@/lib/platform/db/canary'
import { newWorld, type World } from '../../world/world'

let world: World
const right = env().WBS_MASTER_KEYS
beforeAll(async () => {
  world = await newWorld()
  await plantCanary(world.db)
})
const set = (keys: string) => Object.assign(env(), { WBS_MASTER_KEYS: keys })
afterEach(() => set(right))
afterAll(() => world.end())

const key = () => randomBytes(32).toString('base64')

it.each([
  ['another key of the same version', () => `1:${key()}`],
  ['a newer version without the old one', () => `2:${key()}`],
])('%s is refused, and nothing is written', async (_, keys) => {
  const before = await world.db.kenari.findMany()
  set(keys())
  await expect(proveMasterKeys(world.db)).rejects.toThrow(WrongMasterKey)
  await expect(plantCanary(world.db)).rejects.toThrow('wrong master key, version 1')
  expect(await world.db.kenari.findMany()).toEqual(before)
})

it('a newer version beside the old one is accepted, and watched from then on', async () => {
  set(`${right},2:${key()}`)
  await plantCanary(world.db)
  expect(await world.db.kenari.count()).toBe(2)
  set(`${right},2:${key()}`)
  await expect(proveMasterKeys(world.db)).rejects.toThrow('wrong master key, version 2')
})
