import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { type Kalender, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import type { Clocks, PromisedDays } from '@/lib/waktu/clocks'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { clocksOf } from '../clock-columns'
import { gatherFacts } from '../facts'
import { type CaseKeys, openCaseKeys, recipientKeyIdFor } from '../keys/keys'
import {
  type ActorRole,
  type AduanStatus,
  availableCommands,
  type CommandName,
  type Facts,
} from '../lifecycle'
import { actorRoleFor, readerRoleFor } from '../relation'
import { LOKASI_LAIN, optionLabel } from '../report/options'
import { type AduanSummary, openSummary } from '../report/summary'

/** What every page of a case shows: where it stands, what is promised, what this person may do. */
export interface CaseHeadView {
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
  facts: Facts
  commands: ReadonlySet<CommandName>
  /** Number of the newest event: what a form of this page knows of the case. */
  seen: number
  timId: string | null
  tim: string | null
  admin: string | null
}

export interface OpenedHead {
  head: CaseHeadView
  keys: CaseKeys
  /** Still sealed; openReport reads it. */
  sealedReport: Uint8Array<ArrayBuffer> | null
}

/**
 * The head of a sent case and its keys, opened with this viewer's own wraps, or null: an unknown id, a draft, somebody
 * else's case and one to whose terlapor a member of its team has not declared their relation are the same. A constant
 * number of statements, whatever the case holds; nothing but the summary is opened.
 */
export async function openHead(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<OpenedHead | null> {
  const opened = await openForDeclaration(db, viewer, aduanId, now)
  return opened?.mayRead ? opened : null
}

/**
 * As openHead, also for a member of the team who has not declared yet (`mayRead` false): for the page that asks for the
 * declaration, and for no other.
 */
export async function openForDeclaration(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<(OpenedHead & { mayRead: boolean }) | null> {
  if (!isId(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const row = await db.aduan.findFirst({
    where: {
      id: aduanId,
      status: { not: 'DRAF' },
      keys: { some: { recipientKeyId, compartment: 'content' } },
    },
    omit: {
      sealedDraft: true,
      sealedIdentity: true,
      sealedLabels: true,
      sealedRead: true,
    },
    include: {
      keys: { where: { recipientKeyId } },
      events: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true } },
      tim: { select: { name: true } },
      admin: { select: { staffName: true } },
    },
  })
  if (!row) return null
  const role = await actorRoleFor(viewer, row)
  const keys = await openCaseKeys(viewer, row, row.keys)
  if (!role || !keys || !row.sealedSummary || !row.nomor || !row.submittedOn) return null

  const today = toWitaDate(now)
  const [facts, reader, calendar, promised, kategori, kabkota] = await Promise.all([
    gatherFacts(db, viewer, row, today),
    readerRoleFor(db, viewer, row),
    loadCalendar(db),
    loadPromised(db, today),
    db.kategori.findUnique({ where: { id: row.kategoriId ?? '' }, select: { label: true } }),
    db.kabKota.findUnique({ where: { code: row.kabkotaCode ?? '' }, select: { name: true } }),
  ])
  const head: CaseHeadView = {
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
    summary: await openSummary(keys.content, row.id, row.sealedSummary),
    facts,
    commands: availableCommands(row.status, role, facts),
    seen: row.events.at(0)?.seq ?? 0,
    timId: row.timId,
    tim: row.tim?.name ?? null,
    admin: row.admin?.staffName ?? null,
  }
  return { head, keys, sealedReport: row.sealedReport, mayRead: reader !== null }
}
