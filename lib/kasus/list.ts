import { openCaseKeys } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { type AduanRow, damagedRow, listedColumns, listedRow } from '@/lib/aduan/read/listed-row'
import { placeNames } from '@/lib/aduan/read/place-names'
import { fileCounts } from '@/lib/bukti/counts'
import type { Db } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'

export const ROWS_PER_PAGE = 20

export interface AduanPage {
  rows: AduanRow[]
  /** Start of the next page; null on the last one. */
  next: string | null
}

/**
 * One page of the cases whose key this member of staff holds, by due date. A constant number of statements
 * for any number of rows; cases that they cannot open are not fetched.
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
    page.map((row) =>
      unlessDamaged(
        row.id,
        async () => listedRow(await openCaseKeys(viewer, row, row.keys), row, names, files),
        () => damagedRow(row, names, files),
      ),
    ),
  )
  return {
    rows: opened.filter((row) => row !== null),
    next: last ? writeCursor(last.nextDueOn, last.id) : null,
  }
}

/** Number of cases that this person can open, by state. */
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

const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/

function readCursor(text: string | undefined): { due: Date; id: string } | null {
  const match = text ? CURSOR.exec(text) : null
  return match?.[1] && match[2] ? { due: dateColumn(match[1] as WitaDate), id: match[2] } : null
}

function writeCursor(due: Date, id: string): string {
  return `${fromDateColumn(due)}_${id}`
}
