import { PRIORITY } from '@/lib/aduan/clock-columns'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { addDays, type WitaDate } from '@/lib/waktu/calendar'
import { COUNT_CAP, type Cursor, type Filters, type QueueQuery, type Sort, sortOf } from './rules'
import { STILL_RUNNING } from './views'

/** A view with its filters and its order, without a page. */
export type Narrowing = Filters & Pick<QueueQuery, 'view' | 'sort'>

export interface Selection {
  viewer: StaffViewer
  today: WitaDate
  query: Narrowing
  /** Ids of the restricted cases, for their view. */
  restrictedIds: readonly string[]
}

interface Part {
  limit: number
  cursor?: Cursor | typeof HERE | null
  backwards?: boolean
  /** Only this case: asks whether it is in the view. */
  only?: string
}

/** The row that a statement found before, as its cursor. */
const HERE = 'here'

/** The columns that a list is sorted by, in one direction each; within a day danger stands first. */
const ORDERS: Record<Sort, { day: Prisma.Sql; rank: Prisma.Sql; descending: boolean }> = {
  tenggat: { day: Prisma.sql`a.next_due_on`, rank: Prisma.sql`a.priority`, descending: false },
  berubah: { day: Prisma.sql`a.touched_on`, rank: Prisma.sql`0`, descending: true },
  masuk: { day: Prisma.sql`a.submitted_on`, rank: Prisma.sql`0`, descending: true },
}

/**
 * SQL for the first `limit` cases of a view whose key the viewer holds, as id, version, sort day and rank.
 * Access depends on the key, and for a reviewer on the team.
 */
export function selectCases(selection: Selection, part: Part): Prisma.Sql {
  // The version is read of the chosen rows only: as a column of the branches it would keep them from reading
  // an index alone.
  return Prisma.sql`SELECT id, v.version, day, rank
    FROM (${selectPlaces(selection, part)}) AS chosen
    JOIN LATERAL (SELECT version FROM aduan WHERE aduan.id = chosen.id) AS v ON true
    ORDER BY ${direction(selection, part)}`
}

/**
 * SQL for the cases before and after this one in a view, as one row of `previous` and `next`. For a case
 * outside the view `next` is the first one there.
 */
export function selectNeighbours(selection: Selection, aduanId: string): Prisma.Sql {
  const first = (part: Omit<Part, 'limit'>) =>
    Prisma.sql`(SELECT id FROM (${selectPlaces(selection, { limit: 1, ...part })}) AS place)`
  return Prisma.sql`WITH here AS MATERIALIZED (${selectPlaces(selection, { limit: 1, only: aduanId })})
    SELECT ${first({ cursor: HERE, backwards: true })} AS previous,
      CASE WHEN EXISTS (SELECT FROM here) THEN ${first({ cursor: HERE })} ELSE ${first({})} END AS next`
}

/**
 * Each state (for a team, each team and state) is read separately along an index in the order of the view and
 * stops at `limit`, so a state with 60,000 cases costs as much as one with 60.
 */
function selectPlaces(selection: Selection, part: Part): Prisma.Sql {
  const { query, restrictedIds, viewer } = selection
  const { limit, cursor, only } = part
  const statuses = query.status ? [query.status] : query.view.statuses
  const order = ORDERS[sortOf(query)]
  const down = isDown(selection, part)
  const from = cursor ? Prisma.sql`AND ${beyond(order, down, cursor)}` : Prisma.empty
  const one = only ? Prisma.sql`AND a.id = ${only}::uuid` : Prisma.empty
  const rest = Prisma.sql`${one} ${from} AND ${heldBy(viewer.userId)}
    ORDER BY ${sorted(order, down)} LIMIT ${limit}`
  const columns = Prisma.sql`a.id, ${order.day} AS day, ${order.rank} AS rank`
  if (query.view.restricted) {
    return Prisma.sql`SELECT ${columns} FROM aduan a
      WHERE a.id = ANY(${[...restrictedIds]}::uuid[]) AND a.status IN (${inSql(statuses)}) ${filters(selection)} ${rest}`
  }
  const scopes = scopesOf(selection)
  if (scopes.length === 0) return Prisma.sql`SELECT ${columns} FROM aduan a WHERE false`
  const branches = scopes.flatMap((scope) =>
    statuses.map(
      (status) =>
        Prisma.sql`(SELECT ${columns} FROM aduan a
          WHERE ${scope} a.status = ${status}::"AduanStatus" ${filters(selection, status)} ${rest})`,
    ),
  )
  return Prisma.sql`SELECT id, day, rank FROM (${Prisma.join(branches, ' UNION ALL ')}) AS branch
    ORDER BY ${direction(selection, part)} LIMIT ${limit}`
}

function isDown({ query }: Selection, { backwards = false }: Part): boolean {
  return ORDERS[sortOf(query)].descending !== backwards
}

function direction(selection: Selection, part: Part): Prisma.Sql {
  return isDown(selection, part) ? Prisma.sql`day DESC, rank DESC, id DESC` : Prisma.sql`day, rank, id`
}

/** A part of the count of a view; views share the parts of the same name. */
interface CountedPart {
  name: string
  /** A number up to COUNT_CAP + 1. */
  sql: Prisma.Sql
}

/**
 * The parts whose sum is the number of cases in a view. A view of whole states is counted state by state,
 * once for all such views: each count reads one index up to the cap. A view with a condition of its own is
 * one part, because few cases pass it.
 */
export function countedParts(selection: Selection): CountedPart[] {
  const { query, restrictedIds, viewer } = selection
  const { key, statuses, due, verifier, urgent, restricted } = query.view
  const limited = (name: string, where: Prisma.Sql): CountedPart => ({
    name,
    sql: Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM aduan a
      WHERE ${where} AND ${heldBy(viewer.userId)} LIMIT ${COUNT_CAP + 1}) AS counted)`,
  })
  if (restricted) return [limited(key, Prisma.sql`a.id = ANY(${[...restrictedIds]}::uuid[])`)]
  const inOne = (scope: Prisma.Sql, status: AduanStatus) =>
    Prisma.sql`${scope} a.status = ${status}::"AduanStatus"`
  return scopesOf(selection).flatMap((scope, index) => {
    if (due || verifier)
      return [
        limited(
          `${key}.${index}`,
          Prisma.sql`${scope} a.status IN (${inSql(statuses)}) ${filters(selection)}`,
        ),
      ]
    return statuses.map((status) =>
      urgent
        ? limited(
            `${key}.${status}.${index}`,
            Prisma.sql`${inOne(scope, status)} ${filters(selection, status)}`,
          )
        : limited(`${status}.${index}`, inOne(scope, status)),
    )
  })
}

/**
 * SQL for the newest cases of all states that somebody may read in full: they hold the key, and a team's
 * member has declared.
 */
export function selectNewest(viewer: StaffViewer, limit: number): Prisma.Sql {
  return Prisma.sql`SELECT a.id, a.version FROM aduan a
    WHERE a.submitted_on IS NOT NULL AND ${heldBy(viewer.userId)} ${ofTeams(viewer)}
    ORDER BY a.submitted_on DESC, a.id DESC LIMIT ${limit}`
}

/**
 * SQL for those of the chosen cases that this person may read, in their order: for a member of the team
 * before acceptance all, afterwards those with a declaration. A subquery for each case, so that no plan reads
 * every declaration there is.
 */
export function selectReadable({ role, userId }: StaffViewer, chosen: Prisma.Sql): Prisma.Sql {
  if (role === 'ADMIN') return chosen
  return Prisma.sql`SELECT c.id, c.version FROM (${chosen}) c
    WHERE (SELECT a.status = 'DITERUSKAN' OR EXISTS (SELECT 1 FROM pernyataan_hubungan p
        WHERE p.aduan_id = a.id AND p.user_id = ${userId}::uuid AND p.kind = 'TIDAK_ADA')
      FROM aduan a WHERE a.id = c.id)`
}

/** The beginning of each branch: for a reviewer one for each of their teams. */
function scopesOf({ viewer, query }: Selection): Prisma.Sql[] {
  if (viewer.role === 'TELAAH') {
    const teams = viewer.teams.map(({ timId }) => timId).filter((timId) => !query.tim || timId === query.tim)
    return teams.map((timId) => Prisma.sql`a.tim_id = ${timId}::uuid AND`)
  }
  return query.tim ? [Prisma.sql`a.tim_id = ${query.tim}::uuid AND`] : [Prisma.empty]
}

function ofTeams(viewer: StaffViewer): Prisma.Sql {
  if (viewer.role === 'ADMIN') return Prisma.empty
  return Prisma.sql`AND a.tim_id = ANY(${viewer.teams.map(({ timId }) => timId)}::uuid[])`
}

function inSql(statuses: readonly AduanStatus[]): Prisma.Sql {
  return Prisma.join(statuses.map((status) => Prisma.sql`${status}::"AduanStatus"`))
}

function heldBy(userId: string): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM key_wrap k
    WHERE k.aduan_id = a.id AND k.user_id = ${userId}::uuid AND k.compartment = 'content')`
}

type Order = (typeof ORDERS)[Sort]

function sorted({ day, rank, descending }: Order, down: boolean): Prisma.Sql {
  if (descending) return down ? Prisma.sql`${day} DESC, a.id DESC` : Prisma.sql`${day}, a.id`
  return down ? Prisma.sql`${day} DESC, ${rank} DESC, a.id DESC` : Prisma.sql`${day}, ${rank}, a.id`
}

function beyond(
  { day, rank, descending }: Order,
  down: boolean,
  cursor: NonNullable<Part['cursor']>,
): Prisma.Sql {
  const sign = down ? Prisma.sql`<` : Prisma.sql`>`
  const from =
    cursor === HERE
      ? {
          day: Prisma.sql`(SELECT day FROM here)`,
          rank: Prisma.sql`(SELECT rank FROM here)`,
          id: Prisma.sql`(SELECT id FROM here)`,
        }
      : {
          day: Prisma.sql`${cursor.day}::date`,
          rank: Prisma.sql`${cursor.rank}::smallint`,
          id: Prisma.sql`${cursor.id}::uuid`,
        }
  if (descending) return Prisma.sql`(${day}, a.id) ${sign} (${from.day}, ${from.id})`
  return Prisma.sql`(${day}, ${rank}, a.id) ${sign} (${from.day}, ${from.rank}, ${from.id})`
}

/**
 * `inView` of views.ts and the filters of the URL, as conditions on one state or on all of the view; sealed
 * filters are asked of the opened row (scan.ts).
 */
function filters({ viewer, today, query }: Selection, status?: AduanStatus): Prisma.Sql {
  const { view, kategori, kabkota, petugas, risiko, from, until } = query
  const conditions = [
    view.verifier === 'mine' ? Prisma.sql`AND a.admin_id = ${viewer.userId}::uuid` : null,
    view.verifier === 'nobody' ? Prisma.sql`AND a.admin_id IS NULL` : null,
    view.due === 'today' ? Prisma.sql`AND a.next_due_on = ${today}::date` : null,
    view.due === 'late' ? Prisma.sql`AND a.next_due_on <= ${addDays(today, -1)}::date` : null,
    // A question that waits for the reporter is not a promise of the office.
    view.due ? Prisma.sql`AND a.question_due_on IS DISTINCT FROM a.next_due_on` : null,
    view.urgent || risiko ? Prisma.sql`AND a.priority = ${PRIORITY.urgent}::smallint` : null,
    view.urgent && !(status && STILL_RUNNING.includes(status))
      ? Prisma.sql`AND ${stillUrgent(status)}`
      : null,
    kategori ? Prisma.sql`AND a.kategori_id = ${kategori}` : null,
    kabkota ? Prisma.sql`AND a.kabkota_code = ${kabkota}` : null,
    petugas ? Prisma.sql`AND ${worksOn(viewer, petugas)}` : null,
    from ? Prisma.sql`AND a.submitted_on >= ${from}::date` : null,
    until ? Prisma.sql`AND a.submitted_on <= ${until}::date` : null,
  ].filter((condition) => condition !== null)
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty
}

/**
 * An ended case is urgent only while a report of danger waits for its answer: few, and with an index of their
 * own.
 */
function stillUrgent(status: AduanStatus | undefined): Prisma.Sql {
  const waits = Prisma.sql`a.safety_due_on IS NOT NULL`
  return status ? waits : Prisma.sql`(a.status IN (${inSql(STILL_RUNNING)}) OR ${waits})`
}

function worksOn({ role }: StaffViewer, userId: string): Prisma.Sql {
  if (role === 'ADMIN') return Prisma.sql`a.admin_id = ${userId}::uuid`
  // Read from the work of that person, which is little, and not asked of every case.
  return Prisma.sql`a.id IN (
    SELECT aduan_id FROM tugas WHERE assignee_id = ${userId}::uuid AND done_at IS NULL
     UNION SELECT aduan_id FROM jawaban WHERE drafter_id = ${userId}::uuid AND status <> 'TERBIT')`
}
