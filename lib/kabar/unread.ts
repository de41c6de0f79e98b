import type { Db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { reporterNotifications } from './queries'

/**
 * Number of unread notifications that each of these members of staff may see now; one statement for all. A
 * case whose key was deleted or that left their team counts nothing, as in `staffNotifications`.
 */
export async function unreadOfStaff(db: Db, userIds: readonly string[]): Promise<Map<string, number>> {
  if (userIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ userId: string; unread: number }[]>`
    SELECT n.user_id AS "userId", count(*)::int AS unread
      FROM notifikasi n
      JOIN app_user u ON u.id = n.user_id
      LEFT JOIN aduan a ON a.id = n.aduan_id
     WHERE n.user_id = ANY(${[...new Set(userIds)]}::uuid[]) AND NOT n.read
       AND (n.aduan_id IS NULL
            OR (EXISTS (SELECT 1 FROM key_wrap k
                         WHERE k.aduan_id = n.aduan_id AND k.user_id = n.user_id AND k.compartment = 'content')
                AND (u.role <> 'TELAAH'
                     OR EXISTS (SELECT 1 FROM anggota_tim m WHERE m.tim_id = a.tim_id AND m.user_id = n.user_id))))
     GROUP BY n.user_id`
  return new Map(rows.map(({ userId, unread }) => [userId, unread]))
}

/** Number of this person's unread notifications; a reporter's read marks open only with their own seed. */
export async function unreadOf(db: Db, viewer: Viewer): Promise<number> {
  if (viewer.role === 'PELAPOR') {
    return (await reporterNotifications(db, viewer)).filter((item) => !item.read).length
  }
  return (await unreadOfStaff(db, [viewer.userId])).get(viewer.userId) ?? 0
}
