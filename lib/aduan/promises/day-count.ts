import { addDays, compareDates, isWeekend, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import type { GivenPromise } from './given-promises'

/** How a day counts for a promise. */
export type DayKind = 'outside' | 'start' | 'counted' | 'weekend' | 'holiday' | 'standstill' | 'last'

export interface CountedDay {
  day: WitaDate
  kind: DayKind
  /** Ordinal of the working day. */
  number?: number
  /** Name of a holiday. */
  name?: string
}

const MONDAY_FIRST = 6

/**
 * The days of a promise from first to last in whole weeks, Monday first, each with how it counts: the
 * deadline's own counting, day by day. Empty without a last day, or if the last day is before the count
 * starts.
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

/** The clock is paused after the day on which it stopped, up to and including the day on which it resumes. */
function within(day: WitaDate, from: WitaDate, until: WitaDate | null): boolean {
  return compareDates(day, from) > 0 && (until === null || compareDates(day, until) <= 0)
}

function mondayOf(day: WitaDate): WitaDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + MONDAY_FIRST) % 7))
}
