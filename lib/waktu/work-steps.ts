import type { Step } from './deadline-steps'

/**
 * Warnings to the people in charge about work within a case: a task, a link given to an office
 * (docs/design/look-and-feel.md 4, row 12), or the day until which the terlapor is not notified. For staff
 * only; not an event of the case.
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

/**
 * Tugas: the day before, on the day, and once after it. Koordinasi, whose time is the office's: without the
 * day before.
 */
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

/** The name of a piece of work in the record of steps carried out. */
export function workName(kind: WorkKind, id: string): string {
  return `${kind}:${id}`
}
