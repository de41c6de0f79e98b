import { caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { type AduanRow, damagedRow, listedColumns, listedRow } from '@/lib/aduan/read/listed-row'
import { placeNames } from '@/lib/aduan/read/place-names'
import { fileCounts } from '@/lib/bukti/counts'
import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { openLabels } from './label-field'
import { stillPresent } from './presence'

/** One row of the queue. Contains nothing that identifies the reporter. */
export interface QueueRow extends AduanRow {
  /** Increases with each change of the case. */
  version: number
  labels: string[]
  /** Colleagues who have the case open now. */
  presentNames: string[]
}

/**
 * The cases with these ids as rows of the queue, in this order, each opened with the viewer's own key; an id
 * without their key is left out. A constant number of statements.
 */
export async function openRows(
  db: Db,
  viewer: StaffViewer,
  ids: readonly string[],
  now: Date,
): Promise<QueueRow[]> {
  const [rows, files, names, open] = await Promise.all([
    readRows(db, viewer, ids, now),
    fileCounts(db, ids),
    placeNames(db),
    caseOpener(viewer),
  ])
  const opened = await Promise.all(
    rows.map(async (row): Promise<QueueRow | null> => {
      // Opening the second key is worth its time only if there are labels.
      const wraps = row.keys.filter((key) => key.compartment === 'content' || row.sealedLabels)
      const presentNames = row.presences.map(({ user }) => user.staffName ?? '').filter((name) => name !== '')
      const { version } = row
      return unlessDamaged(
        row.id,
        async () => {
          const keys = await open(row, wraps)
          const listed = await listedRow(keys, row, names, files)
          if (!keys || !listed) return null
          const labels = await openLabels(keys.internal, row.id, row.sealedLabels)
          return { ...listed, version, labels, presentNames }
        },
        () => ({ ...damagedRow(row, names, files), version, labels: [], presentNames }),
      )
    }),
  )
  const byId = new Map(opened.filter((row) => row !== null).map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function readRows(db: Db, viewer: StaffViewer, ids: readonly string[], now: Date) {
  const { userId } = viewer
  return db.aduan.findMany({
    where: { id: { in: [...ids] }, keys: { some: { userId, compartment: 'content' } } },
    select: {
      ...listedColumns,
      version: true,
      sealedLabels: true,
      keys: { where: { userId, compartment: { in: ['content', 'internal'] } } },
      presences: {
        where: { userId: { not: userId }, seenAt: { gt: stillPresent(now) } },
        select: { user: { select: { staffName: true } } },
      },
    },
  })
}
