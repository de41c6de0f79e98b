import { describeEvent, roleLabels } from '@/lib/aduan/events/event-labels'
import { openingLabels } from '@/lib/bukti/finding-labels'
import type { Db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { ActorRole, PembukaanAct } from '@/lib/platform/db/generated/enums'
import { staffNameMap } from '@/lib/platform/session/staff-names'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { addDays, parseWitaDate, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { actLabel } from './act-labels'
import { keptFrom } from './kept-from'
import type { JejakQuestion } from './schema'

/** One act without content: when, who, what, and its subject. */
export interface JejakRow {
  id: string
  on: WitaDate
  /** ISO; a reporter's act has only a day. */
  at: string | null
  who: string
  what: string
  /** Nomor, account, team or setting. */
  subject: string
  /** The case to link to. */
  aduanId: string | null
  /** Changed reference data, never text of a case. */
  detail: string | null
}

export interface JejakPage {
  rows: JejakRow[]
  /** Cursor of the next page; null on the last one. */
  next: string | null
}

const PER_PAGE = 50
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * One page of the acts that this administrator may see, newest first. Of cases only those whose key they
 * hold, so that a restricted case leaves no trace here. Sealed columns are neither opened nor fetched.
 */
export async function readJejak(db: Db, viewer: AdminViewer, question: JejakQuestion): Promise<JejakPage> {
  if (question.catatan === 'akun') return adminActs(db, viewer, question)
  return question.catatan === 'bukti' ? openings(db, viewer, question) : caseActs(db, viewer, question)
}

function mine(viewer: AdminViewer, nomor: string | null): Prisma.AduanWhereInput {
  return {
    ...(nomor ? { nomor } : {}),
    keys: { some: { userId: viewer.userId, compartment: 'content' } },
  }
}

/**
 * Sorted by day, case and position in its chain, because exact times of reporters' acts are not stored in the
 * clear.
 */
async function caseActs(db: Db, viewer: AdminViewer, question: JejakQuestion): Promise<JejakPage> {
  const cursor = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})_(\d+)$/.exec(question.sesudah ?? '')
  const after = cursor && { on: parseWitaDate(cursor[1] ?? ''), id: cursor[2] ?? '', seq: Number(cursor[3]) }
  const rows = await db.peristiwa.findMany({
    where: {
      aduan: mine(viewer, question.nomor),
      ...(question.jenis ? { kind: question.jenis } : {}),
      ...actor(question.siapa),
      onDate: {
        ...(question.dari ? { gte: dateColumn(question.dari) } : {}),
        ...(question.sampai ? { lte: dateColumn(question.sampai) } : {}),
      },
      ...(after?.on
        ? {
            OR: [
              { onDate: { lt: dateColumn(after.on) } },
              { onDate: dateColumn(after.on), aduanId: { lt: after.id } },
              { onDate: dateColumn(after.on), aduanId: after.id, seq: { lt: after.seq } },
            ],
          }
        : {}),
    },
    orderBy: [{ onDate: 'desc' }, { aduanId: 'desc' }, { seq: 'desc' }],
    take: PER_PAGE + 1,
    select: {
      id: true,
      aduanId: true,
      seq: true,
      kind: true,
      actorRole: true,
      actorId: true,
      onDate: true,
      at: true,
      aduan: { select: { nomor: true } },
    },
  })
  const names = await staffNameMap(
    db,
    rows.map((row) => row.actorId),
  )
  return pageOf(
    rows.map((row) => ({
      row: {
        id: row.id,
        on: fromDateColumn(row.onDate),
        at: row.at?.toISOString() ?? null,
        who: whoActed(row.actorRole, names.get(row.actorId ?? '')),
        what: describeEvent(row.kind, 'staff', row.actorRole) ?? row.kind,
        subject: row.aduan.nomor ?? '–',
        aduanId: row.aduanId,
        detail: null,
      },
      key: `${fromDateColumn(row.onDate)}_${row.aduanId}_${row.seq}`,
    })),
  )
}

/** Openings of evidence by staff; file names stay sealed. */
async function openings(db: Db, viewer: AdminViewer, question: JejakQuestion): Promise<JejakPage> {
  const act = (Object.keys(openingLabels) as PembukaanAct[]).find((one) => one === question.jenis)
  const rows = await db.pembukaanLampiran.findMany({
    where: {
      lampiran: { aduan: mine(viewer, question.nomor) },
      ...(act ? { act } : {}),
      ...(question.siapa ? { userId: uuidOr(question.siapa) } : {}),
      AND: [{ at: between(question) }, afterMoment(question.sesudah)],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PER_PAGE + 1,
    select: {
      id: true,
      at: true,
      act: true,
      user: { select: { staffName: true, username: true } },
      lampiran: { select: { aduanId: true, aduan: { select: { nomor: true } } } },
    },
  })
  return pageOf(
    rows.map(({ id, at, act: opened, user, lampiran }) => ({
      row: {
        id,
        on: toWitaDate(at),
        at: at.toISOString(),
        who: user.staffName ?? user.username,
        what: `Petugas ${openingLabels[opened]}.`,
        subject: lampiran.aduan.nomor ?? '–',
        aduanId: lampiran.aduanId,
        detail: null,
      },
      key: `${at.toISOString()}_${id}`,
    })),
  )
}

/**
 * Acts on accounts, teams and settings; every administrator sees all except those about a case that they may
 * not know of.
 */
async function adminActs(db: Db, viewer: AdminViewer, question: JejakQuestion): Promise<JejakPage> {
  const rows = await db.jejakAdmin.findMany({
    where: {
      ...(question.jenis ? { act: question.jenis } : {}),
      ...(question.siapa === 'SISTEM'
        ? { actorId: null }
        : question.siapa
          ? { actorId: uuidOr(question.siapa) }
          : {}),
      AND: [{ at: between(question) }, afterMoment(question.sesudah)],
      NOT: await keptFrom(db, viewer),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PER_PAGE + 1,
    select: { id: true, at: true, actorId: true, act: true, subject: true, detail: true },
  })
  const names = await staffNameMap(
    db,
    rows.map((row) => row.actorId),
  )
  return pageOf(
    rows.map(({ actorId, act, ...row }) => ({
      row: {
        ...row,
        on: toWitaDate(row.at),
        at: row.at.toISOString(),
        who: names.get(actorId ?? '') ?? 'Sistem',
        what: actLabel(act),
        aduanId: null,
      },
      key: `${row.at.toISOString()}_${row.id}`,
    })),
  )
}

/** Members of staff for the filter by actor. */
export async function staffToAsk(db: Db): Promise<{ id: string; name: string }[]> {
  const users = await db.user.findMany({
    where: { role: { in: ['ADMIN', 'TELAAH'] } },
    orderBy: { staffName: 'asc' },
    select: { id: true, staffName: true, username: true },
  })
  return users.map((user) => ({ id: user.id, name: `${user.staffName ?? user.username} (${user.username})` }))
}

function actor(siapa: string | null): Prisma.PeristiwaWhereInput {
  if (!siapa) return {}
  return siapa === 'PELAPOR' || siapa === 'SISTEM' ? { actorRole: siapa } : { actorId: siapa }
}

function whoActed(role: ActorRole, name: string | undefined): string {
  const label = roleLabels.staff[role]
  return name ? `${name}, ${label.toLowerCase()}` : label
}

function between({ dari, sampai }: JejakQuestion) {
  return {
    ...(dari ? { gte: startOf(dari) } : {}),
    ...(sampai ? { lt: startOf(addDays(sampai, 1)) } : {}),
  }
}

function startOf(day: WitaDate): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

function afterMoment(cursor: string | null) {
  const [, text = '', id = ''] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? {} : { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] }
}

function uuidOr(siapa: string): string {
  return siapa.length === NOBODY.length ? siapa : NOBODY
}

function pageOf(keyed: { row: JejakRow; key: string }[]): JejakPage {
  const page = keyed.slice(0, PER_PAGE)
  return {
    rows: page.map(({ row }) => row),
    next: keyed.length > PER_PAGE ? (page.at(-1)?.key ?? null) : null,
  }
}
