import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import { loadCalendar } from '@/lib/kalender/queries'
import { type Kalender, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { readViews, viewedFiles } from '@/lib/lampiran/read-views'
import type { LampiranView } from '@/lib/lampiran/views'
import { openPesan, type PesanView } from '@/lib/pesan/thread'
import { type JawabanBody, openJawaban } from '@/lib/telaah/jawaban'
import { openJson, type Sealed } from '@/lib/vault/field'
import { clocksOf } from './clock-columns'
import type { Clocks, PromisedDays } from './clocks'
import { reportAt, type StoredReport } from './commands/file-report'
import { openShared } from './events'
import { gatherFacts } from './facts'
import { LOKASI_LAIN, optionLabel } from './form/options'
import { type CaseKeys, openCaseKeys, recipientKeyIdFor } from './keys'
import {
  type ActorRole,
  type AduanStatus,
  availableCommands,
  type CommandName,
  type Facts,
} from './lifecycle'
import { loadPromised } from './promise-settings'
import { actorRoleFor } from './relation'
import { type AduanSummary, openSummary } from './summary'
import { systemNoteWords } from './system-note'

export interface EventView {
  id: string
  kind: string
  role: ActorRole
  onDate: WitaDate
  /** Exact time (ISO), opened from the sealed part for a reporter's act. */
  at: string | null
  reason: string | null
  text: string | null
}

/** An issued answer: what the reporter reads. */
export interface JawabanView {
  id: string
  round: number
  issuedAt: string
  body: JawabanBody
}

/** One case as everybody named for it may see it. The internal side is read by lib/telaah/internal.ts. */
export interface CaseView {
  id: string
  nomor: string
  status: AduanStatus
  role: ActorRole
  kategori: string
  kabkota: string
  submittedOn: WitaDate
  berkadarPengawasan: boolean
  clocks: Clocks
  calendar: Kalender
  /** What is promised to whoever is promised something today. */
  promised: PromisedDays
  today: WitaDate
  summary: AduanSummary
  report: StoredReport
  facts: Facts
  commands: ReadonlySet<CommandName>
  events: EventView[]
  /** Number of the newest event: what a form of this page knows of the case. */
  seen: number
  messages: PesanView[]
  files: LampiranView[]
  answers: JawabanView[]
  tim: string | null
  admin: string | null
}

export interface OpenedCase {
  view: CaseView
  keys: CaseKeys
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * A sent case, opened with this viewer's own key, or null: an unknown id, a draft and somebody else's case are the same.
 * A constant number of statements.
 */
export async function openCase(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<OpenedCase | null> {
  if (!UUID.test(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const row = await db.aduan.findFirst({
    where: {
      id: aduanId,
      status: { not: 'DRAF' },
      keys: { some: { recipientKeyId, compartment: 'content' } },
    },
    include: {
      keys: { where: { recipientKeyId } },
      events: { orderBy: { seq: 'asc' } },
      messages: { orderBy: { seq: 'asc' } },
      files: viewedFiles,
      answers: { where: { status: 'TERBIT' }, orderBy: { round: 'asc' } },
      tim: { select: { name: true } },
      admin: { select: { staffName: true } },
    },
  })
  if (!row) return null
  const role = await actorRoleFor(viewer, row)
  const keys = await openCaseKeys(viewer, row, row.keys)
  if (!role || !keys || !row.sealedReport || !row.sealedSummary || !row.nomor || !row.submittedOn) return null

  const { content } = keys
  const today = toWitaDate(now)
  const [facts, calendar, promised, notes, kategori, kabkota] = await Promise.all([
    gatherFacts(db, viewer, row, today),
    loadCalendar(db),
    loadPromised(db, today),
    systemNoteWords(db, row.events),
    db.kategori.findUnique({ where: { id: row.kategoriId ?? '' }, select: { label: true } }),
    db.kabKota.findUnique({ where: { code: row.kabkotaCode ?? '' }, select: { name: true } }),
  ])
  const view: CaseView = {
    id: row.id,
    nomor: row.nomor,
    status: row.status,
    role,
    kategori: kategori?.label ?? '–',
    kabkota: kabkota?.name ?? optionLabel(LOKASI_LAIN, row.kabkotaCode ?? '–'),
    submittedOn: fromDateColumn(row.submittedOn),
    berkadarPengawasan: row.berkadarPengawasan,
    clocks: clocksOf(row),
    calendar,
    promised,
    today,
    summary: await openSummary(content, row.id, row.sealedSummary),
    report: await openJson<StoredReport>(content, reportAt(row.id), row.sealedReport as Sealed<StoredReport>),
    facts,
    commands: availableCommands(row.status, role, facts),
    events: await Promise.all(row.events.map((event) => openEvent(keys, event, notes.get(event.id)))),
    seen: row.events.at(-1)?.seq ?? 0,
    messages: await Promise.all(row.messages.map((message) => openPesan(content, message))),
    files: await readViews(keys, row.files),
    answers: await Promise.all(
      row.answers.flatMap((answer) =>
        answer.sealedIssued && answer.issuedAt
          ? [openIssued(keys, { ...answer, sealedIssued: answer.sealedIssued, issuedAt: answer.issuedAt })]
          : [],
      ),
    ),
    tim: row.tim?.name ?? null,
    admin: row.admin?.staffName ?? null,
  }
  return { view, keys }
}

interface EventRow {
  id: string
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
    kind: row.kind,
    role: row.actorRole,
    onDate: fromDateColumn(row.onDate),
    at: shared.at ?? row.at?.toISOString() ?? null,
    reason: shared.reason ?? null,
    text: shared.text ?? note ?? null,
  }
}

async function openIssued(
  { content }: CaseKeys,
  row: { id: string; round: number; issuedAt: Date; sealedIssued: Uint8Array<ArrayBuffer> },
): Promise<JawabanView> {
  const body = await openJawaban(content, row.id, 'sealed_issued', row.sealedIssued)
  return { id: row.id, round: row.round, issuedAt: row.issuedAt.toISOString(), body }
}
