import type { Db, Tx } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import { type Kalender, kalenderFrom } from './rules'

/** The calendar that administrators keep, as the rules take it; one small statement. */
export async function loadCalendar(db: Db | Tx): Promise<Kalender> {
  const rows = await db.hariLibur.findMany({ select: { date: true } })
  return kalenderFrom(rows.map((row) => fromDateColumn(row.date)))
}
