/** A day as somebody remembers it: month and year are enough. */
export interface PartialDate {
  day: number | null
  month: number
  year: number
}

export type PartialDateResult = { kind: 'empty' } | { kind: 'unreal' } | { kind: 'date'; date: PartialDate }

const DIGITS = /^\d{1,4}$/

/**
 * Parses the three fields Hari/Bulan/Tahun. `unreal` for anything that is not a date, including 30 February.
 */
export function readPartialDate(hari: string, bulan: string, tahun: string): PartialDateResult {
  const [day, month, year] = [hari.trim(), bulan.trim(), tahun.trim()]
  if (day === '' && month === '' && year === '') return { kind: 'empty' }
  if (!DIGITS.test(month) || !/^\d{4}$/.test(year) || (day !== '' && !DIGITS.test(day)))
    return { kind: 'unreal' }
  const date = { day: day === '' ? null : Number(day), month: Number(month), year: Number(year) }
  const real = new Date(Date.UTC(date.year, date.month - 1, date.day ?? 1))
  const fits =
    real.getUTCMonth() === date.month - 1 && real.getUTCDate() === (date.day ?? 1) && date.year >= 1900
  return fits ? { kind: 'date', date } : { kind: 'unreal' }
}

/** First possible day of the date, in milliseconds. */
export function earliest({ day, month, year }: PartialDate): number {
  return Date.UTC(year, month - 1, day ?? 1)
}

/** Last possible day of the date, in milliseconds. */
export function latest({ day, month, year }: PartialDate): number {
  return day === null ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
}
