import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { type Kalender, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import type { Clocks, PromisedDays } from '@/lib/waktu/clocks'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { clocksOf, kindOf } from '../clock-columns'
import { factsAskedWithCase, gatherFacts, readWithCase } from '../facts'
import { type CaseKeys, openCaseKeys, recipientKeyIdFor } from '../keys/keys'
import {
  type ActorRole,
  type AduanStatus,
  availableCommands,
  type CommandName,
  type Facts,
} from '../lifecycle'
import { actorRoleFor } from '../relation'
import { LOKASI_LAIN, optionLabel } from '../report/options'
import { type AduanSummary, openSummary } from '../report/summary'
import { isReadAfterDeclaration } from '../rules'
import { kategoriOf } from './kategori'

/** The part of a case that every page shows: state, deadlines and available moves. */
export interface CaseHeadView {
  id: string
  nomor: string
  status: AduanStatus
  role: ActorRole
  kategori: string
  kabkota: string
  submittedOn: WitaDate
  berkadarPengawasan: boolean
  /** Nobody reads messages to the reporter: they could not be given a code. */
  tanpaKode: boolean
  /** The reporter feels threatened or suffers retaliation. */
  urgent: boolean
  clocks: Clocks
  calendar: Kalender
  /** The promises valid today. */
  promised: PromisedDays
  today: WitaDate
  summary: AduanSummary
  facts: Facts
  commands: ReadonlySet<CommandName>
  /** Number of the newest event, sent back by the page's forms (ActRequest.seen). */
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
 * The head of a sent case and its keys, opened with this viewer's own wraps. Null, without distinction, for
 * an unknown id, a draft, another person's case, and a case for which a team member has not declared their
 * relation to the terlapor. A constant number of statements for any case; of its content only the summary is
 * opened.
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
 * Like openHead, but also for a team member without a declaration (`mayRead` false). Only for the page that
 * asks for the declaration.
 */
export async function openForDeclaration(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<(OpenedHead & { mayRead: boolean }) | null> {
  if (!isId(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const today = toWitaDate(now)
  const [row, calendar, promised, labels] = await Promise.all([
    db.aduan.findFirst({
      relationLoadStrategy: 'join',
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
        sealedName: true,
      },
      include: {
        ...factsAskedWithCase(aduanId),
        keys: { where: { recipientKeyId } },
        relations: { where: { userId: viewer.userId }, select: { kind: true } },
        admin: { select: { staffName: true } },
      },
    }),
    loadCalendar(db),
    loadPromised(db, today),
    kategoriOf(db, aduanId),
  ])
  if (!row) return null
  const role = await actorRoleFor(viewer, row)
  const keys = await openCaseKeys(viewer, row, row.keys)
  if (!role || !keys || !row.sealedSummary || !row.nomor || !row.submittedOn) return null

  const [facts, summary] = await Promise.all([
    gatherFacts(db, viewer, row, today, { read: readWithCase(row) }),
    openSummary(keys.content, row.id, row.sealedSummary),
  ])
  const declared = row.relations.at(0)?.kind === 'TIDAK_ADA'
  const head: CaseHeadView = {
    id: row.id,
    nomor: row.nomor,
    status: row.status,
    role,
    kategori: labels?.label ?? '–',
    kabkota: labels?.kabkota ?? optionLabel(LOKASI_LAIN, row.kabkotaCode ?? '–'),
    submittedOn: fromDateColumn(row.submittedOn),
    ...kindOf(row),
    clocks: clocksOf(row),
    calendar,
    promised,
    today,
    summary,
    facts,
    commands: availableCommands(row.status, role, facts),
    seen: labels?.seen ?? 0,
    timId: row.timId,
    tim: row.tim?.name ?? null,
    admin: row.admin?.staffName ?? null,
  }
  const mayRead = declared || !isReadAfterDeclaration(role, row.status)
  return { head, keys, sealedReport: row.sealedReport, mayRead }
}
