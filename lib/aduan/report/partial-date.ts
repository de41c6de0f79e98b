import { plainLine } from '@/lib/words/typed-text'

/** A day as somebody remembers it: the year alone is enough. */
export interface PartialDate {
  day: number | null
  month: number | null
  year: number
}

export type PartialDateResult = { kind: 'empty' } | { kind: 'unreal' } | { kind: 'date'; date: PartialDate }

/** The beginnings by which months are known, in their order; the last ones are older spellings. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'nov', 'des']
const OTHER: Record<string, number> = { peb: 2, may: 5, oct: 10, nop: 11, dec: 12 }
const WHOLE = /^(\d{1,2})[ ./-]+([a-z]+|\d{1,2})[ ./-]+(\d{4}|\d{2})$/
/** Two digits up to this are of this century. */
const LAST_OF_2000S = 69

/**
 * Parses the three fields Hari/Bulan/Tahun: a month by number or name, a year with two or four digits, the
 * whole date in the first field. `unreal` for anything that is not a date, including 30 February.
 */
export function readPartialDate(hari: string, bulan: string, tahun: string): PartialDateResult {
  const typed = [hari, bulan, tahun].map((text) => plainLine(text).toLowerCase()) as [string, string, string]
  const whole = typed[1] === '' && typed[2] === '' ? WHOLE.exec(typed[0]) : null
  const [day, month, year] = whole ? [whole[1] ?? '', whole[2] ?? '', whole[3] ?? ''] : typed
  if (day === '' && month === '' && year === '') return { kind: 'empty' }
  const date = { day: dayOf(day), month: monthOf(month), year: yearOf(year) }
  if (date.day === undefined || date.month === undefined || date.year === undefined) return { kind: 'unreal' }
  if (date.day !== null && date.month === null) return { kind: 'unreal' }
  const real = new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1))
  const fits =
    real.getUTCMonth() === (date.month ?? 1) - 1 && real.getUTCDate() === (date.day ?? 1) && date.year >= 1900
  return fits
    ? { kind: 'date', date: { day: date.day, month: date.month, year: date.year } }
    : { kind: 'unreal' }
}

function dayOf(text: string): number | null | undefined {
  if (text === '') return null
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined
}

function monthOf(text: string): number | null | undefined {
  if (text === '') return null
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const name = text.replace(/\.$/, '')
  const index = MONTHS.findIndex((start) => name.startsWith(start))
  return index >= 0 ? index + 1 : OTHER[name.slice(0, 3)]
}

function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text)
  if (!/^\d{2}$/.test(text)) return undefined
  return Number(text) + (Number(text) <= LAST_OF_2000S ? 2000 : 1900)
}

/** First possible day of the date, in milliseconds. */
export function earliest({ day, month, year }: PartialDate): number {
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1)
}

/** Last possible day of the date, in milliseconds. */
export function latest({ day, month, year }: PartialDate): number {
  if (month === null) return Date.UTC(year, 11, 31)
  return day === null ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
}
