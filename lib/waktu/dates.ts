import {
  addHariKerja,
  CalendarMissing,
  compareDates,
  firstUnknownYear,
  hariKerjaRoughly,
  isKnown,
  type Kalender,
  type WitaDate,
  yearOf,
} from './calendar'

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
const WITA_OFFSET_MS = 8 * 3_600_000

/** "26 November 2026". */
export function tanggalPendek(day: WitaDate): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** "26 Nov 2026", for a narrow column. */
export function tanggalRingkas(day: WitaDate): string {
  const [date = '', month = '', year = ''] = tanggalPendek(day).split(' ')
  return `${date} ${month.slice(0, 3)} ${year}`
}

/** "Kamis, 26 November 2026". */
export function tanggal(day: WitaDate): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${tanggalPendek(day)}`
}

/** "pukul 10.42 WITA" for a moment. */
export function pukul(moment: Date): string {
  return `pukul ${new Date(moment.getTime() + WITA_OFFSET_MS).toISOString().slice(11, 16).replace(':', '.')} WITA`
}

/** "November 2026". */
export function bulan(year: number, month: number): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`.trim()
}

/** The remaining time of a deadline in words: "3 hari kerja lagi", "hari ini", "terlambat 2 hari kerja". */
export function sisaHariKerja(left: number): string {
  if (left === 0) return 'hari ini'
  return left > 0 ? `${left} hari kerja lagi` : `terlambat ${-left} hari kerja`
}

/**
 * List options of `counts` hari kerja from today, each with its day; days in a year without a calendar are
 * left out.
 */
export function daysOptions(
  counts: readonly number[],
  today: WitaDate,
  calendar: Kalender,
): { value: string; label: string }[] {
  const last = firstUnknownYear(today, calendar)
  return counts.flatMap((count) => {
    const day = dayAfter(today, count, calendar)
    return day && yearOf(day) < last
      ? [{ value: String(count), label: `${count} hari kerja (${tanggal(day)})` }]
      : []
  })
}

function dayAfter(today: WitaDate, count: number, calendar: Kalender): WitaDate | null {
  try {
    return addHariKerja(today, count, calendar)
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}

/** State of a deadline today. */
export interface BatasWaktu {
  /** Working days left; 0 on the last day, negative if late. */
  left: number
  late: boolean
  /** Both days are in years with a calendar, so the number may be shown. */
  countable: boolean
  words: string
}

/**
 * The time left until `due`. Its words also hold on the days off right after it, when the deadline is over
 * but no working day has been lost yet, and in a year without a calendar, for which no number is shown.
 */
export function batasWaktu(due: WitaDate, today: WitaDate, calendar: Kalender): BatasWaktu {
  const left = hariKerjaRoughly(today, due, calendar)
  const late = compareDates(due, today) < 0
  const countable = isKnown(today, calendar) && isKnown(due, calendar)
  return { left, late, countable, words: wordsOf(due, left, late, countable) }
}

function wordsOf(due: WitaDate, left: number, late: boolean, countable: boolean): string {
  if (late && (left === 0 || !countable)) return 'batas waktu sudah lewat'
  return countable ? sisaHariKerja(left) : `sampai ${tanggalPendek(due)}`
}

/**
 * The only sentence shown in place of a date that cannot be promised yet, because it would fall into a year
 * without a calendar. Null if the calendar is not the reason for the missing date: no promise reaches beyond
 * the next year.
 */
export function tanpaTanggal(today: WitaDate, calendar: Kalender): string | null {
  const year = firstUnknownYear(today, calendar)
  if (year > yearOf(today) + 1) return null
  return `Tanggal pasti kami umumkan setelah kalender libur ${year} ditetapkan.`
}
