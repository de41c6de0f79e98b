import { addDays, compareDates, isWeekend, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import type { GivenPromise } from './given-promises'

/** What a day is in the counting of a promise. */
export type DayKind = 'outside' | 'start' | 'counted' | 'weekend' | 'holiday' | 'standstill' | 'last'

export interface CountedDay {
  day: WitaDate
  kind: DayKind
  /** The how-manieth working day it is. */
  number?: number
  /** Name of a holiday. */
  name?: string
}

const MONDAY_FIRST = 6

/**
 * The days from the first to the last of a promise in whole weeks, Monday first, each with what it counts as: the same
 * counting as the deadline's, shown day by day. None where there is no last day, or none to count to.
 */
export function dayCount(
  { startedOn, dueOn, spans, pauses }: Pick<GivenPromise, 'startedOn' | 'dueOn' | 'spans' | 'pauses'>,
  calendar: Kalender,
  names: ReadonlyMap<string, string>,
): CountedDay[][] {
  const lastStart = spans.at(-1)?.from
  if (!dueOn || !lastStart || compareDates(lastStart, dueOn) > 0) return []
  const weeks: CountedDay[][] = []
  let number = 0
  for (let day = mondayOf(startedOn); compareDates(day, dueOn) <= 0 || weeks.at(-1)?.length !== 7; ) {
    const week = weeks.at(-1)
    const row = week && week.length < 7 ? week : []
    if (row !== week) weeks.push(row)
    const kind = kindOf(day)
    if (kind === 'counted' || kind === 'last') number += 1
    const name = names.get(day)
    row.push({
      day,
      kind,
      ...(kind === 'counted' || kind === 'last' ? { number } : {}),
      ...(kind === 'holiday' && name ? { name } : {}),
    })
    day = addDays(day, 1)
  }
  return weeks

  function kindOf(day: WitaDate): DayKind {
    if (!dueOn || compareDates(day, startedOn) < 0 || compareDates(day, dueOn) > 0) return 'outside'
    if (day === startedOn) return 'start'
    if (isWeekend(day)) return 'weekend'
    if (calendar.holidays.has(day)) return 'holiday'
    if (pauses.some(({ from, until }) => within(day, from, until))) return 'standstill'
    return day === dueOn ? 'last' : 'counted'
  }
}

/** The clock stands still after the day on which it stopped, up to and with the day on which it goes on. */
function within(day: WitaDate, from: WitaDate, until: WitaDate | null): boolean {
  return compareDates(day, from) > 0 && (until === null || compareDates(day, until) <= 0)
}

function mondayOf(day: WitaDate): WitaDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + MONDAY_FIRST) % 7))
}
