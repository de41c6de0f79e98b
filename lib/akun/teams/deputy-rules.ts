import type { FieldError } from '@/lib/platform/http/form-state'
import { addMonths, compareDates, parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'

/** The columns of a member who stands in for nobody. */
export const NO_DEPUTY = { deputyFrom: null, deputyUntil: null, deputyBasis: null } as const

/** A deputy of a ketua (plt/plh): from one day to another, both included. */
export interface Deputy {
  from: WitaDate
  until: WitaDate
  /** The order: "Surat perintah tugas nomor ...". Nothing about a case. */
  basis: string
}

const LONGEST_MONTHS = 12

/** Reads the days of a deputy as typed (2026-12-01). The first is today or later, the last within a year. */
export function readDeputyDays(
  typed: { from: string; until: string },
  today: WitaDate,
): { ok: true; from: WitaDate; until: WitaDate } | { ok: false; errors: FieldError[] } {
  const from = parseWitaDate(typed.from)
  const until = parseWitaDate(typed.until)
  const errors: FieldError[] = []
  if (!from || compareDates(from, today) < 0)
    errors.push({ field: 'dari', message: 'Pilih hari ini atau hari sesudahnya' })
  if (!until || (from && compareDates(until, from) < 0))
    errors.push({ field: 'sampai', message: 'Pilih hari yang sama dengan hari pertama, atau sesudahnya' })
  else if (compareDates(until, addMonths(today, LONGEST_MONTHS)) > 0)
    errors.push({ field: 'sampai', message: 'Pilih hari dalam satu tahun ke depan' })
  return from && until && errors.length === 0 ? { ok: true, from, until } : { ok: false, errors }
}
