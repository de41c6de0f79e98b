import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import { compareDates, type WitaDate } from '@/lib/kalender/rules'
import { type ClockColumns, clocksOf } from './clock-columns'
import { reopenUntil } from './labels'
import type { Facts } from './lifecycle'

type CaseColumns = ClockColumns & { id: string; closedOn: Date | null; timId: string | null }

/** No team has this id. */
const NO_TEAM = '00000000-0000-0000-0000-000000000000'

const ANSWER_TURNS = ['jawabanIssued', 'jawabanObjected', 'reopened']
const QUESTION_TURNS = ['questionAsked', 'questionAnswered', 'questionExpired']

const CHECKIN_TURNS = ['checkinAsked', 'checkinAnswered', 'threatReported', 'reopened']
const RATING_TURNS = ['satisfactionGiven', 'reopened']

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
  const [answers, turns, members] = await Promise.all([
    db.jawaban.findMany({
      where: { aduanId: aduan.id },
      orderBy: { round: 'asc' },
      select: { status: true, drafterId: true },
    }),
    db.peristiwa.findMany({
      where: {
        aduanId: aduan.id,
        kind: { in: [...ANSWER_TURNS, ...QUESTION_TURNS, ...CHECKIN_TURNS, ...RATING_TURNS] },
      },
      orderBy: { seq: 'asc' },
      select: { kind: true, actorRole: true },
    }),
    db.anggotaTim.findMany({
      // Who recused themselves is still in the team, without a key of this case.
      where: {
        timId: aduan.timId ?? NO_TEAM,
        user: { disabled: false, keys: { some: { aduanId: aduan.id, compartment: 'content' } } },
      },
      select: { userId: true, ketua: true },
    }),
  ])
  const { due } = clocksOf(aduan)
  const passed = (day: WitaDate | undefined) => day !== undefined && compareDates(today, day) > 0
  const lastQuestion = turns.findLast((turn) => QUESTION_TURNS.includes(turn.kind))
  const lastOf = (kinds: readonly string[]) => turns.findLast((turn) => kinds.includes(turn.kind))?.kind
  const draft = answers.find((answer) => answer.status !== 'TERBIT')
  return {
    ...noFacts,
    // A question whose deadline could not be dated (a year without calendar) is open all the same.
    openQuestion: due.question !== undefined || lastQuestion?.kind === 'questionAsked',
    checkinOpen: lastOf(CHECKIN_TURNS) === 'checkinAsked',
    rated: lastOf(RATING_TURNS) === 'satisfactionGiven',
    hasDraft: draft !== undefined,
    actorIsDrafter: draft !== undefined && draft.drafterId === viewer?.userId,
    drafterLeft: draft !== undefined && !members.some((member) => member.userId === draft.drafterId),
    anotherKetua: members.some((member) => member.ketua && member.userId !== viewer?.userId),
    actorDraftedBefore: objectedDrafters(answers, turns).has(viewer?.userId ?? ''),
    reopenedByPelapor: turns.some((turn) => turn.kind === 'reopened' && turn.actorRole === 'PELAPOR'),
    closedWithin12Months:
      aduan.closedOn !== null && compareDates(today, reopenUntil(fromDateColumn(aduan.closedOn))) <= 0,
    completionPassed: passed(due.completion),
    questionPassed: passed(due.question),
    reactionPassed: passed(due.reaction),
  }
}

/** Who drafted an answer that was objected to: the n-th answer issued, when an objection followed it. */
function objectedDrafters(
  answers: readonly { status: string; drafterId: string }[],
  turns: readonly { kind: string }[],
): Set<string> {
  const issued = answers.filter((answer) => answer.status === 'TERBIT')
  const drafters = new Set<string>()
  let round = -1
  for (const { kind } of turns) {
    if (kind === 'jawabanIssued') round += 1
    const answer = kind === 'jawabanObjected' ? issued[round] : undefined
    if (answer) drafters.add(answer.drafterId)
  }
  return drafters
}
