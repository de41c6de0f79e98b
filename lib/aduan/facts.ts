import type { Db, Tx } from '@/lib/platform/db/client'
import type { Jawaban, Penyerahan, Peristiwa, Prisma } from '@/lib/platform/db/generated/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { compareDates, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { type ClockColumns, clocksOf, PRIORITY } from './clock-columns'
import type { Facts } from './lifecycle'
import { takenOff } from './taken-off'
import { reopenUntil } from './variant-labels'

type CaseColumns = ClockColumns & {
  id: string
  closedOn: Date | null
  timId: string | null
  tanpaKode: boolean
  priority: number
}

const ANSWER_TURNS = ['jawabanIssued', 'jawabanObjected', 'reopened']
const CONSENT_TURNS = ['identityConsentGiven', 'identityConsentWithdrawn']
const QUESTION_TURNS = ['questionAsked', 'questionAnswered', 'questionExpired']

const CHECKIN_TURNS = ['checkinAsked', 'checkinAnswered', 'threatReported', 'reopened']
const THREAT_TURNS = ['threatReported', 'threatAnswered']
const COMPLETION_TURNS = ['completionAsked']
const RATING_TURNS = ['satisfactionGiven', 'reopened']

/** Initial facts: every guard that requires something fails. */
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
  completionAsked: false,
  teamChosen: false,
  mainCaseHasTeam: false,
}

/** Stored data of a case; each part is read once and only if a fact needs it. */
interface Stored {
  viewerId: string | undefined
  aduan: CaseColumns
  today: WitaDate
  answers: () => Promise<AnswerRow[]>
  /** Who wrote kept versions of this draft, the author of the newest first. */
  authors: (jawabanId: string) => Promise<string[]>
  /** Whether somebody was taken off the case (taken-off.ts). */
  isTakenOff: (userId: string) => Promise<boolean>
  turns: () => Promise<Turn[]>
  members: () => Promise<{ userId: string; ketua: boolean }[]>
  handover: () => Promise<HandoverRow | null>
}

/** What a page has read together with the case, so that its facts need no statement for it. */
export interface ReadWithCase {
  answers: AnswerRow[]
  turns: Turn[]
  members: { userId: string; ketua: boolean }[]
  handover: HandoverRow | null
}

type AnswerRow = Pick<Jawaban, 'id' | 'status' | 'drafterId' | 'round' | 'version'>
type Turn = Pick<Peristiwa, 'kind' | 'actorRole'>
type HandoverRow = Pick<Penyerahan, 'status' | 'requestedById' | 'expiresAt'>

const lastOf = async ({ turns }: Stored, kinds: readonly string[]) =>
  (await turns()).findLast((turn) => kinds.includes(turn.kind))?.kind

const draftOf = async ({ answers }: Stored) =>
  (await answers()).find((answer) => answer.status !== 'TERBIT' && answer.version === 1)

async function correctionOf({ answers }: Stored): Promise<AnswerRow | undefined> {
  const all = await answers()
  const round = all.findLast((answer) => answer.status === 'TERBIT')?.round
  return all.find((answer) => answer.status !== 'TERBIT' && answer.version > 1 && answer.round === round)
}

const isHere = async ({ members }: Stored, userId: string) =>
  (await members()).some((member) => member.userId === userId)

/**
 * What guards ask of a draft under four eyes: is there one, is it this person's own, has its drafter left?
 */
type FindDraft = (of: Stored) => Promise<AnswerRow | undefined>
const begun = (find: FindDraft) => async (of: Stored) => (await find(of)) !== undefined
const own = (find: FindDraft) => async (of: Stored) => {
  const draft = await find(of)
  return draft !== undefined && draft.drafterId === of.viewerId
}
const wrote = (find: FindDraft) => async (of: Stored) => {
  const draft = await find(of)
  return draft !== undefined && (await of.authors(draft.id)).includes(of.viewerId ?? '')
}
const orphaned = (find: FindDraft) => async (of: Stored) => {
  const draft = await find(of)
  return draft !== undefined && !(await isHere(of, draft.drafterId))
}

const ofRelated = (find: FindDraft) => async (of: Stored) => {
  const draft = await find(of)
  return draft !== undefined && of.isTakenOff((await of.authors(draft.id))[0] ?? draft.drafterId)
}

const isPassed = (day: WitaDate | undefined, today: WitaDate) =>
  day !== undefined && compareDates(today, day) > 0

/** How each fact is read. Other facts come with the request (ActRequest.facts). */
const readers = {
  tanpaKode: async ({ aduan }) => aduan.tanpaKode,
  // A question whose deadline has no date (a year without a calendar) is open as well.
  openQuestion: async (of) =>
    clocksOf(of.aduan).due.question !== undefined || (await lastOf(of, QUESTION_TURNS)) === 'questionAsked',
  checkinOpen: async (of) => (await lastOf(of, CHECKIN_TURNS)) === 'checkinAsked',
  // A follow-up and a report of danger in the form have no event of their own.
  threatOpen: async (of) =>
    of.aduan.priority === PRIORITY.urgent && (await lastOf(of, THREAT_TURNS)) !== 'threatAnswered',
  rated: async (of) => (await lastOf(of, RATING_TURNS)) === 'satisfactionGiven',
  identityConsent: async (of) => (await lastOf(of, CONSENT_TURNS)) === 'identityConsentGiven',
  reopenedByPelapor: async ({ turns }) =>
    (await turns()).some((turn) => turn.kind === 'reopened' && turn.actorRole === 'PELAPOR'),
  completionAsked: async (of) => (await lastOf(of, COMPLETION_TURNS)) !== undefined,
  hasDraft: begun(draftOf),
  actorIsDrafter: own(draftOf),
  actorWroteDraft: wrote(draftOf),
  drafterLeft: orphaned(draftOf),
  draftOfRelated: ofRelated(draftOf),
  actorDraftedBefore: async ({ answers, turns, viewerId }) =>
    objectedDrafters(await answers(), await turns()).has(viewerId ?? ''),
  hasCorrection: begun(correctionOf),
  actorIsCorrector: own(correctionOf),
  actorWroteCorrection: wrote(correctionOf),
  correctorLeft: orphaned(correctionOf),
  correctionOfRelated: ofRelated(correctionOf),
  correctionProposed: async (of) => (await correctionOf(of))?.status === 'DIAJUKAN',
  anotherKetua: async ({ members, viewerId }) =>
    (await members()).some((member) => member.ketua && member.userId !== viewerId),
  handoverWaits: async ({ handover }) => (await handover())?.status === 'DIMINTA',
  actorAskedHandover: async ({ handover, viewerId }) => (await handover())?.requestedById === viewerId,
  handoverReady: async ({ handover, viewerId, today }) => {
    const row = await handover()
    if (row?.status !== 'DISETUJUI' || row.requestedById !== viewerId || row.expiresAt === null) return false
    // Compares days; the command checks the hour.
    return compareDates(today, toWitaDate(row.expiresAt)) <= 0
  },
  closedWithin12Months: async ({ aduan, today }) =>
    aduan.closedOn !== null && compareDates(today, reopenUntil(fromDateColumn(aduan.closedOn))) <= 0,
  completionPassed: async ({ aduan, today }) => isPassed(clocksOf(aduan).due.completion, today),
  questionPassed: async ({ aduan, today }) => isPassed(clocksOf(aduan).due.question, today),
  reactionPassed: async ({ aduan, today }) => isPassed(clocksOf(aduan).due.reaction, today),
} satisfies Partial<Record<keyof Facts, (of: Stored) => Promise<boolean>>>

type StoredFact = keyof typeof readers
const STORED = Object.keys(readers) as StoredFact[]

/**
 * The facts that the table asks about a case: the named ones, or all of them for a page that shows the
 * available moves. At most four statements for any case, and two more for each draft in it. `viewer` is null
 * for the system's own timers.
 */
export async function gatherFacts(
  db: Db | Tx,
  viewer: Pick<Viewer, 'userId'> | null,
  aduan: CaseColumns,
  today: WitaDate,
  { named = STORED, read }: { named?: readonly (keyof Facts)[]; read?: ReadWithCase } = {},
): Promise<Facts> {
  const stored: Stored = {
    viewerId: viewer?.userId,
    aduan,
    today,
    answers: once(async () => read?.answers ?? answersOf(db, aduan.id)),
    authors: onceFor((jawabanId) => authorsOf(db, jawabanId)),
    isTakenOff: async (userId) =>
      userId !== viewer?.userId && (await takenOff(db, aduan.id, [userId])).has(userId),
    turns: once(async () => read?.turns ?? turnsOf(db, aduan.id)),
    members: once(
      async () => read?.members ?? (aduan.timId === null ? [] : membersHere(db, aduan.timId, aduan.id)),
    ),
    handover: once(async () => (read ? read.handover : handoverOf(db, aduan.id))),
  }
  const found: Partial<Record<StoredFact, boolean>> = {}
  for (const name of STORED) if (named.includes(name)) found[name] = await readers[name](stored)
  return { ...noFacts, ...found }
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= read()
    return kept
  }
}

/** Reads once for each key. */
function onceFor<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key) => {
    const value = kept.get(key) ?? read(key)
    kept.set(key, value)
    return value
  }
}

async function authorsOf(db: Db | Tx, jawabanId: string): Promise<string[]> {
  const rows = await db.versiDraf.groupBy({
    by: ['authorId'],
    where: { jawabanId },
    _max: { revision: true },
    orderBy: { _max: { revision: 'desc' } },
  })
  return rows.map(({ authorId }) => authorId)
}

function answersOf(db: Db | Tx, aduanId: string): Promise<AnswerRow[]> {
  return db.jawaban.findMany({ where: { aduanId }, ...answersAsked })
}

function turnsOf(db: Db | Tx, aduanId: string): Promise<Turn[]> {
  return db.peristiwa.findMany({ ...turnsAsked, where: { aduanId, ...turnsAsked.where } })
}

function handoverOf(db: Db | Tx, aduanId: string): Promise<HandoverRow | null> {
  return db.penyerahan.findFirst({ where: { aduanId }, ...handoverAsked })
}

function membersHere(db: Db | Tx, timId: string, aduanId: string) {
  const { where, select } = membersAsked(aduanId)
  return db.anggotaTim.findMany({ where: { timId, ...where }, select })
}

const answersAsked = {
  orderBy: [{ round: 'asc' }, { version: 'asc' }],
  select: { id: true, status: true, drafterId: true, round: true, version: true },
} satisfies Prisma.Aduan$answersArgs

const turnsAsked = {
  where: {
    kind: {
      in: [
        ...ANSWER_TURNS,
        ...QUESTION_TURNS,
        ...COMPLETION_TURNS,
        ...CHECKIN_TURNS,
        ...RATING_TURNS,
        ...CONSENT_TURNS,
        ...THREAT_TURNS,
      ],
    },
  },
  orderBy: { seq: 'asc' },
  select: { kind: true, actorRole: true },
} satisfies Prisma.Aduan$eventsArgs

/** The newest request to hand over the case file. */
const handoverAsked = {
  orderBy: { requestedAt: 'desc' },
  select: { status: true, requestedById: true, expiresAt: true },
} satisfies Prisma.Aduan$handoversArgs

/** The team's members who hold the case's key: a recused member is still in the team, but without a key. */
const membersAsked = (aduanId: string) =>
  ({
    where: { user: { disabled: false, keys: { some: { aduanId, compartment: 'content' } } } },
    select: { userId: true, ketua: true },
  }) satisfies Prisma.Tim$membersArgs

/** The relations of a case that its facts need, for a page that reads the case with them in one statement. */
export const factsAskedWithCase = (aduanId: string) =>
  ({
    answers: answersAsked,
    events: turnsAsked,
    handovers: { ...handoverAsked, take: 1 },
    tim: { select: { name: true, members: membersAsked(aduanId) } },
  }) satisfies Prisma.AduanInclude

/** The same as read. */
export function readWithCase(row: {
  answers: AnswerRow[]
  events: Turn[]
  handovers: HandoverRow[]
  tim: { members: { userId: string; ketua: boolean }[] } | null
}): ReadWithCase {
  return {
    answers: row.answers,
    turns: row.events,
    members: row.tim?.members ?? [],
    handover: row.handovers.at(0) ?? null,
  }
}

/**
 * Drafters of an answer that was objected to, or of its correction: of the n-th issued round, if an objection
 * followed it.
 */
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
