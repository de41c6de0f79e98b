import { caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { listedSummary } from '@/lib/aduan/report/summary'
import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { openLabels } from './label-field'
import { keepOpened, type Opened, openedBefore } from './opened-before'
import { type Cursor, type Filters, isSealedFilter, passes } from './rules'
import { type Selection, selectCases } from './select'

/** Cases that one page opens at most for a sealed filter: about a twentieth of a second. */
export const OPENED_AT_MOST = 200
/** Cases that one page looks at for it, those included that the session opened before. */
const LOOKED_AT_MOST = 1000
const AT_ONCE = 200
/** Cases of which a session keeps what the sealed filters ask for. */
const MOST_KEPT = 20_000

export interface Place {
  id: string
  version: number
  day: Date
  rank: number
}

export interface Found {
  places: Place[]
  /** The last case that was looked at, if a limit was reached before the page was full. */
  stopped: Place | null
  /** Number of cases that a sealed filter was asked of. */
  looked: number
}

/** The cursor of a place. */
export function cursorOf({ day, rank, id }: Omit<Place, 'version'>): Cursor {
  return { day: fromDateColumn(day), rank, id }
}

/**
 * The first `limit` cases of a selection. A filter on a sealed value opens candidates in their order with the
 * viewer's own keys, at most OPENED_AT_MOST of them: the page is then shorter and says how far it looked,
 * instead of opening a hundred thousand cases. What the filters ask for stays sealed for the session
 * (opened-before.ts), so that the next look goes further.
 */
export async function findCases(
  db: Db,
  selection: Selection,
  { limit, cursor = null, backwards = false }: { limit: number; cursor?: Cursor | null; backwards?: boolean },
): Promise<Found> {
  if (!isSealedFilter(selection.query)) {
    return { places: await select(db, selection, { limit, cursor, backwards }), stopped: null, looked: 0 }
  }
  const { viewer, query } = selection
  const opened = await openedBefore<Asked>(viewer, 'filter')
  const places: Place[] = []
  let from = cursor
  let [looked, room] = [0, OPENED_AT_MOST]
  let stopped: Place | null = null
  while (places.length < limit) {
    const batch = await select(db, selection, { limit: AT_ONCE, cursor: from, backwards })
    const part = withRoom(batch, opened, room)
    room -= await openInto(opened, db, viewer, part)
    places.push(...part.filter(({ id }) => mayPass(query, opened.get(id)?.value)))
    looked += part.length
    stopped = batch.length < AT_ONCE && part.length === batch.length ? null : (part.at(-1) ?? stopped)
    if (!stopped || part.length < batch.length || looked >= LOOKED_AT_MOST) break
    from = cursorOf(stopped)
  }
  if (room < OPENED_AT_MOST) await keepOpened(viewer, 'filter', new Map([...opened].slice(-MOST_KEPT)))
  return { places: places.slice(0, limit), stopped: places.length < limit ? stopped : null, looked }
}

/** The first cases of a batch, of which at most `room` were not opened before. */
function withRoom(batch: readonly Place[], opened: Opened<Asked>, room: number): readonly Place[] {
  let left = room
  const end = batch.findIndex((place) => !isKnown(opened, place) && left-- === 0)
  return end < 0 ? batch : batch.slice(0, end)
}

function isKnown(opened: Opened<Asked>, { id, version }: Place): boolean {
  return opened.get(id)?.version === version
}

/** What sealed filters ask of a case; null if it does not open. */
type Asked = Parameters<typeof passes>[1] | null

function mayPass(query: Filters, asked: Asked | undefined): boolean {
  return asked ? passes(query, asked) : false
}

function select(
  db: Db,
  selection: Selection,
  part: { limit: number; cursor: Cursor | null; backwards: boolean },
): Promise<Place[]> {
  return db.$queryRaw<Place[]>(selectCases(selection, part))
}

/** Opens those cases that were not opened before, in one statement; returns their number. */
async function openInto(
  opened: Opened<Asked>,
  db: Db,
  viewer: StaffViewer,
  places: readonly Place[],
): Promise<number> {
  const fresh = new Map(
    places.filter((place) => !isKnown(opened, place)).map(({ id, version }) => [id, version]),
  )
  if (fresh.size === 0) return 0
  const [rows, open] = await Promise.all([
    db.aduan.findMany({
      where: { id: { in: [...fresh.keys()] } },
      select: {
        id: true,
        epoch: true,
        epochOver: true,
        sealedSummary: true,
        sealedLabels: true,
        keys: { where: { userId: viewer.userId, compartment: { in: ['content', 'internal'] } } },
      },
    }),
    caseOpener(viewer),
  ])
  for (const row of rows) {
    // Opening the second key is worth its time only if there are labels.
    const wraps = row.keys.filter(({ compartment }) => compartment === 'content' || row.sealedLabels)
    const value = await unlessDamaged(
      row.id,
      async () => {
        const keys = await open(row, wraps)
        if (!keys || !row.sealedSummary) return null
        const { instansi, identitas } = await listedSummary(keys.content, row.id, row.sealedSummary)
        const labels = await openLabels(keys.internal, row.id, row.sealedLabels)
        return { summary: { instansi, identitas }, labels }
      },
      () => null,
    )
    opened.delete(row.id)
    opened.set(row.id, { version: fresh.get(row.id) ?? 0, value })
  }
  return fresh.size
}
