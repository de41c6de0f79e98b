import {
  addDays,
  addMonths,
  compareDates,
  laterDay,
  parseWitaDate,
  type WitaDate,
} from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'

/** Choices of comparison for a period. */
export const pembanding = {
  sebelumnya: 'Periode tepat sebelumnya',
  tahunLalu: 'Periode yang sama tahun lalu',
  tidak: 'Tanpa pembanding',
} as const
export type Pembanding = keyof typeof pembanding

/** Choices of grouping. */
export const pengelompokan = { minggu: 'Per pekan', bulan: 'Per bulan' } as const
export type Pengelompokan = keyof typeof pengelompokan

/** Open cases older than this many hari kerja form the last age group. */
export const OLD_FROM = 60
const AGE_BOUNDS = [3, 10, 20, OLD_FROM]
const UNBOUNDED = 100_000

/** The age groups of open cases, each with its upper bound in hari kerja. */
export const AGES: readonly { upTo: number; label: string }[] = [
  ...AGE_BOUNDS.map((upTo, at) => ({
    upTo,
    label: `${at === 0 ? 0 : (AGE_BOUNDS[at - 1] ?? 0) + 1}–${upTo} hari kerja`,
  })),
  { upTo: UNBOUNDED, label: `Lebih dari ${OLD_FROM} hari kerja` },
]

export interface DayRange {
  from: WitaDate
  until: WitaDate
}

/** A period from the URL, with its comparison. */
export interface Periode extends DayRange {
  per: Pengelompokan
  banding: Pembanding
  before: DayRange | null
}

export const REKAP_FIELDS = ['dari', 'sampai', 'per', 'banding', 'luar'] as const
export type RekapInput = Record<(typeof REKAP_FIELDS)[number], string>

const WEEKS = 12
const DAY_MS = 86_400_000
const LONGEST_DAYS = 1830
/** Above this length grouping by week would give too many weeks. */
const MOST_DAYS_BY_WEEK = 371
const BY_WEEK_UNTIL = 185

/** Parses a period from the URL; by default the last twelve weeks. */
export function readPeriode(
  input: RekapInput,
  today: WitaDate,
): { periode: Periode; errors: { field: string; message: string }[] } {
  const errors: { field: string; message: string }[] = []
  const day = (field: 'dari' | 'sampai') => {
    const read = parseWitaDate(input[field])
    if (input[field] !== '' && !read) errors.push({ field, message: 'Pilih tanggal yang nyata' })
    return read
  }
  const asked = { from: day('dari'), until: day('sampai') }
  const until = asked.until && compareDates(asked.until, today) <= 0 ? asked.until : today
  let from = asked.from ?? addDays(mondayOf(until), -7 * (WEEKS - 1))
  if (compareDates(from, until) > 0) {
    errors.push({ field: 'sampai', message: 'Tanggal akhir harus sama dengan atau sesudah tanggal awal' })
    from = addDays(mondayOf(until), -7 * (WEEKS - 1))
  }
  if (daysOf({ from, until }) > LONGEST_DAYS) {
    errors.push({ field: 'dari', message: 'Periode paling panjang lima tahun' })
    from = laterDay(from, addDays(until, 1 - LONGEST_DAYS))
  }
  const days = daysOf({ from, until })
  const wanted = Object.hasOwn(pengelompokan, input.per) ? (input.per as Pengelompokan) : null
  const per = days > MOST_DAYS_BY_WEEK ? 'bulan' : (wanted ?? (days <= BY_WEEK_UNTIL ? 'minggu' : 'bulan'))
  const banding = Object.hasOwn(pembanding, input.banding) ? (input.banding as Pembanding) : 'sebelumnya'
  return { periode: { from, until, per, banding, before: beforeOf({ from, until }, banding) }, errors }
}

function beforeOf({ from, until }: DayRange, banding: Pembanding): DayRange | null {
  if (banding === 'tidak') return null
  if (banding === 'tahunLalu') return { from: addMonths(from, -12), until: addMonths(until, -12) }
  return { from: addDays(from, -daysOf({ from, until })), until: addDays(from, -1) }
}

/** Preset periods, each with its own URL. */
export function readyPeriods(today: WitaDate): { label: string; dari: WitaDate; sampai: WitaDate }[] {
  const year = today.slice(0, 4)
  return [
    { label: '12 pekan terakhir', dari: addDays(mondayOf(today), -7 * (WEEKS - 1)), sampai: today },
    { label: 'Bulan ini', dari: `${today.slice(0, 7)}-01` as WitaDate, sampai: today },
    { label: `Tahun ${year}`, dari: `${year}-01-01` as WitaDate, sampai: today },
    { label: '12 bulan terakhir', dari: addDays(addMonths(today, -12), 1), sampai: today },
  ]
}

export interface Bucket extends DayRange {
  label: string
}

/** The weeks or months of a period; the first and the last may be partial. */
export function bucketsOf({ from, until, per }: Pick<Periode, 'from' | 'until' | 'per'>): Bucket[] {
  const buckets: Bucket[] = []
  for (let start = from; compareDates(start, until) <= 0; ) {
    const next = per === 'minggu' ? addDays(mondayOf(start), 7) : firstOfNextMonth(start)
    const end = compareDates(next, until) > 0 ? until : addDays(next, -1)
    buckets.push({ from: start, until: end, label: labelOf(start, end, per) })
    start = next
  }
  return buckets
}

/** Maximum length of the range that one statement reads. */
const PIECE_DAYS = 92

/** The days of these ranges, each once, in pieces of about a quarter. */
export function piecesOf(ranges: readonly DayRange[]): DayRange[] {
  const whole: DayRange[] = []
  for (const range of ranges.toSorted((a, b) => compareDates(a.from, b.from))) {
    const last = whole.at(-1)
    if (last && compareDates(range.from, addDays(last.until, 1)) <= 0) {
      last.until = laterDay(last.until, range.until)
    } else whole.push({ from: range.from, until: range.until })
  }
  return whole.flatMap(({ from, until }) => {
    const pieces: DayRange[] = []
    for (let start = from; compareDates(start, until) <= 0; start = addDays(start, PIECE_DAYS)) {
      const end = addDays(start, PIECE_DAYS - 1)
      pieces.push({ from: start, until: compareDates(end, until) > 0 ? until : end })
    }
    return pieces
  })
}

/** Whether a day is in a range, first and last day included. */
export function liesIn(day: WitaDate, { from, until }: DayRange): boolean {
  return compareDates(from, day) <= 0 && compareDates(day, until) <= 0
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const month = (day: WitaDate) => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''

function labelOf(from: WitaDate, until: WitaDate, per: Pengelompokan): string {
  if (per === 'bulan') return `${month(from)} ${from.slice(0, 4)}`
  const last = `${Number(until.slice(8))} ${month(until)} ${until.slice(0, 4)}`
  return from === until ? last : `${Number(from.slice(8))} ${month(from)}–${last}`
}

/** "1 September 2026 sampai 24 November 2026". */
export function rangeWords({ from, until }: DayRange): string {
  return `${tanggalPendek(from)} sampai ${tanggalPendek(until)}`
}

function mondayOf(day: WitaDate): WitaDate {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

function firstOfNextMonth(day: WitaDate): WitaDate {
  return addMonths(`${day.slice(0, 7)}-01` as WitaDate, 1)
}

function daysOf({ from, until }: DayRange): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS) + 1
}

/** A count for readers outside the team: null means "fewer than five". */
export type Shown = number | null

/** A smaller count could identify a person. */
export const SMALLEST = 5

/** A count as readers outside the team may see it. */
export function shownOutside(count: number): Shown {
  return count > 0 && count < SMALLEST ? null : count
}

/**
 * Counts whose total is shown too. A single hidden count could be computed from the rest, so the next
 * smallest is hidden with it.
 */
export function shownTogether(counts: readonly number[]): Shown[] {
  const shown = counts.map(shownOutside)
  if (shown.filter((count) => count === null).length !== 1) return shown
  const rest = shown.flatMap((count, at) => (count !== null && count > 0 ? [{ count, at }] : []))
  const next = rest.sort((a, b) => a.count - b.count)[0]
  return shown.map((count, at) => (at === next?.at ? null : count))
}

/** "kurang dari 5" for a hidden count. */
export function countWords(count: Shown): string {
  return count === null ? `kurang dari ${SMALLEST}` : String(count)
}

/** A share in whole percent; null if the whole is 0. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole)
}

/** "2,5 hari kerja", with the Indonesian decimal comma. */
export function days(median: number | null): string {
  return median === null ? '–' : `${String(Math.round(median * 10) / 10).replace('.', ',')} hari kerja`
}
