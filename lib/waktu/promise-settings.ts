import type { Db, Tx } from '@/lib/platform/db/client'
import type { WitaDate } from './calendar'
import { type PromisedDays, type PromiseSetting, promisedOn } from './clocks'
import { fromDateColumn } from './date-columns'

/** All settings ever made, oldest first: a later setting does not change the promises of an earlier day. */
export async function loadPromiseSettings(db: Db | Tx): Promise<PromiseSetting[]> {
  const rows = await db.tenggat.findMany({
    orderBy: { validFrom: 'asc' },
    select: { promise: true, days: true, validFrom: true },
  })
  return rows.map((row) => ({ ...row, validFrom: fromDateColumn(row.validFrom) }))
}

/** The promises valid on this day. */
export async function loadPromised(db: Db | Tx, day: WitaDate): Promise<PromisedDays> {
  return promisedOn(day, await loadPromiseSettings(db))
}
