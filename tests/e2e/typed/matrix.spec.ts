import { expect, test } from '../fixtures'
import { openScene } from './cell'
import { type Cell, cellsOf, formOf, hasPart, modeOf, PARTS, type Part, partOf } from './cells'
import { FORMS } from './forms'
import { ONE_OF_EACH, REPORTERS_FORM, WHOLE } from './lanes'
import { complaints } from './verdict'

test.use({ crowd: true })

/** Time for a busy machine. */
const CELL_MS = 30_000

/** Runs the cells of one part of a form; a cell that cannot run fails like one that loses a text. */
async function tried(cells: Cell[]): Promise<Map<string, string | null>> {
  const results = new Map<string, string | null>()
  for (const { name, run } of cells) {
    const problem = await test.step(name, () =>
      run().catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    )
    results.set(name, problem)
  }
  return results
}

function whole(key: string, part: Part): void {
  test(`${key}: ${part}`, async ({ browser, world }) => {
    const scene = await openScene(browser, world, key, modeOf(part))
    const cells = await cellsOf(scene, part)
    test.setTimeout(cells.length * CELL_MS + CELL_MS)
    const results = await tried(cells)
    await scene.close()
    expect(complaints(results, { form: key, part })).toEqual([])
  })
}

if (WHOLE) {
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
        const results = await tried([cell])
        await scene.close()
        expect(complaints(results, null)).toEqual([])
      })
    }
  })
}
