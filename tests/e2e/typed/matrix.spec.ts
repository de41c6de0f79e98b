import { FULL } from '../../world/size'
import { expect, test } from '../fixtures'
import { openScene } from './cell'
import { type Cell, cellsOf, formOf, hasPart, modeOf, PARTS, type Part, partOf } from './cells'
import { FORMS } from './forms'
import { ONE_OF_EACH, REPORTERS_FORM } from './lanes'

test.use({ crowd: true })

/** Time for a busy machine. */
const CELL_MS = 30_000

/**
 * Runs the cells of one part of a form; returns what was lost. A cell that cannot run fails like one that
 * loses a text.
 */
async function lostIn(cells: Cell[]): Promise<string[]> {
  const lost: string[] = []
  for (const { name, run } of cells) {
    const problem = await test.step(name, () =>
      run().catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    )
    if (problem) lost.push(`${name}: ${problem}`)
  }
  return lost
}

function whole(key: string, part: Part): void {
  test(`${key}: ${part}`, async ({ browser, world }) => {
    const scene = await openScene(browser, world, key, modeOf(part))
    const cells = await cellsOf(scene, part)
    test.setTimeout(cells.length * CELL_MS + CELL_MS)
    const lost = await lostIn(cells)
    await scene.close()
    expect(lost).toEqual([])
  })
}

if (FULL) {
  test.describe('nothing typed is lost, in any form', () => {
    for (const key of Object.keys(FORMS)) for (const part of PARTS) if (hasPart(key, part)) whole(key, part)
  })
} else {
  test.describe("nothing typed is lost, in the reporter's form", () => {
    for (const key of REPORTERS_FORM) whole(key, PARTS[0])
  })
  test.describe('nothing typed is lost, in one of each kind', () => {
    for (const name of ONE_OF_EACH) {
      test(name, async ({ browser, world }) => {
        const scene = await openScene(browser, world, formOf(name), modeOf(partOf(name)))
        const cell = (await cellsOf(scene, partOf(name))).find((one) => one.name === name)
        if (!cell) throw new Error('there is no such cell')
        const lost = await lostIn([cell])
        await scene.close()
        expect(lost).toEqual([])
      })
    }
  })
}
