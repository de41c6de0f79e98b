import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import { compareDates, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { type ClockColumns, clocksOf } from './clock-columns'
import { reopenUntil } from './labels'
import type { Facts } from './lifecycle'

type CaseColumns = ClockColumns & { id: string; closedOn: Date | null; timId: string | null }

const ANSWER_TURNS = ['jawabanIssued', 'jawabanObjected', 'reopened']
const CONSENT_TURNS = ['identityConsentGiven', 'identityConsentWithdrawn']
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

/** What the table asks about a case, read in a few statements, whatever it holds. `viewer` is null for the system's own timers. */
export async function gatherFacts(
  db: Db | Tx,
  viewer: Pick<Viewer, 'userId'> | null,
  aduan: CaseColumns,
  today: WitaDate,
): Promise<Facts> {
  const [answers, turns, members, handover] = await Promise.all([
    db.jawaban.findMany({
      where: { aduanId: aduan.id },
      orderBy: [{ round: 'asc' }, { version: 'asc' }],
      select: { status: true, drafterId: true, round: true, version: true },
    }),
    db.peristiwa.findMany({
      where: {
        aduanId: aduan.id,
        kind: {
          in: [...ANSWER_TURNS, ...QUESTION_TURNS, ...CHECKIN_TURNS, ...RATING_TURNS, ...CONSENT_TURNS],
        },
      },
      orderBy: { seq: 'asc' },
      select: { kind: true, actorRole: true },
    }),
    aduan.timId === null ? [] : membersHere(db, aduan.timId, aduan.id),
    db.penyerahan.findFirst({
      where: { aduanId: aduan.id },
      orderBy: { requestedAt: 'desc' },
      select: { status: true, requestedById: true, expiresAt: true },
    }),
  ])
  const { due } = clocksOf(aduan)
  const passed = (day: WitaDate | undefined) => day !== undefined && compareDates(today, day) > 0
  const lastQuestion = turns.findLast((turn) => QUESTION_TURNS.includes(turn.kind))
  const lastOf = (kinds: readonly string[]) => turns.findLast((turn) => kinds.includes(turn.kind))?.kind
  const draft = answers.find((answer) => answer.status !== 'TERBIT' && answer.version === 1)
  const round = answers.findLast((answer) => answer.status === 'TERBIT')?.round
  const correction = answers.find(
    (answer) => answer.status !== 'TERBIT' && answer.version > 1 && answer.round === round,
  )
  const here = (userId: string) => members.some((member) => member.userId === userId)
  return {
    ...noFacts,
    // A question whose deadline could not be dated (a year without calendar) is open all the same.
    openQuestion: due.question !== undefined || lastQuestion?.kind === 'questionAsked',
    checkinOpen: lastOf(CHECKIN_TURNS) === 'checkinAsked',
    rated: lastOf(RATING_TURNS) === 'satisfactionGiven',
    hasDraft: draft !== undefined,
    actorIsDrafter: draft !== undefined && draft.drafterId === viewer?.userId,
    drafterLeft: draft !== undefined && !here(draft.drafterId),
    hasCorrection: correction !== undefined,
    actorIsCorrector: correction !== undefined && correction.drafterId === viewer?.userId,
    correctorLeft: correction !== undefined && !here(correction.drafterId),
    correctionProposed: correction?.status === 'DIAJUKAN',
    identityConsent:
      turns.findLast((turn) => CONSENT_TURNS.includes(turn.kind))?.kind === 'identityConsentGiven',
    handoverWaits: handover?.status === 'DIMINTA',
    actorAskedHandover: handover?.requestedById === viewer?.userId,
    handoverReady:
      handover?.status === 'DISETUJUI' &&
      handover.requestedById === viewer?.userId &&
      handover.expiresAt !== null &&
      // By the day here; the command asks the hour.
      compareDates(today, toWitaDate(handover.expiresAt)) <= 0,
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

/** The team's members who hold the case's key: who recused themselves is still in the team, without one. */
function membersHere(db: Db | Tx, timId: string, aduanId: string) {
  return db.anggotaTim.findMany({
    where: { timId, user: { disabled: false, keys: { some: { aduanId, compartment: 'content' } } } },
    select: { userId: true, ketua: true },
  })
}

/** Who drafted an answer that was objected to, or a correction of it: of the n-th round issued, when an objection followed it. */
function objectedDrafters(
  answers: readonly { status: string; drafterId: string; round: number }[],
  turns: readonly { kind: string }[],
): Set<string> {
  const issued = answers.filter((answer) => answer.status === 'TERBIT')
  const rounds = [...new Set(issued.map((answer) => answer.round))]
  const drafters = new Set<string>()
  let turn = -1
  for (const { kind } of turns) {
    if (kind === 'jawabanIssued') turn += 1
    if (kind !== 'jawabanObjected') continue
    for (const answer of issued) if (answer.round === rounds[turn]) drafters.add(answer.drafterId)
  }
  return drafters
}
