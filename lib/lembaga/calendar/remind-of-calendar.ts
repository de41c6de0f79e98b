import { tellAdmins } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { toWitaDate } from '@/lib/waktu/calendar'
import { calendarReminder } from '@/lib/waktu/deadline-steps'
import { loadCalendar } from '@/lib/waktu/queries'

/** Reminds administrators to enter a year's holidays; without them no date in that year can be promised. */
export async function remindOfCalendar(db: Db, now: Date): Promise<void> {
  const reminder = calendarReminder(now, await loadCalendar(db))
  if (!reminder) return
  const about = `${reminder.year}:${reminder.on}`
  await inTransaction(db, (tx) =>
    tellAdmins(tx, { kind: 'calendarMissing', about, today: toWitaDate(now), now }),
  )
}
