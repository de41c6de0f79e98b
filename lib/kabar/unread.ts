import { cache } from 'react'
import type { Db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { MOST, reporterNotifications, SEEN_BY_U } from './queries'

/**
 * Number of unread notifications that each of these members of staff may see now, at most MOST; one
 * statement for all. A case whose key was deleted or that left their team counts nothing, as in
 * `staffNotifications`.
 */
export async function unreadOfStaff(db: Db, userIds: readonly string[]): Promise<Map<string, number>> {
  if (userIds.length === 0) return new Map()
  // With a limit: every page of a person shows this number, and counting 8,600 took longer than the page.
  const rows = await db.$queryRaw<{ userId: string; unread: number }[]>`
    SELECT u.id AS "userId", c.unread
      FROM app_user u
     CROSS JOIN LATERAL (SELECT count(*)::int AS unread FROM (SELECT 1 FROM notifikasi n
       WHERE n.user_id = u.id AND NOT n.read AND ${SEEN_BY_U}
       LIMIT ${MOST}) AS first) AS c
     WHERE u.id = ANY(${[...new Set(userIds)]}::uuid[])`
  return new Map(rows.map(({ userId, unread }) => [userId, unread]))
}

/**
 * Number of this person's unread notifications, once in a request; a reporter's read marks open only with
 * their own seed.
 */
export const unreadOf = cache(async (db: Db, viewer: Viewer): Promise<number> => {
  if (viewer.role === 'PELAPOR') {
    return (await reporterNotifications(db, viewer)).filter((item) => !item.read).length
  }
  return (await unreadOfStaff(db, [viewer.userId])).get(viewer.userId) ?? 0
})
