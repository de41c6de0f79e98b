import type { Db, Tx } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import { type Kalender, kalenderFrom, missingYear, type WitaDate } from './rules'

/** The calendar that administrators keep, as the rules take it; two small statements. */
export async function loadCalendar(db: Db | Tx): Promise<Kalender> {
  const [days, years] = await Promise.all([
    db.hariLibur.findMany({ select: { date: true } }),
    db.kalenderTahun.findMany({ select: { year: true } }),
  ])
  return kalenderFrom(
    days.map((row) => fromDateColumn(row.date)),
    years.map((row) => row.year),
  )
}

/** The year whose calendar administrators have to enter now, for the banner of their pages; null while there is time. */
export async function calendarToEnter(db: Db, today: WitaDate): Promise<number | null> {
  return missingYear(today, await loadCalendar(db))
}
