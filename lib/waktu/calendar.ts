declare const witaDate: unique symbol

/** A calendar day in WITA (Asia/Makassar, UTC+8 all year), written YYYY-MM-DD. */
export type WitaDate = string & { readonly [witaDate]: true }

/** Holidays and the years for which they are known. A year without an entry has no calendar. */
export interface Kalender {
  holidays: ReadonlySet<string>
  years: ReadonlySet<number>
}

/** A deadline would fall into a year without entered holidays: no date is promised beyond the known years. */
export class CalendarMissing extends Error {
  constructor(readonly year: number) {
    super(`no calendar for ${year}`)
    this.name = 'CalendarMissing'
  }
}

const DAY_MS = 86_400_000
const WITA_OFFSET_MS = 8 * 3_600_000
const SATURDAY = 6
const SUNDAY = 0

/**
 * Builds a calendar from holiday dates (YYYY-MM-DD) and the known years; by default the years of the dates.
 */
export function kalenderFrom(holidays: readonly string[], years?: readonly number[]): Kalender {
  return { holidays: new Set(holidays), years: new Set(years ?? holidays.map(yearOf)) }
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** The day in WITA at this moment. */
export function toWitaDate(now: Date): WitaDate {
  return new Date(now.getTime() + WITA_OFFSET_MS).toISOString().slice(0, 10) as WitaDate
}

/** Parses YYYY-MM-DD; null if it is not a real day. */
export function parseWitaDate(text: string): WitaDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? (text as WitaDate) : null
}

/** The day `days` calendar days later (or earlier). */
export function addDays(day: WitaDate, days: number): WitaDate {
  return new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10) as WitaDate
}

/** Negative if `a` comes before `b`, 0 on the same day. */
export function compareDates(a: WitaDate, b: WitaDate): number {
  return Math.sign(midnight(a) - midnight(b))
}

/**
 * Monday to Friday except the calendar's holidays (docs/design/domain.md, Time). Throws CalendarMissing for a
 * year without a calendar.
 */
export function isHariKerja(day: WitaDate, calendar: Kalender): boolean {
  const year = yearOf(day)
  if (!calendar.years.has(year)) throw new CalendarMissing(year)
  return !isWeekend(day) && !calendar.holidays.has(day)
}

/** Whether this day's year has a calendar. */
export function isKnown(day: WitaDate, calendar: Kalender): boolean {
  return calendar.years.has(yearOf(day))
}

/** Saturday and Sunday. */
export function isWeekend(day: WitaDate): boolean {
  const weekday = new Date(midnight(day)).getUTCDay()
  return weekday === SATURDAY || weekday === SUNDAY
}

/**
 * The day `count` working days after `day`; the day itself is day 0. A negative count goes back. Throws
 * CalendarMissing for a year without a calendar.
 */
export function addHariKerja(day: WitaDate, count: number, calendar: Kalender): WitaDate {
  const step = Math.sign(count)
  let current = day
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step)
    if (isHariKerja(current, calendar)) left -= 1
  }
  return current
}

/**
 * Working days after `from` up to and including `to`; negative if `to` is before `from`: the working days by
 * which a deadline was missed. Throws CalendarMissing for a year without a calendar.
 */
export function hariKerjaBetween(from: WitaDate, to: WitaDate, calendar: Kalender): number {
  return countBetween(from, to, (day) => isHariKerja(day, calendar))
}

/** The same for numbers that promise no date: in a year without a calendar every Monday to Friday counts. */
export function hariKerjaRoughly(from: WitaDate, to: WitaDate, calendar: Kalender): number {
  return countBetween(from, to, (day) => !isWeekend(day) && !calendar.holidays.has(day))
}

function countBetween(from: WitaDate, to: WitaDate, counts: (day: WitaDate) => boolean): number {
  if (compareDates(from, to) > 0) return 0 - countBetween(to, from, counts)
  let count = 0
  for (let day = from; compareDates(day, to) < 0; ) {
    day = addDays(day, 1)
    if (counts(day)) count += 1
  }
  return count
}

/** 1 January. */
export function firstDayOf(year: number): WitaDate {
  return `${year}-01-01` as WitaDate
}

/** The later of two days. */
export function laterDay(a: WitaDate, b: WitaDate): WitaDate {
  return compareDates(a, b) >= 0 ? a : b
}

/** The first year from today on without a calendar: no date is promised in it or beyond. */
export function firstUnknownYear(today: WitaDate, calendar: Kalender): number {
  let year = yearOf(today)
  while (calendar.years.has(year)) year += 1
  return year
}

/**
 * The year that administrators have to enter now: this one, or from 1 November on the next one
 * (docs/design/look-and-feel.md, notification 22); null if nothing is due.
 */
export function missingYear(today: WitaDate, calendar: Kalender): number | null {
  const year = firstUnknownYear(today, calendar)
  const fromNovember = Number(today.slice(5, 7)) >= 11
  return year === yearOf(today) || (fromNovember && year === yearOf(today) + 1) ? year : null
}

/** The same day of the month, `months` months later; the last day if that month is shorter. */
export function addMonths(day: WitaDate, months: number): WitaDate {
  const from = new Date(midnight(day))
  const wanted = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate())
  const lastOfMonth = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)
  return new Date(Math.min(wanted, lastOfMonth)).toISOString().slice(0, 10) as WitaDate
}

/** The end of a deadline: 23.59.59 WITA of its day. */
export function dueAt(day: WitaDate): string {
  return `${day}T23:59:59+08:00`
}

function midnight(day: WitaDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}
