import { compareDates, hariKerjaBetween, type Kalender, type WitaDate } from './rules'

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

/** "Kamis, 26 November 2026". */
export function tanggal(day: WitaDate): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${tanggalPendek(day)}`
}

/** "pukul 10.42 WITA" of a moment. */
export function pukul(moment: Date): string {
  return `pukul ${new Date(moment.getTime() + WITA_OFFSET_MS).toISOString().slice(11, 16).replace(':', '.')} WITA`
}

/** "November 2026". */
export function bulan(year: number, month: number): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`.trim()
}

/** What is left of a deadline, in words: "3 hari kerja lagi", "hari ini", "terlambat 2 hari kerja". */
export function sisaHariKerja(left: number): string {
  if (left === 0) return 'hari ini'
  return left > 0 ? `${left} hari kerja lagi` : `terlambat ${-left} hari kerja`
}

/** How a deadline stands today. */
export interface BatasWaktu {
  /** Working days left; 0 on the last day, negative when late. */
  left: number
  late: boolean
  words: string
}

/**
 * What is left until `due`, with words that also hold on the days off right after it, when the deadline is over but no
 * working day has been lost yet. Throws CalendarMissing for a year nobody entered.
 */
export function batasWaktu(due: WitaDate, today: WitaDate, calendar: Kalender): BatasWaktu {
  const left = hariKerjaBetween(today, due, calendar)
  const late = compareDates(due, today) < 0
  return { left, late, words: late && left === 0 ? 'batas waktu sudah lewat' : sisaHariKerja(left) }
}
