import { openShared } from '@/lib/aduan/events/events'
import { systemNoteWords } from '@/lib/aduan/events/system-note'
import { type CaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import type { ActorRole } from '@/lib/aduan/lifecycle'
import type { OpenedHead } from '@/lib/aduan/read/case-head'
import { reportColumn, type StoredReport } from '@/lib/aduan/report/stored-report'
import { readViews, viewedFiles } from '@/lib/bukti/read-views'
import type { LampiranView } from '@/lib/bukti/views'
import { type JawabanBody, openJawaban } from '@/lib/naskah/answer-body'
import { openLetterNote } from '@/lib/naskah/letter/columns'
import type { LetterNote } from '@/lib/naskah/letter/rules'
import { openPesan, type PesanView } from '@/lib/pesan/thread'
import type { Db } from '@/lib/platform/db/client'
import type { Jawaban, Peristiwa, Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { objectionsOf } from './objections'

// The parts of a case, one query each, so that a page opens only what it shows. Each takes the keys that
// openHead returned for the viewer; without them nothing here can be read.

export interface EventView {
  id: string
  seq: number
  kind: string
  role: ActorRole
  onDate: WitaDate
  /** Exact time (ISO); for a reporter's act from the sealed part. */
  at: string | null
  reason: string | null
  text: string | null
}

/** An issued answer as the reporter reads it. */
export interface JawabanView {
  id: string
  round: number
  /** Above 1: a correction of the previous version. */
  version: number
  /** Answers an objection of the reporter. */
  afterObjection: boolean
  /** Number, day and code of its letter; null for legacy answers without a letter. */
  letter: LetterNote | null
  issuedAt: string
  body: JawabanBody
}

/** The rows of all the parts below in one statement, oldest first; null without a key of this viewer. */
export async function partRows(db: Db, viewer: Viewer, aduanId: string) {
  if (!isId(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  return db.aduan.findFirst({
    relationLoadStrategy: 'join',
    where: { id: aduanId, keys: { some: { recipientKeyId, compartment: 'content' } } },
    select: {
      events: { orderBy: { seq: 'asc' }, select: eventColumns },
      messages: { orderBy: { seq: 'asc' } },
      files: viewedFiles,
      answers: issuedAnswers,
    },
  })
}

/** The parts of these rows, opened. */
export async function readParts(
  db: Db,
  keys: CaseKeys,
  aduanId: string,
  rows: NonNullable<Awaited<ReturnType<typeof partRows>>>,
): Promise<{ events: EventView[]; messages: PesanView[]; files: LampiranView[]; answers: JawabanView[] }> {
  const [events, messages, files, answers] = await Promise.all([
    readEvents(db, keys, rows.events),
    Promise.all(rows.messages.map((row) => openPesan(keys.content, row))),
    readViews(keys, rows.files),
    readAnswers(db, keys, aduanId, rows.answers),
  ])
  return { events, messages, files, answers }
}

/** The report as submitted, or null; it was loaded with the head of the case. */
export async function openReport({ head, keys, sealedReport }: OpenedHead): Promise<StoredReport | null> {
  if (!sealedReport) return null
  return reportColumn.open(keys.content, head.id, sealedReport)
}

/** The events, oldest first; `take` limits to the newest, `before` to those before that number. */
export async function eventsOf(
  db: Db,
  keys: CaseKeys,
  aduanId: string,
  { before, take }: { before?: number | undefined; take?: number } = {},
): Promise<EventView[]> {
  const rows = await db.peristiwa.findMany({
    where: { aduanId, ...(before === undefined ? {} : { seq: { lt: before } }) },
    orderBy: { seq: 'desc' },
    ...(take === undefined ? {} : { take }),
    select: eventColumns,
  })
  return readEvents(db, keys, rows.reverse())
}

export const eventColumns = {
  id: true,
  seq: true,
  kind: true,
  actorRole: true,
  onDate: true,
  at: true,
  sealedShared: true,
  systemNote: true,
} as const

/** The events of these rows, opened. */
export async function readEvents(
  db: Db,
  keys: CaseKeys,
  rows: readonly Pick<Peristiwa, keyof typeof eventColumns>[],
): Promise<EventView[]> {
  const notes = await systemNoteWords(db, rows)
  return Promise.all(rows.map((row) => openEvent(keys, row, notes.get(row.id))))
}

/** The messages, oldest first. */
export async function messagesOf(db: Db, { content }: CaseKeys, aduanId: string): Promise<PesanView[]> {
  const rows = await db.pesan.findMany({ where: { aduanId }, orderBy: { seq: 'asc' } })
  return Promise.all(rows.map((row) => openPesan(content, row)))
}

/** The files of the evidence. */
export async function filesOf(db: Db, keys: CaseKeys, aduanId: string): Promise<LampiranView[]> {
  return readViews(keys, await db.lampiran.findMany({ where: { aduanId }, ...viewedFiles }))
}

/** The issued answers, oldest first. */
export async function answersOf(db: Db, keys: CaseKeys, aduanId: string): Promise<JawabanView[]> {
  const { where, ...asked } = issuedAnswers
  return readAnswers(db, keys, aduanId, await db.jawaban.findMany({ where: { aduanId, ...where }, ...asked }))
}

const issuedAnswers = {
  where: { status: 'TERBIT' },
  orderBy: [{ round: 'asc' }, { version: 'asc' }],
  select: { id: true, round: true, version: true, issuedAt: true, sealedIssued: true, sealedLetter: true },
} satisfies Prisma.Aduan$answersArgs

async function readAnswers(
  db: Db,
  { content }: CaseKeys,
  aduanId: string,
  rows: readonly Pick<Jawaban, keyof typeof issuedAnswers.select>[],
): Promise<JawabanView[]> {
  // The first answer follows no objection.
  const answered = rows.length > 1 ? (await objectionsOf(db, aduanId)).answered : new Set<number>()
  const rounds = [...new Set(rows.map(({ round }) => round))]
  const opened = rows.map(async ({ id, round, version, issuedAt, sealedIssued, sealedLetter }) =>
    sealedIssued && issuedAt
      ? {
          id,
          round,
          version,
          afterObjection: answered.has(rounds.indexOf(round)),
          letter: await openLetterNote(content, { id, sealedLetter }),
          issuedAt: issuedAt.toISOString(),
          body: await openJawaban(content, id, 'sealed_issued', sealedIssued),
        }
      : null,
  )
  return (await Promise.all(opened)).filter((answer) => answer !== null)
}

interface EventRow {
  id: string
  seq: number
  kind: string
  actorRole: ActorRole
  onDate: Date
  at: Date | null
  sealedShared: Uint8Array<ArrayBuffer> | null
}

async function openEvent({ content }: CaseKeys, row: EventRow, note: string | undefined): Promise<EventView> {
  const shared = await openShared(content, row)
  return {
    id: row.id,
    seq: row.seq,
    kind: row.kind,
    role: row.actorRole,
    onDate: fromDateColumn(row.onDate),
    at: shared.at ?? row.at?.toISOString() ?? null,
    reason: shared.reason ?? null,
    text: shared.text ?? note ?? null,
  }
}
