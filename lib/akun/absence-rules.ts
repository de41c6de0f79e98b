import type { FieldError } from '@/lib/platform/http/form-state'
import { addMonths, compareDates, parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'

/** Days on which a person is away, both included. */
export interface Absence {
  from: WitaDate
  until: WitaDate
}

const LONGEST_MONTHS = 12

/** Reads the days of an absence as typed (2026-12-01). It ends today or later, and within a year. */
export function readAbsence(
  typed: { from: string; until: string },
  today: WitaDate,
): ({ ok: true } & Absence) | { ok: false; errors: FieldError[] } {
  const from = parseWitaDate(typed.from)
  const until = parseWitaDate(typed.until)
  const errors: FieldError[] = []
  if (!from) errors.push({ field: 'dari', message: 'Pilih hari pertama' })
  if (!until || compareDates(until, today) < 0 || (from && compareDates(until, from) < 0))
    errors.push({
      field: 'sampai',
      message: 'Pilih hari ini atau sesudahnya, dan tidak sebelum hari pertama',
    })
  else if (compareDates(until, addMonths(today, LONGEST_MONTHS)) > 0)
    errors.push({ field: 'sampai', message: 'Pilih hari dalam satu tahun ke depan' })
  return from && until && errors.length === 0 ? { ok: true, from, until } : { ok: false, errors }
}

/** Why work is not given to somebody who is away. */
export function awaySentence(until: WitaDate): string {
  return `Orang itu tidak di tempat sampai ${tanggalPendek(until)}. Pilih orang lain, misalnya penggantinya.`
}
