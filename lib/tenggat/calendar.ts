import type { Db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { loadCalendar } from '@/lib/kalender/queries'
import { toWitaDate } from '@/lib/kalender/rules'
import { tellAdmins } from '@/lib/notifikasi/tell'
import { calendarReminder } from './rules'

/** Reminds the administrators to enter a year's holidays: without them no date of that year can be promised. */
export async function remindOfCalendar(db: Db, now: Date): Promise<void> {
  const reminder = calendarReminder(now, await loadCalendar(db))
  if (!reminder) return
  const about = `${reminder.year}:${reminder.on}`
  await inTransaction(db, (tx) =>
    tellAdmins(tx, { kind: 'calendarMissing', about, today: toWitaDate(now), now }),
  )
}
