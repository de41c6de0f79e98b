import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { stillPresent } from './presence'
import { pagePlaces } from './queries'
import type { QueueQuery } from './rules'

/** The part of a queue page that can change: each row's id and version, and who has it open. */
export interface PageState {
  rows: { id: string; version: number; presentNames: string[] }[]
}

/** The current state of a page, without opening anything; its cost does not grow with the number of cases. */
export async function pageState(
  db: Db,
  viewer: StaffViewer,
  query: QueueQuery,
  now: Date,
): Promise<PageState> {
  const { page } = await pagePlaces(db, viewer, query, now)
  const ids = page.map(({ id }) => id)
  const rows = await db.aduan.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      version: true,
      presences: {
        where: { userId: { not: viewer.userId }, seenAt: { gt: stillPresent(now) } },
        select: { user: { select: { staffName: true } } },
      },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    rows: ids.flatMap((id) => {
      const row = byId.get(id)
      if (!row) return []
      const presentNames = row.presences.flatMap(({ user }) => user.staffName ?? [])
      return { id, version: row.version, presentNames }
    }),
  }
}
