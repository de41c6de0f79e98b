import { controls, runCell, type Scene } from './cell'
import { FORMS } from './forms'
import { KINDS, type Mode, TROUBLES } from './kinds'
import { runTrouble } from './troubles'

/** The parts of a form's matrix, each tried in one browser. */
export const PARTS = ['every control', 'every control, without scripts', 'every trouble'] as const
export type Part = (typeof PARTS)[number]

export const modeOf = (part: Part): Mode => (part === PARTS[1] ? 'plain' : 'script')

/** Whether the form has cells of this part. */
export function hasPart(key: string, part: Part): boolean {
  const row = FORMS[key]
  if (!row || row.apart) return false
  if (part === PARTS[2]) return KINDS[row.kind].troubles
  return part === PARTS[0] || row.kind !== 'choice'
}

/** The part of the cell with this name. */
export function partOf(cell: string): Part {
  if (cell.endsWith(' | without scripts')) return PARTS[1]
  return TROUBLES.some((trouble) => cell.endsWith(` | ${trouble}`)) ? PARTS[2] : PARTS[0]
}

export const formOf = (cell: string): string => cell.split(' | ')[0] ?? ''

export interface Cell {
  name: string
  /** Null if nothing is lost; otherwise the problem. */
  run: () => Promise<string | null>
}

/** The cells of a form, derived from its page. */
export async function cellsOf(scene: Scene, part: Part): Promise<Cell[]> {
  const { key, opened } = scene
  if (part === PARTS[2]) {
    return TROUBLES.filter((trouble) => opened.holder || !/session|cookies/.test(trouble)).map((trouble) => ({
      name: `${key} | ${trouble}`,
      run: () => runTrouble(scene, trouble),
    }))
  }
  const tail = part === PARTS[1] ? ' | without scripts' : ''
  const found = new Map<string, Cell>()
  for (const control of await controls(scene)) {
    const name = `${key} | ${control.name}${tail}`
    if (!found.has(name)) found.set(name, { name, run: () => runCell(scene, control) })
  }
  return [...found.values()]
}
