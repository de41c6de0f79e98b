import { expect, it } from 'vitest'
import { FAULTS, KNOWN, MOST } from '../../e2e/typed/known-faults'

const cells = FAULTS.flatMap((fault) => fault.cells)

it('the list of known faults does not grow', () => {
  expect(cells.length, 'one cell fewer: lower MOST too').toBe(MOST)
})

it('names each cell once', () => {
  expect(cells.length).toBe(KNOWN.size)
})
