import type { StaffViewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { dateColumn, fromDateColumn, fromDateColumnOrNull } from '@/lib/db/dates'
import type { Prisma } from '@/lib/db/generated/client'
import type { AduanStatus } from '@/lib/db/generated/enums'
import type { WitaDate } from '@/lib/kalender/rules'
import { fileCounts } from '@/lib/lampiran/counts'
import { NOTHING_DUE } from './clock-columns'
import { LOKASI_LAIN, optionLabel } from './form/options'
import { type CaseKeys, openCaseKeys } from './keys'
import { type AduanSummary, listedSummary } from './summary'

export const ROWS_PER_PAGE = 20

/** One line of a staff list. No reporter, no names of a terlapor. */
export interface AduanRow {
  id: string
  nomor: string
  status: AduanStatus
  kategori: string
  kabkota: string
  submittedOn: WitaDate | null
  nextDueOn: WitaDate | null
  files: number
  /** Staff name of the verifying administrator. */
  admin: string | null
  tim: string | null
  summary: AduanSummary
}

/** The columns that a line is made of. */
export const listedColumns = {
  id: true,
  epoch: true,
  nomor: true,
  status: true,
  kategoriId: true,
  kabkotaCode: true,
  submittedOn: true,
  nextDueOn: true,
  sealedSummary: true,
  admin: { select: { staffName: true } },
  tim: { select: { name: true } },
} as const satisfies Prisma.AduanSelect

type ListedColumns = Prisma.AduanGetPayload<{ select: typeof listedColumns }>

export interface AduanPage {
  rows: AduanRow[]
  /** Where the next page starts; null on the last one. */
  next: string | null
}

/**
 * One page of the cases whose key this member of staff holds, those due first. A constant number of statements,
 * whatever the number of rows; what a person may not open is not fetched.
 */
export async function listAduan(
  db: Db,
  viewer: StaffViewer,
  { statuses, after }: { statuses: readonly AduanStatus[]; after?: string | undefined },
): Promise<AduanPage> {
  const cursor = readCursor(after)
  const mine = { userId: viewer.userId, compartment: 'content' } as const
  const rows = await db.aduan.findMany({
    where: {
      status: { in: [...statuses] },
      keys: { some: mine },
      ...(viewer.role === 'TELAAH' ? { timId: { in: viewer.teams.map((t) => t.timId) } } : {}),
      ...(cursor
        ? { OR: [{ nextDueOn: { gt: cursor.due } }, { nextDueOn: cursor.due, id: { gt: cursor.id } }] }
        : {}),
    },
    orderBy: [{ nextDueOn: 'asc' }, { id: 'asc' }],
    take: ROWS_PER_PAGE + 1,
    select: { ...listedColumns, keys: { where: mine } },
  })
  const page = rows.slice(0, ROWS_PER_PAGE)
  const last = rows.length > ROWS_PER_PAGE ? page.at(-1) : undefined
  const [names, files] = await Promise.all([
    placeNames(db),
    fileCounts(
      db,
      page.map(({ id }) => id),
    ),
  ])
  const opened = await Promise.all(
    page.map(async (row) => listedRow(await openCaseKeys(viewer, row, row.keys), row, names, files)),
  )
  return {
    rows: opened.filter((row) => row !== null),
    next: last ? writeCursor(last.nextDueOn, last.id) : null,
  }
}

/** A case as a line, opened with these keys; null without a key, and for what was never sent. */
export async function listedRow(
  keys: CaseKeys | null,
  row: ListedColumns,
  names: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, number>,
): Promise<AduanRow | null> {
  if (!keys || !row.sealedSummary || !row.nomor) return null
  const due = fromDateColumn(row.nextDueOn)
  return {
    id: row.id,
    nomor: row.nomor,
    status: row.status,
    kategori: names.get(row.kategoriId ?? '') ?? '–',
    kabkota: names.get(row.kabkotaCode ?? '') ?? optionLabel(LOKASI_LAIN, row.kabkotaCode ?? '–'),
    submittedOn: fromDateColumnOrNull(row.submittedOn),
    nextDueOn: due === NOTHING_DUE ? null : due,
    files: files.get(row.id) ?? 0,
    admin: row.admin?.staffName ?? null,
    tim: row.tim?.name ?? null,
    summary: await listedSummary(keys.content, row.id, row.sealedSummary),
  }
}

/** How many cases this person could open, by state. */
export async function countByStatus(db: Db, viewer: StaffViewer): Promise<Map<AduanStatus, number>> {
  const groups = await db.aduan.groupBy({
    by: ['status'],
    where: {
      keys: { some: { userId: viewer.userId, compartment: 'content' } },
      ...(viewer.role === 'TELAAH' ? { timId: { in: viewer.teams.map((t) => t.timId) } } : {}),
    },
    _count: { _all: true },
  })
  return new Map(groups.map((group) => [group.status, group._count._all]))
}

/** Labels of kategori and names of kabupaten/kota by what a case stores of them. */
export async function placeNames(db: Db): Promise<Map<string, string>> {
  const [kategori, kabkota] = await Promise.all([
    db.kategori.findMany({ select: { id: true, label: true } }),
    db.kabKota.findMany({ select: { code: true, name: true } }),
  ])
  return new Map([
    ...kategori.map((k): [string, string] => [k.id, k.label]),
    ...kabkota.map((k): [string, string] => [k.code, k.name]),
  ])
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/

function readCursor(text: string | undefined): { due: Date; id: string } | null {
  const match = text ? CURSOR.exec(text) : null
  return match?.[1] && match[2] ? { due: dateColumn(match[1] as WitaDate), id: match[2] } : null
}

function writeCursor(due: Date, id: string): string {
  return `${fromDateColumn(due)}_${id}`
}
