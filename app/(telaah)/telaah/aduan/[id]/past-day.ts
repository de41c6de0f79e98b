import { textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { compareDates, parseWitaDate, toWitaDate } from '@/lib/waktu/calendar'

/** Errors of a date field for a past event: an invalid date, or one after today. */
export function pastDayFaults(form: FormData, field: string, now: Date): FieldError[] {
  const day = parseWitaDate(textOf(form, field))
  if (!day) return [{ field, message: 'Isi tanggal, misalnya 2026-11-23' }]
  const later = compareDates(day, toWitaDate(now)) > 0
  return later ? [{ field, message: 'Tanggal tidak boleh setelah hari ini' }] : []
}
