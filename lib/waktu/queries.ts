import type { Db, Tx } from '@/lib/platform/db/client'
import { type Kalender, missingYear, type WitaDate } from './calendar'
import { dateColumn, fromDateColumn } from './date-columns'
import type { TahunKalender } from './schema'
import { times } from './times'

/** The calendar that administrators maintain, in the form of the rules. */
export async function loadCalendar(db: Db | Tx): Promise<Kalender> {
  return (await times(db)).calendar
}

/** Names of the holidays from one day to another, both included, by day. */
export async function holidayNames(
  db: Db,
  { from, until }: { from: WitaDate; until: WitaDate },
): Promise<Map<string, string>> {
  const days = await db.hariLibur.findMany({
    where: { date: { gte: dateColumn(from), lte: dateColumn(until) } },
    select: { date: true, name: true },
  })
  return new Map(days.map(({ date, name }) => [fromDateColumn(date), name]))
}

/**
 * The year whose calendar administrators have to enter now, for the banner of their pages; null if nothing is
 * due.
 */
export async function calendarToEnter(db: Db, today: WitaDate): Promise<number | null> {
  return missingYear(today, await loadCalendar(db))
}

/** One stored year with its days in order; null if it was not entered. */
export async function loadYear(db: Db | Tx, year: number): Promise<TahunKalender | null> {
  const row = await db.kalenderTahun.findUnique({ where: { year } })
  if (!row) return null
  const days = await db.hariLibur.findMany({
    where: { date: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } },
    orderBy: { date: 'asc' },
  })
  return {
    ...row,
    days: days.map((day) => ({
      date: fromDateColumn(day.date),
      name: day.name,
      certain: day.certain,
      kind: day.kind === 'cuti_bersama' ? 'cuti_bersama' : 'libur_nasional',
    })),
  }
}

/** The years with a calendar, in order. */
export async function knownYears(db: Db): Promise<number[]> {
  const rows = await db.kalenderTahun.findMany({ orderBy: { year: 'asc' }, select: { year: true } })
  return rows.map((row) => row.year)
}
