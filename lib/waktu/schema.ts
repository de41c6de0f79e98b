import type { FieldError } from '@/lib/platform/http/form-state'
import { parseWitaDate, type WitaDate, yearOf } from './calendar'
import { tanggalPendek } from './dates'

export type JenisLibur = 'libur_nasional' | 'cuti_bersama'

export const jenisLibur: Record<JenisLibur, string> = {
  libur_nasional: 'Libur nasional',
  cuti_bersama: 'Cuti bersama',
}

export interface HariLibur {
  date: WitaDate
  name: string
  kind: JenisLibur
}

/** A year as stored. */
export interface TahunKalender {
  year: number
  source: string
  version: number
  days: readonly (HariLibur & {
    /** Declared by an SKB, not an estimate. */
    certain: boolean
  })[]
}

/** An administrator's change, complete and validated. */
export interface CalendarChange {
  act: CalendarAct
  year: number
  /** This year was not entered before. */
  newYear: boolean
  added: HariLibur[]
  removed: HariLibur[]
}

export type CalendarAct = 'isi' | 'tambah' | 'hapus'

/** The fields of the calendar forms, as typed. */
export const CALENDAR_FIELDS = ['aksi', 'tahun', 'libur', 'cuti', 'tanggal', 'nama', 'jenis'] as const
export type CalendarInput = Record<(typeof CALENDAR_FIELDS)[number], string>

/** Reads the fields from a form or a URL, with normalised line ends. */
export function readCalendarInput(of: (name: string) => string): CalendarInput {
  const read = CALENDAR_FIELDS.map((name) => [name, of(name).replace(/\r\n?/g, '\n').trim()])
  return Object.fromEntries(read) as CalendarInput
}

export type CalendarParse = { ok: true; change: CalendarChange } | { ok: false; errors: FieldError[] }

const LONGEST_NAME = 120
const YEARS_AHEAD = 3

/** The years that can be entered or changed on a day: a past year stays as it was counted. */
export function openYears(today: WitaDate): number[] {
  return Array.from({ length: YEARS_AHEAD + 1 }, (_, index) => yearOf(today) + index)
}

/**
 * Parses one of the three calendar forms against the stored year (null if it was not entered). Each error
 * message says what to do.
 */
export function parseCalendarChange(
  input: CalendarInput,
  stored: TahunKalender | null,
  today: WitaDate,
): CalendarParse {
  const year = Number(input.tahun)
  if (!openYears(today).includes(year)) {
    const field = input.aksi === 'tambah' ? 'tanggal' : 'tahun'
    return refuse(field, closedYear(year, today))
  }
  if (input.aksi === 'tambah') return parseAdded(input, year, stored)
  if (input.aksi === 'hapus') return parseRemoved(input, year, stored)
  return parseYear(input, year, stored)
}

function closedYear(year: number, today: WitaDate): string {
  const years = openYears(today)
  if (year < yearOf(today) && year > 0)
    return `Tahun ${year} sudah lewat, sehingga kalendernya tidak diubah lagi`
  return `Pilih tahun antara ${years[0]} dan ${years.at(-1)}`
}

function parseAdded(input: CalendarInput, year: number, stored: TahunKalender | null): CalendarParse {
  const errors: FieldError[] = []
  const date = parseWitaDate(input.tanggal)
  const known = stored?.days.find((day) => day.date === date)
  if (!date) errors.push({ field: 'tanggal', message: 'Pilih tanggal yang nyata' })
  else if (!stored) {
    errors.push({ field: 'tanggal', message: `Kalender ${year} belum diisi. Isi dahulu seluruh tahunnya` })
  } else if (known) {
    errors.push({ field: 'tanggal', message: `${tanggalPendek(date)} sudah tercatat sebagai ${known.name}` })
  }
  if (input.nama === '') errors.push({ field: 'nama', message: 'Tulis nama hari liburnya' })
  else if (input.nama.length > LONGEST_NAME) {
    errors.push({ field: 'nama', message: `Tulis paling banyak ${LONGEST_NAME} karakter` })
  }
  if (!isJenis(input.jenis)) {
    errors.push({ field: 'jenis', message: 'Pilih libur nasional atau cuti bersama' })
  }
  if (errors.length > 0 || !date || !isJenis(input.jenis)) return { ok: false, errors }
  const added = [{ date, name: input.nama, kind: input.jenis }]
  return { ok: true, change: { act: 'tambah', year, newYear: false, added, removed: [] } }
}

function parseRemoved(input: CalendarInput, year: number, stored: TahunKalender | null): CalendarParse {
  const known = stored?.days.find((day) => day.date === input.tanggal)
  if (!known) return refuse('tanggal', 'Hari itu tidak ada dalam kalender. Muat ulang halaman kalender')
  return { ok: true, change: { act: 'hapus', year, newYear: false, added: [], removed: [known] } }
}

function parseYear(input: CalendarInput, year: number, stored: TahunKalender | null): CalendarParse {
  const errors: FieldError[] = []
  const days = new Map<WitaDate, HariLibur>()
  for (const [field, kind] of [
    ['libur', 'libur_nasional'],
    ['cuti', 'cuti_bersama'],
  ] as const) {
    for (const [index, line] of input[field].split('\n').entries()) {
      if (line.trim() === '') continue
      const read = readLine(line.trim(), year)
      if (typeof read === 'string') {
        errors.push({ field, message: `Baris ${index + 1}: ${read}` })
        continue
      }
      for (const date of read.dates) {
        if (days.has(date)) {
          errors.push({ field, message: `Baris ${index + 1}: ${tanggalPendek(date)} tertulis dua kali` })
        }
        days.set(date, { date, name: read.name, kind })
      }
    }
  }
  if (input.libur.trim() === '') {
    errors.push({ field: 'libur', message: 'Tulis hari libur nasional, satu baris satu hari' })
  }
  if (errors.length > 0) return { ok: false, errors }
  const before = new Map((stored?.days ?? []).map((day) => [day.date, day]))
  const same = (a: HariLibur, b: HariLibur | undefined) => b?.name === a.name && b.kind === a.kind
  const change: CalendarChange = {
    act: 'isi',
    year,
    newYear: stored === null,
    added: [...days.values()].filter((day) => !same(day, before.get(day.date))),
    removed: [...before.values()].filter((day) => !same(day, days.get(day.date))),
  }
  return { ok: true, change }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const LINE = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s+([A-Za-z]{3,9})(?:\s+(\d{4}))?\s*[:,.–-]?\s+(\S.*)$/

/**
 * Parses "17 Agustus Proklamasi Kemerdekaan" or "20-22 Maret Idulfitri"; returns an error sentence if it
 * cannot.
 */
function readLine(line: string, year: number): { dates: WitaDate[]; name: string } | string {
  const [, first, last, monthName = '', ownYear, name = ''] = LINE.exec(line) ?? []
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1
  if (!first || month === 0) return 'tulis seperti “17 Agustus Proklamasi Kemerdekaan”'
  if (ownYear && Number(ownYear) !== year) return `tahunnya ${ownYear}, bukan ${year}`
  if (name.length > LONGEST_NAME) return `nama paling banyak ${LONGEST_NAME} karakter`
  const dates: WitaDate[] = []
  for (let day = Number(first); day <= Number(last ?? first); day++) {
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const date = parseWitaDate(text)
    if (!date) return `tanggal ${day} ${monthName} ${year} tidak ada`
    dates.push(date)
  }
  return dates.length > 0 ? { dates, name } : 'tanggal akhir harus sesudah tanggal awal'
}

/** The days of one kind in the format of the year's form. */
export function writeLines(days: readonly HariLibur[], kind: JenisLibur): string {
  return days
    .filter((day) => day.kind === kind)
    .map((day) => `${tanggalPendek(day.date).replace(/ \d{4}$/, '')} ${day.name}`)
    .join('\n')
}

const FEW = 6

/** One sentence about a change for the record; read by staff and by the reporters of affected cases. */
export function changeWords({ act, year, newYear, added, removed }: CalendarChange, source: string): string {
  const names = (days: readonly HariLibur[]) =>
    days.length > FEW
      ? `${days.length} hari`
      : days.map((day) => `${tanggalPendek(day.date)} (${day.name})`).join(', ')
  const parts = [
    newYear ? `Kalender ${year} diisi dengan ${added.length} hari libur.` : null,
    !newYear && act === 'isi' ? `Kalender ${year} diperbarui.` : null,
    !newYear && added.length > 0 ? `Ditambahkan: ${names(added)}.` : null,
    removed.length > 0 ? `Dihapus: ${names(removed)}.` : null,
    `Dasar: ${source}`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** The calendar days whose status a change alters; a new name alone alters none. */
export function changedDays({ added, removed }: CalendarChange): WitaDate[] {
  const [more, less] = [added, removed].map((days) => new Set(days.map((day) => day.date)))
  const moved = [...added, ...removed]
    .map((day) => day.date)
    .filter((day) => !(more?.has(day) && less?.has(day)))
  return [...new Set(moved)].sort()
}

function isJenis(text: string): text is JenisLibur {
  return text === 'libur_nasional' || text === 'cuti_bersama'
}

function refuse(field: string, message: string): CalendarParse {
  return { ok: false, errors: [{ field, message }] }
}
