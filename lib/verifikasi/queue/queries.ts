import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { restrictedCases } from './restricted'
import { openRows, type QueueRow } from './rows'
import { COUNT_CAP, type Cursor, isSealedFilter, noFilters, type QueueQuery, ROWS_PER_PAGE } from './rules'
import { cursorOf, findCases, type Place } from './scan'
import { countedParts, type Selection, selectCases, selectNeighbours } from './select'
import { type QueueView, type ViewKey, viewsFor } from './views'

interface Neighbours {
  previous: string | null
  next: string | null
}

export interface QueuePage {
  rows: QueueRow[]
  previous: Cursor | null
  next: Cursor | null
  /** A sealed filter looked at as many cases as one page may; `next` goes on from there. */
  stopped: boolean
  /** Number of cases that a sealed filter was asked of. */
  looked: number
}

/**
 * One page of a view for this member of staff: only cases whose key they hold (for a reviewer also only of
 * their teams), and nothing that reveals others.
 */
export async function queuePage(
  db: Db,
  viewer: StaffViewer,
  query: QueueQuery,
  now: Date,
): Promise<QueuePage> {
  const { page, ...places } = await pagePlaces(db, viewer, query, now)
  const ids = page.map(({ id }) => id)
  return { rows: await openRows(db, viewer, ids, now), ...places }
}

/** Ids and cursors of a page; without a sealed filter it opens nothing. */
export async function pagePlaces(
  db: Db,
  viewer: StaffViewer,
  query: QueueQuery,
  now: Date,
): Promise<Omit<QueuePage, 'rows'> & { page: Place[] }> {
  const backwards = query.before !== null
  const cursor = query.after ?? query.before
  const { places, stopped, looked } = await findCases(db, await selectionOf(db, viewer, query, now), {
    limit: ROWS_PER_PAGE + 1,
    cursor,
    backwards,
  })
  const more = places.length > ROWS_PER_PAGE
  const page = places.slice(0, ROWS_PER_PAGE)
  if (backwards) page.reverse()
  const [first, last] = [page.at(0), page.at(-1)]
  const ahead = stopped ? cursorOf(stopped) : null
  const back = first && (backwards ? more : cursor !== null) ? cursorOf(first) : null
  const on = last && (backwards || more) ? cursorOf(last) : null
  return {
    page,
    previous: backwards ? (back ?? ahead) : back,
    next: backwards ? on : (on ?? ahead),
    stopped: stopped !== null,
    looked,
  }
}

/**
 * Number of cases per view for this person, without filters, up to COUNT_CAP + 1; one statement. Each count
 * stops at the cap, so it costs the same for a hundred thousand cases as for a thousand.
 */
export async function queueCounts(db: Db, viewer: StaffViewer, now: Date): Promise<Map<ViewKey, number>> {
  const views = viewsFor(viewer)
  const selections = await Promise.all(views.map((view) => selectionOf(db, viewer, unfiltered(view), now)))
  const parts = selections.map((selection) => countedParts(selection))
  const counted = new Map(parts.flat().map(({ name, sql }, index) => [name, { sql, column: `n${index}` }]))
  const columns = [...counted.values()].map(({ sql, column }) => Prisma.sql`${sql} AS ${Prisma.raw(column)}`)
  const [row] = await db.$queryRaw<Record<string, number>[]>(Prisma.sql`SELECT ${Prisma.join(columns, ', ')}`)
  return new Map(
    views.map((view, index) => {
      const numbers = parts[index]?.map(({ name }) => row?.[counted.get(name)?.column ?? ''] ?? 0) ?? []
      return [
        view.key,
        Math.min(
          COUNT_CAP + 1,
          numbers.reduce((sum, number) => sum + number, 0),
        ),
      ]
    }),
  )
}

/**
 * The previous and the next case in a view. A case that left the view, for instance by a decision, is
 * followed by the first one that waits there.
 */
export async function neighbourCases(
  db: Db,
  viewer: StaffViewer,
  { query, aduanId }: { query: QueueQuery; aduanId: string },
  now: Date,
): Promise<Neighbours> {
  const selection = await selectionOf(db, viewer, query, now)
  if (isSealedFilter(query)) return neighboursOfOpened(db, selection, aduanId)
  const [found] = await db.$queryRaw<Neighbours[]>(selectNeighbours(selection, aduanId))
  return found ?? { previous: null, next: null }
}

/** The same where a filter is asked of opened cases, which one statement cannot do. */
async function neighboursOfOpened(db: Db, selection: Selection, aduanId: string): Promise<Neighbours> {
  const [here] = await db.$queryRaw<Place[]>(selectCases(selection, { limit: 1, only: aduanId }))
  const first = async (part: { cursor?: Cursor; backwards?: boolean }) =>
    (await findCases(db, selection, { limit: 1, ...part })).places.at(0)?.id ?? null
  if (!here) return { previous: null, next: await first({}) }
  const cursor = cursorOf(here)
  const [previous, next] = await Promise.all([first({ cursor, backwards: true }), first({ cursor })])
  return { previous, next }
}

/** The people and teams that a list can be filtered by: for a reviewer those of their own teams. */
export async function filterChoices(
  db: Db,
  viewer: StaffViewer,
): Promise<Record<'people' | 'teams', { id: string; name: string }[]>> {
  const teams = await db.tim.findMany({
    where: {
      active: true,
      ...(viewer.role === 'TELAAH' ? { id: { in: viewer.teams.map(({ timId }) => timId) } } : {}),
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const people = await db.user.findMany({
    where: {
      role: viewer.role,
      disabled: false,
      ...(viewer.role === 'TELAAH'
        ? { memberships: { some: { timId: { in: viewer.teams.map(({ timId }) => timId) } } } }
        : {}),
    },
    orderBy: { staffName: 'asc' },
    select: { id: true, staffName: true, username: true },
  })
  return {
    teams,
    people: people.map(({ id, staffName, username }) => ({ id, name: staffName ?? username })),
  }
}

async function selectionOf(
  db: Db,
  viewer: StaffViewer,
  query: Selection['query'],
  now: Date,
): Promise<Selection> {
  const restrictedIds =
    query.view.restricted && viewer.role === 'ADMIN' ? (await restrictedCases(db, viewer, now)).ids : []
  return { viewer, today: toWitaDate(now), query, restrictedIds }
}

function unfiltered(view: QueueView): Selection['query'] {
  return { ...noFilters, view, sort: null }
}
