import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/aduan/case'
import { COMMANDS } from '@/lib/aduan/lifecycle-commands'
import { sendPesan } from '@/lib/pesan/commands'
import { footprint, once } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { MATRIX, PEOPLE } from './command-matrix'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** What time alone does; nobody can call it. */
const BY_THE_SYSTEM = ['completionExpired', 'questionExpired', 'reactionExpired']

it('the matrix below leaves out no command of the table', () => {
  const tried = new Set(MATRIX.map((row) => row.command.split(' ')[0]))
  expect(COMMANDS.filter((command) => !tried.has(command) && !BY_THE_SYSTEM.includes(command))).toEqual([])
})

describe.each(MATRIX)('$command', ({ given, may, act }) => {
  it('changes nothing for everybody else; who cannot open the case learns not even that it exists', async () => {
    const aduanId = await given(world)
    const before = await footprint(world, aduanId)
    for (const person of PEOPLE.filter((someone) => !may.includes(someone))) {
      const opens = await openCase(world.db, world[person], aduanId, MONDAY)
      expect((await act(world, world[person], aduanId)).kind, person).toBe(opens ? 'refused' : 'not-found')
      expect(await footprint(world, aduanId), person).toBe(before)
    }
  })

  it.each(may)('is carried out for %s', async (person) => {
    const aduanId = await given(world)
    const { kind } = await act(world, world[person], aduanId)
    expect(['done', 'saved', 'added', 'removed', 'taken', 'asked', 'checked']).toContain(kind)
  })
})

it.each(['00000000-0000-4000-8000-000000000000', 'x', '', "' OR 1=1 --"])(
  'the id %j is answered like a case of somebody else',
  async (aduanId) => {
    for (const person of PEOPLE) {
      const context = { db: world.db, viewer: world[person], now: MONDAY }
      expect(await sendPesan(context, { aduanId, ...once, text: 'Halo' })).toEqual({ kind: 'not-found' })
    }
  },
)
