import type { Db } from '@/lib/platform/db/client'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'

/**
 * A reporter may reopen a case for 12 months; a month later its notifications are deleted. The history of the
 * case stays.
 */
export const KEPT_DAYS = 396
const AT_ONCE = 2000
const MOST_ROUNDS = 50

/** Deletes expired notifications in batches, so that no statement takes long. */
export async function pruneNotifications(db: Db, now: Date): Promise<void> {
  const before = dateColumn(addDays(toWitaDate(now), -KEPT_DAYS))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const removed = await db.$executeRaw`
      DELETE FROM notifikasi WHERE id IN (
        SELECT id FROM notifikasi WHERE on_date < ${before}::date ORDER BY on_date LIMIT ${AT_ONCE})`
    if (removed < AT_ONCE) return
  }
}
