import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import { addDays, compareDates, type WitaDate } from '@/lib/kalender/rules'
import { clocksOf, type ClockColumns } from './clock-columns'
import type { Facts } from './lifecycle'

type CaseColumns = ClockColumns & { id: string; closedOn: Date | null }

/** Nothing is known yet: what a guard asks for is not given. */
export const noFacts: Facts = {
  openQuestion: false,
  hasDraft: false,
  actorIsDrafter: false,
  actorDraftedBefore: false,
  reopenedByPelapor: false,
  closedWithin12Months: false,
  completionPassed: false,
  questionPassed: false,
  reactionPassed: false,
  teamChosen: false,
  mainCaseHasTeam: false,
}

/** What the table asks about a case, read in two statements. `viewer` is null for the system's own timers. */
export async function gatherFacts(
  db: Db | Tx,
  viewer: Pick<Viewer, 'userId'> | null,
  aduan: CaseColumns,
  today: WitaDate,
): Promise<Facts> {
  const [answers, reopened] = await Promise.all([
    db.jawaban.findMany({ where: { aduanId: aduan.id }, select: { status: true, drafterId: true } }),
    db.peristiwa.count({ where: { aduanId: aduan.id, kind: 'reopened', actorRole: 'PELAPOR' } }),
  ])
  const { due } = clocksOf(aduan)
  const passed = (day: WitaDate | undefined) => day !== undefined && compareDates(today, day) > 0
  const draft = answers.find((answer) => answer.status !== 'TERBIT')
  return {
    ...noFacts,
    openQuestion: due.question !== undefined,
    hasDraft: draft !== undefined,
    actorIsDrafter: draft !== undefined && draft.drafterId === viewer?.userId,
    actorDraftedBefore: answers.some((answer) => answer.status === 'TERBIT' && answer.drafterId === viewer?.userId),
    reopenedByPelapor: reopened > 0,
    closedWithin12Months:
      aduan.closedOn !== null && compareDates(today, addDays(fromDateColumn(aduan.closedOn), 365)) <= 0,
    completionPassed: passed(due.completion),
    questionPassed: passed(due.question),
    reactionPassed: passed(due.reaction),
  }
}
