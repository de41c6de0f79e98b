import { caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { listedSummary } from '@/lib/aduan/report/summary'
import type { Db } from '@/lib/platform/db/client'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { openLabels } from './label-field'
import { type Cursor, isSealedFilter, passes } from './rules'
import { type Selection, selectCases } from './select'

/** Cases that one page opens at most for a sealed filter: about a tenth of a second. */
export const OPENED_AT_MOST = 400
const AT_ONCE = 100

export interface Place {
  id: string
  day: Date
  rank: number
}

export interface Found {
  places: Place[]
  /** The last case that was looked at, if the limit of openings was reached before the page was full. */
  stopped: Place | null
}

/** The cursor of a place. */
export function cursorOf({ day, rank, id }: Place): Cursor {
  return { day: fromDateColumn(day), rank, id }
}

/**
 * The first `limit` cases of a selection. A filter on a sealed value opens candidates in their order with the
 * viewer's own keys, at most OPENED_AT_MOST of them: the page is then shorter and says how far it looked, instead of
 * opening a hundred thousand cases. Nothing opened is kept.
 */
export async function findCases(
  db: Db,
  selection: Selection,
  { limit, cursor = null, backwards = false }: { limit: number; cursor?: Cursor | null; backwards?: boolean },
): Promise<Found> {
  if (!isSealedFilter(selection.query)) {
    return { places: await select(db, selection, { limit, cursor, backwards }), stopped: null }
  }
  const places: Place[] = []
  let from = cursor
  for (let opened = 0; opened < OPENED_AT_MOST; opened += AT_ONCE) {
    const batch = await select(db, selection, { limit: AT_ONCE, cursor: from, backwards })
    places.push(...(await passing(db, selection, batch)))
    const last = batch.at(-1)
    if (places.length >= limit) return { places: places.slice(0, limit), stopped: null }
    if (!last || batch.length < AT_ONCE) return { places, stopped: null }
    from = cursorOf(last)
    if (opened + AT_ONCE >= OPENED_AT_MOST) return { places, stopped: last }
  }
  return { places, stopped: null }
}

function select(
  db: Db,
  selection: Selection,
  part: { limit: number; cursor: Cursor | null; backwards: boolean },
): Promise<Place[]> {
  return db.$queryRaw<Place[]>(selectCases(selection, part))
}

/** Those of a batch that pass the sealed filters, in order; one statement. */
async function passing(db: Db, { viewer, query }: Selection, batch: readonly Place[]): Promise<Place[]> {
  const { userId } = viewer
  const [rows, open] = await Promise.all([
    db.aduan.findMany({
      where: { id: { in: batch.map(({ id }) => id) } },
      select: {
        id: true,
        epoch: true,
        epochOver: true,
        sealedSummary: true,
        sealedLabels: true,
        keys: { where: { userId, compartment: { in: ['content', 'internal'] } } },
      },
    }),
    caseOpener(viewer),
  ])
  const found = new Set<string>()
  for (const row of rows) {
    // Opening the second key is worth its time only for labels.
    const wraps = row.keys.filter(({ compartment }) => compartment === 'content' || query.label !== null)
    const passed = await unlessDamaged(
      row.id,
      async () => {
        const keys = await open(row, wraps)
        if (!keys || !row.sealedSummary) return false
        const summary = await listedSummary(keys.content, row.id, row.sealedSummary)
        const labels = query.label === null ? [] : await openLabels(keys.internal, row.id, row.sealedLabels)
        return passes(query, { summary, labels })
      },
      () => false,
    )
    if (passed) found.add(row.id)
  }
  return batch.filter(({ id }) => found.has(id))
}
