/** One fault, and the cells of the matrix that show it. */
interface Fault {
  what: string
  cells: readonly string[]
}

/** The list may become shorter and never longer (tests/unit/typed/known-faults.test.ts). */
export const MOST = 0

export const FAULTS: readonly Fault[] = []

/** What happens, by cell. */
export const KNOWN: ReadonlyMap<string, string> = new Map(
  FAULTS.flatMap(({ what, cells }) => cells.map((cell) => [cell, what] as const)),
)
