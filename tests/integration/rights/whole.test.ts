import { afterAll, beforeAll, expect, it } from 'vitest'
import { COMMANDS } from '@/lib/aduan/lifecycle-commands'
import { sendPesan } from '@/lib/pesan/commands'
import { once } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'
import { MATRIX, PEOPLE } from '../command-matrix'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** Moves made by time alone; nobody can call them. */
const BY_THE_SYSTEM = ['completionExpired', 'questionExpired', 'reactionExpired']

it('the matrix leaves out no command of the table', () => {
  const tried = new Set(MATRIX.map((row) => row.command.split(' ')[0]))
  expect(COMMANDS.filter((command) => !tried.has(command) && !BY_THE_SYSTEM.includes(command))).toEqual([])
})

it.each(['00000000-0000-4000-8000-000000000000', 'x', '', "' OR 1=1 --"])(
  'the id %j gets the answer for a case of another person',
  async (aduanId) => {
    for (const person of PEOPLE) {
      const context = { db: world.db, viewer: world[person], now: MONDAY }
      expect(await sendPesan(context, { aduanId, ...once, text: 'Halo' })).toEqual({ kind: 'not-found' })
    }
  },
)
