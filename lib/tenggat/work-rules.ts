import type { Step } from './rules'

/**
 * What the person in charge is told of work within a case: a task, or a link that an office was given (look-and-feel.md
 * 4, row 12). Only staff get it; it is no event of the case.
 */
export type WorkWarning =
  | 'tugas.given'
  | 'tugas.dayBefore'
  | 'tugas.today'
  | 'tugas.late'
  | 'koordinasi.today'
  | 'koordinasi.late'
export type WorkKind = 'tugas' | 'koordinasi'

/** The day before, the day itself, and once when it has passed; for a link whose time is the office's, without the first. */
export const workSteps: Record<WorkKind, readonly Step<{ tell: WorkWarning }>[]> = {
  tugas: [
    { step: 'dayBefore', at: -1, act: { tell: 'tugas.dayBefore' } },
    { step: 'today', at: 0, act: { tell: 'tugas.today' } },
    { step: 'late', at: 1, act: { tell: 'tugas.late' } },
  ],
  koordinasi: [
    { step: 'today', at: 0, act: { tell: 'koordinasi.today' } },
    { step: 'late', at: 1, act: { tell: 'koordinasi.late' } },
  ],
}

/** How a piece of work is called in the record of steps that were carried out. */
export function workName(kind: WorkKind, id: string): string {
  return `${kind}:${id}`
}
