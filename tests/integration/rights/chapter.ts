import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@/lib/aduan/case'
import { afterAnswer } from '@/lib/aduan/moves/after-answer'
import { answer } from '@/lib/aduan/moves/answer'
import { atAnyTime } from '@/lib/aduan/moves/at-any-time'
import { reporting } from '@/lib/aduan/moves/reporting'
import { teamWork } from '@/lib/aduan/moves/team-work'
import { terlapor } from '@/lib/aduan/moves/terlapor'
import { verification } from '@/lib/aduan/moves/verification'
import { inTransaction } from '@/lib/db/transaction'
import { keepDeclaration } from '@/lib/telaah/hubungan'
import { footprint } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'
import { MATRIX, PEOPLE } from '../command-matrix'
import { takenBack } from './taken-back'

const DONE = ['done', 'saved', 'added', 'removed', 'taken', 'asked', 'checked']

const CHAPTERS = { reporting, verification, teamWork, terlapor, answer, afterAnswer, atAnyTime }
type Chapter = keyof typeof CHAPTERS

/**
 * The first chapter with the command of a row; work on the files of a draft is no move, and part of
 * reporting.
 */
function chapterOf(command: string): Chapter {
  const name = command.split(' ')[0]
  const found = Object.entries(CHAPTERS).find(([, moves]) => moves.some((move) => move.command === name))
  return (found?.[0] as Chapter | undefined) ?? 'reporting'
}

/**
 * Tries every command of one chapter of the lifecycle as all eight people, on one case for each command.
 * Those without the right try first and must change nothing; the acts of the others are rolled back, except
 * the last.
 */
export function tryRights(chapter: Chapter): void {
  const rows = MATRIX.filter(({ command }) => chapterOf(command) === chapter)
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })
  afterAll(() => world.end())

  describe.each(rows)('$command', ({ given, may, act }) => {
    let aduanId: string
    beforeAll(async () => {
      aduanId = await given(world)
      // telaah/undeclared.test.ts covers refusals for members who have not declared.
      for (const { userId } of [world.telaah1, world.telaah2, world.ketua1])
        await inTransaction(world.db, (tx) => keepDeclaration(tx, aduanId, userId, MONDAY))
    })

    it('changes nothing for everybody else; without access to the case they do not learn that it exists', async () => {
      const before = await footprint(world, aduanId)
      for (const person of PEOPLE.filter((someone) => !may.includes(someone))) {
        const opens = await openCase(world.db, world[person], aduanId, MONDAY)
        expect((await act(world, world[person], aduanId)).kind, person).toBe(opens ? 'refused' : 'not-found')
        expect(await footprint(world, aduanId), person).toBe(before)
      }
    })

    it.each(may.map((person, index) => ({ person, last: index === may.length - 1 })))(
      'works for $person',
      async ({ person, last }) => {
        const carryOut = (there: World) => act(there, world[person], aduanId)
        const { kind } = last ? await carryOut(world) : await takenBack(world, carryOut)
        expect(DONE).toContain(kind)
      },
    )
  })
}
