import { formOf, type Part, partOf } from './cells'
import { KNOWN } from './known-faults'

/**
 * What a run says against the list of known faults: a cell that fails and is not in it, one of the list that passes, and,
 * where everything of a form was tried, one of the list that is not there any more.
 */
export function complaints(
  results: ReadonlyMap<string, string | null>,
  tried: { form: string; part: Part } | null,
): string[] {
  const found: string[] = []
  for (const [cell, problem] of results) {
    if (problem && !KNOWN.has(cell)) found.push(`${cell}: ${problem}`)
    if (!problem && KNOWN.has(cell)) found.push(`${cell}: mended, take it off the list of known faults`)
  }
  if (!tried) return found
  for (const cell of KNOWN.keys()) {
    const belongs = formOf(cell) === tried.form && partOf(cell) === tried.part
    if (belongs && !results.has(cell))
      found.push(`${cell}: in the list of known faults, and there is no such cell`)
  }
  return found
}
