import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { restrictedCases } from './restricted'
import { openRows, type QueueRow } from './rows'
import { COUNT_CAP, type Cursor, type QueueQuery, ROWS_PER_PAGE } from './rules'
import { type Selection, selectCases } from './select'
import { type QueueView, type ViewKey, viewsFor } from './views'

export interface QueuePage {
  rows: QueueRow[]
  previous: Cursor | null
  next: Cursor | null
}

interface Place {
  id: string
  day: Date
}

/**
 * One page of a view for this administrator: only cases whose key they hold, and nothing that reveals others.
 */
export async function queuePage(
  db: Db,
  viewer: AdminViewer,
  query: QueueQuery,
  now: Date,
): Promise<QueuePage> {
  const places = await pagePlaces(db, viewer, query, now)
  return {
    rows: await openRows(
      db,
      viewer,
      places.page.map(({ id }) => id),
      now,
    ),
    previous: places.previous,
    next: places.next,
  }
}

/** Ids and cursors of a page; opens nothing. */
export async function pagePlaces(
  db: Db,
  viewer: AdminViewer,
  query: QueueQuery,
  now: Date,
): Promise<{ page: Place[]; previous: Cursor | null; next: Cursor | null }> {
  const backwards = query.before !== null
  const cursor = query.after ?? query.before
  const found = await db.$queryRaw<Place[]>(
    selectCases(await selectionOf(db, viewer, query, now), {
      limit: ROWS_PER_PAGE + 1,
      cursor,
      backwards,
    }),
  )
  const more = found.length > ROWS_PER_PAGE
  const page = found.slice(0, ROWS_PER_PAGE)
  if (backwards) page.reverse()
  const [first, last] = [page.at(0), page.at(-1)]
  return {
    page,
    previous: first && (backwards ? more : cursor !== null) ? cursorOf(first) : null,
    next: last && (backwards || more) ? cursorOf(last) : null,
  }
}

/**
 * Number of cases per view for this person, without filters, up to COUNT_CAP + 1; one statement. Each count
 * stops at the cap, so it costs the same for a hundred thousand cases as for a thousand.
 */
export async function queueCounts(db: Db, viewer: AdminViewer, now: Date): Promise<Map<ViewKey, number>> {
  const views = viewsFor(viewer)
  const selections = await Promise.all(views.map((view) => selectionOf(db, viewer, unfiltered(view), now)))
  const counts = selections.map((selection, index) => {
    const cases = selectCases(selection, { limit: COUNT_CAP + 1 })
    return Prisma.sql`(SELECT count(*)::int FROM (${cases}) AS cases) AS ${Prisma.raw(`v${index}`)}`
  })
  const [row] = await db.$queryRaw<Record<string, number>[]>(Prisma.sql`SELECT ${Prisma.join(counts, ', ')}`)
  return new Map(views.map((view, index) => [view.key, row?.[`v${index}`] ?? 0]))
}

/**
 * The previous and the next case in a view, for the keys j and k. A case that left the view keeps its
 * position.
 */
export async function neighbourCases(
  db: Db,
  viewer: AdminViewer,
  { query, aduanId }: { query: QueueQuery; aduanId: string },
  now: Date,
): Promise<{ previous: string | null; next: string | null }> {
  const row = await db.aduan.findFirst({
    where: { id: aduanId, keys: { some: { userId: viewer.userId, compartment: 'content' } } },
    select: { id: true, nextDueOn: true, touchedOn: true },
  })
  if (!row) return { previous: null, next: null }
  const day = query.view.order === 'newest' ? row.touchedOn : row.nextDueOn
  const cursor = cursorOf({ id: row.id, day })
  const selection = await selectionOf(db, viewer, query, now)
  const step = async (backwards: boolean) => {
    const [found] = await db.$queryRaw<Place[]>(selectCases(selection, { limit: 1, cursor, backwards }))
    return found?.id ?? null
  }
  const [previous, next] = await Promise.all([step(true), step(false)])
  return { previous, next }
}

async function selectionOf(
  db: Db,
  viewer: AdminViewer,
  query: Selection['query'],
  now: Date,
): Promise<Selection> {
  const restrictedIds = query.view.restricted ? (await restrictedCases(db, viewer, now)).ids : []
  return { viewer, today: toWitaDate(now), query, restrictedIds }
}

function unfiltered(view: QueueView): Selection['query'] {
  return { view, kategori: null, kabkota: null, status: null, from: null, until: null }
}

function cursorOf({ day, id }: Place): Cursor {
  return { day: fromDateColumn(day), id }
}
