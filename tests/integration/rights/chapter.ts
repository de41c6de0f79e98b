import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepDeclaration } from '@/lib/aduan/declaration'
import { COMMANDS, type CommandName } from '@/lib/aduan/lifecycle-commands'
import { openCase } from '@/lib/kasus/case'
import { inTransaction } from '@/lib/platform/db/transaction'
import { footprint } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'
import { MATRIX, PEOPLE } from '../command-matrix'
import { takenBack } from './taken-back'

const DONE = ['done', 'saved', 'added', 'removed', 'taken', 'asked', 'checked']

/** The chapters of the table of moves, each with the move that it begins with. */
const CHAPTERS = {
  reporting: 'saveDraft',
  verification: 'startVerification',
  teamWork: 'acceptCase',
  terlapor: 'deferTelling',
  answer: 'saveJawaban',
  afterAnswer: 'acceptJawaban',
  atAnyTime: 'sendPesan',
} as const satisfies Record<string, CommandName>
type Chapter = keyof typeof CHAPTERS

/** The chapter of a row of the matrix; work on the files of a draft is no move, and part of reporting. */
function chapterOf(row: string): Chapter {
  const names: readonly string[] = COMMANDS
  const place = names.indexOf(row.split(' ')[0] ?? '')
  const begun = Object.entries(CHAPTERS).filter(([, first]) => COMMANDS.indexOf(first) <= place)
  return (begun.at(-1)?.[0] as Chapter | undefined) ?? 'reporting'
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
