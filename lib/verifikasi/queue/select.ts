import { Prisma } from '@/lib/platform/db/generated/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { addDays, type WitaDate } from '@/lib/waktu/calendar'
import type { Cursor, QueueQuery } from './rules'

/** A view with its filters, without a page. */
export type Narrowing = Pick<QueueQuery, 'view' | 'kategori' | 'kabkota' | 'status' | 'from' | 'until'>

export interface Selection {
  viewer: Pick<AdminViewer, 'userId'>
  today: WitaDate
  query: Narrowing
  /** Ids of the restricted cases, for their view. */
  restrictedIds: readonly string[]
}

/**
 * SQL for the first `limit` cases of a view whose key the viewer holds, as id and sort day. Each state is
 * read separately along an index in the order of the view and stops at `limit`, so a state with 60,000 cases
 * costs as much as one with 60. Access depends on the key alone.
 */
export function selectCases(
  selection: Selection,
  { limit, cursor, backwards = false }: { limit: number; cursor?: Cursor | null; backwards?: boolean },
): Prisma.Sql {
  const { query, restrictedIds } = selection
  const statuses = query.status ? [query.status] : query.view.statuses
  const newest = query.view.order === 'newest'
  const sorted = orderOf(newest, backwards)
  const from = cursor ? Prisma.sql`AND ${beyond(newest, backwards, cursor)}` : Prisma.empty
  const rest = Prisma.sql`${filters(selection)} ${from} AND ${heldBy(selection.viewer.userId)}
    ORDER BY ${sorted} LIMIT ${limit}`
  const columns = newest ? Prisma.sql`a.id, a.touched_on AS day` : Prisma.sql`a.id, a.next_due_on AS day`
  if (query.view.restricted) {
    const states = Prisma.join(statuses.map((status) => Prisma.sql`${status}::"AduanStatus"`))
    return Prisma.sql`SELECT ${columns} FROM aduan a
      WHERE a.id = ANY(${[...restrictedIds]}::uuid[]) AND a.status IN (${states}) ${rest}`
  }
  const branches = statuses.map(
    (status) =>
      Prisma.sql`(SELECT ${columns} FROM aduan a WHERE a.status = ${status}::"AduanStatus" ${rest})`,
  )
  const direction = newest !== backwards ? Prisma.sql`day DESC, id DESC` : Prisma.sql`day, id`
  return Prisma.sql`SELECT id, day FROM (${Prisma.join(branches, ' UNION ALL ')}) AS branch
    ORDER BY ${direction} LIMIT ${limit}`
}

/** SQL for the newest cases of all states whose key somebody holds. */
export function selectNewest(userId: string, limit: number): Prisma.Sql {
  return Prisma.sql`SELECT a.id, a.submitted_on AS day FROM aduan a
    WHERE a.submitted_on IS NOT NULL AND ${heldBy(userId)}
    ORDER BY a.submitted_on DESC, a.id DESC LIMIT ${limit}`
}

function heldBy(userId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM key_wrap k
    WHERE k.aduan_id = a.id AND k.user_id = ${userId}::uuid AND k.compartment = 'content')`
}

function orderOf(newest: boolean, backwards: boolean): Prisma.Sql {
  if (newest) {
    return backwards ? Prisma.sql`a.touched_on, a.id` : Prisma.sql`a.touched_on DESC, a.id DESC`
  }
  return backwards ? Prisma.sql`a.next_due_on DESC, a.id DESC` : Prisma.sql`a.next_due_on, a.id`
}

function beyond(newest: boolean, backwards: boolean, { day, id }: Cursor): Prisma.Sql {
  const sign = newest !== backwards ? Prisma.sql`<` : Prisma.sql`>`
  const column = newest ? Prisma.sql`a.touched_on` : Prisma.sql`a.next_due_on`
  return Prisma.sql`(${column}, a.id) ${sign} (${day}::date, ${id}::uuid)`
}

/** `inView` of views.ts and the filters of the URL, as conditions. */
function filters({ viewer, today, query }: Selection): Prisma.Sql {
  const { view, kategori, kabkota, from, until } = query
  const conditions = [
    view.verifier === 'mine' ? Prisma.sql`AND a.admin_id = ${viewer.userId}::uuid` : null,
    view.verifier === 'nobody' ? Prisma.sql`AND a.admin_id IS NULL` : null,
    view.due === 'today' ? Prisma.sql`AND a.next_due_on = ${today}::date` : null,
    view.due === 'late' ? Prisma.sql`AND a.next_due_on <= ${addDays(today, -1)}::date` : null,
    // A question that waits for the reporter is not a promise of the office.
    view.due ? Prisma.sql`AND a.question_due_on IS DISTINCT FROM a.next_due_on` : null,
    kategori ? Prisma.sql`AND a.kategori_id = ${kategori}` : null,
    kabkota ? Prisma.sql`AND a.kabkota_code = ${kabkota}` : null,
    from ? Prisma.sql`AND a.submitted_on >= ${from}::date` : null,
    until ? Prisma.sql`AND a.submitted_on <= ${until}::date` : null,
  ].filter((condition) => condition !== null)
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty
}
