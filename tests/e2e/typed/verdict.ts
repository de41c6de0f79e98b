import { formOf, type Part, partOf } from './cells'
import { KNOWN } from './known-faults'

/**
 * The result of a run compared with the list of known faults: a failing cell missing from it, a passing one
 * on it, and, where all cells of a form were tried, one that no longer exists.
 */
export function complaints(
  results: ReadonlyMap<string, string | null>,
  tried: { form: string; part: Part } | null,
): string[] {
  const found: string[] = []
  for (const [cell, problem] of results) {
    if (problem && !KNOWN.has(cell)) found.push(`${cell}: ${problem}`)
    if (!problem && KNOWN.has(cell)) found.push(`${cell}: fixed, remove it from the list of known faults`)
  }
  if (!tried) return found
  for (const cell of KNOWN.keys()) {
    const belongs = formOf(cell) === tried.form && partOf(cell) === tried.part
    if (belongs && !results.has(cell))
      found.push(`${cell}: in the list of known faults, but there is no such cell`)
  }
  return found
}
