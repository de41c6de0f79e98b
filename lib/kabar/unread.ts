import type { Db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { MOST, reporterNotifications } from './queries'

/**
 * Number of unread notifications that each of these members of staff may see now, at most as many as are
 * listed; one statement for all. A case whose key was deleted or that left their team counts nothing, as in
 * `staffNotifications`.
 */
export async function unreadOfStaff(db: Db, userIds: readonly string[]): Promise<Map<string, number>> {
  if (userIds.length === 0) return new Map()
  // A subquery for each notification: as a condition with EXISTS it read the wraps of every case there is. The
  // limit: every page of a person shows this number, and for 8,600 unread ones it took longer than the page.
  const rows = await db.$queryRaw<{ userId: string; unread: number }[]>`
    SELECT u.id AS "userId", c.unread
      FROM app_user u
     CROSS JOIN LATERAL (SELECT count(*)::int AS unread FROM (SELECT 1 FROM notifikasi n
       WHERE n.user_id = u.id AND NOT n.read
         AND (n.aduan_id IS NULL
              OR (SELECT true FROM key_wrap k JOIN aduan a ON a.id = k.aduan_id
                   WHERE k.aduan_id = n.aduan_id AND k.user_id = u.id AND k.compartment = 'content'
                     AND (u.role <> 'TELAAH'
                          OR (SELECT true FROM anggota_tim m WHERE m.tim_id = a.tim_id AND m.user_id = u.id))
                   LIMIT 1))
       LIMIT ${MOST}) AS listed) AS c
     WHERE u.id = ANY(${[...new Set(userIds)]}::uuid[])`
  return new Map(rows.map(({ userId, unread }) => [userId, unread]))
}

/** Number of this person's unread notifications; a reporter's read marks open only with their own seed. */
export async function unreadOf(db: Db, viewer: Viewer): Promise<number> {
  if (viewer.role === 'PELAPOR') {
    return (await reporterNotifications(db, viewer)).filter((item) => !item.read).length
  }
  return (await unreadOfStaff(db, [viewer.userId])).get(viewer.userId) ?? 0
}
