import type { Step } from './deadline-steps'

/**
 * What the people in charge are told of work within a case: a task, a link that an office was given
 * (docs/design/look-and-feel.md
 * 4, row 12), or the day until which the terlapor is not told. Only staff get it; it is no event of the case.
 */
export type WorkWarning =
  | 'tugas.given'
  | 'tugas.dayBefore'
  | 'tugas.today'
  | 'tugas.late'
  | 'koordinasi.today'
  | 'koordinasi.late'
  | 'pemberitahuan.today'
export type WorkKind = 'tugas' | 'koordinasi' | 'pemberitahuan'

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
  // Once: from that day on the page of the case itself says that it is over.
  pemberitahuan: [{ step: 'today', at: 0, act: { tell: 'pemberitahuan.today' } }],
}

/** How a piece of work is called in the record of steps that were carried out. */
export function workName(kind: WorkKind, id: string): string {
  return `${kind}:${id}`
}
