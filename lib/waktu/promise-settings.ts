import type { Db, Tx } from '@/lib/platform/db/client'
import type { WitaDate } from './calendar'
import { type PromisedDays, type PromiseSetting, promisedOn } from './clocks'
import { times } from './times'

/** All settings ever made, oldest first: a later setting does not change the promises of an earlier day. */
export async function loadPromiseSettings(db: Db | Tx): Promise<PromiseSetting[]> {
  return (await times(db)).settings
}

/** The promises valid on this day. */
export async function loadPromised(db: Db | Tx, day: WitaDate): Promise<PromisedDays> {
  return promisedOn(day, await loadPromiseSettings(db))
}
