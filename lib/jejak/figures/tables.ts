import { tanggalPendek } from '@/lib/waktu/dates'
import type { Keeping, NamedCount, Rekap } from './queries'
import { nilai } from './rating-rules'
import {
  countWords,
  days,
  OLD_FROM,
  type Periode,
  rangeWords,
  type Shown,
  SMALLEST,
  shareOf,
  shownOutside,
  shownTogether,
} from './rules'

/** One number of a table: its value for the chart and its text. */
export interface Cell {
  value: Shown
  text: string
}

/** One figure of the recapitulation: chart, table and download are made from this alone. */
export interface RekapTable {
  key: string
  title: string
  /** The message of the figure, in one or two sentences. */
  caption: string
  /** Heading of the row labels. */
  rowLabel: string
  columns: { key: string; label: string }[]
  rows: { label: string; cells: Cell[] }[]
}

interface Reading {
  periode: Periode
  /** For readers outside the team: counts below five are hidden. */
  outside: boolean
}

/** All figures as tables, in the order of the page. */
export function tablesOf(rekap: Rekap, reading: Reading): RekapTable[] {
  return [
    punctuality(rekap, reading),
    flow(rekap, reading),
    ages(rekap, reading),
    named('kategori', 'Jenis dugaan pelanggaran', 'Jenis', rekap.kategori, reading),
    named('kabkota', 'Kabupaten dan kota', 'Kabupaten/kota', rekap.kabkota, reading),
    said(rekap.said.kepuasan, 'kepuasan', 'Kepuasan pelapor', Object.entries(nilai).toReversed()),
    said(rekap.said.balasan, 'balasan', 'Tindakan balasan setelah selesai', BALASAN),
  ]
}

function punctuality(rekap: Rekap, reading: Reading): RekapTable {
  const verified = counts(
    rekap.buckets.map((one) => one.verified),
    reading,
  )
  const onTime = counts(
    rekap.buckets.map((one) => one.verifiedOnTime),
    reading,
  )
  return {
    key: 'ketepatan',
    title: 'Verifikasi tepat waktu',
    caption: `${keepingWords(rekap.verification, reading)}${comparedShare(rekap.verificationBefore, reading)}`,
    rowLabel: reading.periode.per === 'minggu' ? 'Pekan' : 'Bulan',
    columns: [
      { key: 'selesai', label: 'Selesai diverifikasi' },
      { key: 'tepat', label: 'Tepat waktu' },
      { key: 'persen', label: 'Bagian' },
    ],
    rows: rekap.buckets.map(({ label }, at) => {
      const [done, kept] = [verified[at] ?? null, onTime[at] ?? null]
      return { label, cells: [cell(done), cell(kept), percent(kept, done)] }
    }),
  }
}

function keepingWords({ done, onTime, median }: Keeping, { outside }: Reading): string {
  const [shown, kept] = outside ? [shownOutside(done), shownOutside(onTime)] : [done, onTime]
  if (done === 0) return 'Belum ada verifikasi yang selesai pada periode ini.'
  if (shown === null || kept === null) return 'Terlalu sedikit untuk disebut: kurang dari 5 aduan.'
  return `${kept} dari ${shown} aduan (${shareOf(kept, shown)} %) selesai diverifikasi dalam janji waktunya; median ${days(median)}.`
}

function comparedShare(before: Keeping | null, { outside }: Reading): string {
  if (!before || before.done === 0 || (outside && shownOutside(before.done) === null)) return ''
  return ` Pembanding: ${shareOf(before.onTime, before.done)} %, median ${days(before.median)}.`
}

function flow(rekap: Rekap, reading: Reading): RekapTable {
  const [received, closed, backlog] = (['received', 'closed', 'backlog'] as const).map((key) =>
    counts(
      rekap.buckets.map((one) => one[key]),
      reading,
    ),
  )
  const shown = (count: number) => countWords(reading.outside ? shownOutside(count) : count)
  const last = rekap.buckets.at(-1)
  return {
    key: 'arus',
    title: 'Aduan masuk dan selesai',
    caption: `${shown(rekap.received)} aduan masuk dan ${shown(rekap.closed)} selesai ditangani. Pada ${tanggalPendek(reading.periode.until)} terbuka ${shown(last?.backlog ?? 0)} aduan.`,
    rowLabel: reading.periode.per === 'minggu' ? 'Pekan' : 'Bulan',
    columns: [
      { key: 'masuk', label: 'Masuk' },
      { key: 'selesai', label: 'Selesai' },
      { key: 'terbuka', label: 'Terbuka di akhir' },
    ],
    rows: rekap.buckets.map(({ label }, at) => ({
      label,
      cells: [cell(received?.[at] ?? null), cell(closed?.[at] ?? null), cell(backlog?.[at] ?? null)],
    })),
  }
}

function ages(rekap: Rekap, reading: Reading): RekapTable {
  const shown = counts(
    rekap.ages.map(({ count }) => count),
    reading,
  )
  const old = rekap.ages.slice(-1).reduce((sum, { count }) => sum + count, 0)
  const oldWords = countWords(reading.outside ? shownOutside(old) : old)
  return {
    key: 'umur',
    title: 'Lama penanganan aduan yang masih terbuka',
    caption:
      rekap.open === 0
        ? 'Hari ini tidak ada aduan yang terbuka.'
        : `Hari ini terbuka ${countWords(reading.outside ? shownOutside(rekap.open) : rekap.open)} aduan; ${old === 0 ? 'tidak ada yang' : `${oldWords}`} lebih tua dari ${OLD_FROM} hari kerja.`,
    rowLabel: 'Lama penanganan',
    columns: [{ key: 'jumlah', label: 'Aduan terbuka' }],
    rows: rekap.ages.map(({ label }, at) => ({ label, cells: [cell(shown[at] ?? null)] })),
  }
}

function named(
  key: string,
  title: string,
  rowLabel: string,
  rows: readonly NamedCount[],
  reading: Reading,
): RekapTable {
  const now = counts(
    rows.map(({ count }) => count),
    reading,
  )
  const before = reading.periode.before
    ? counts(
        rows.map((row) => row.before ?? 0),
        reading,
      )
    : null
  const [first] = rows
  const most = now[0]
  return {
    key,
    title,
    caption:
      !first || first.count === 0
        ? 'Belum ada aduan pada periode ini.'
        : most === null || most === undefined
          ? 'Angka terlalu kecil untuk disebut satu per satu.'
          : `Terbanyak: ${first.label}, ${most} aduan.`,
    rowLabel,
    columns: [
      { key: 'jumlah', label: 'Aduan' },
      ...(before ? [{ key: 'pembanding', label: 'Pembanding' }] : []),
    ],
    rows: rows.map(({ label }, at) => ({
      label,
      cells: [cell(now[at] ?? null), ...(before ? [cell(before[at] ?? null)] : [])],
    })),
  }
}

const BALASAN: [string, string][] = [
  ['tidak', 'Tidak ada'],
  ['ya', 'Ada, dan ditindaklanjuti'],
  ['diam', 'Tidak ingin menjawab'],
]

/** Reporters' answers. They are anonymous, so small counts are hidden from everybody. */
function said(
  sums: ReadonlyMap<string, number>,
  key: string,
  title: string,
  values: readonly [string, string][],
): RekapTable {
  const counted = values.map(([value]) => sums.get(value) ?? 0)
  const all = counted.reduce((sum, count) => sum + count, 0)
  const shown = all < SMALLEST ? [] : shownTogether(counted)
  const scores = values.reduce((sum, [value], at) => sum + Number(value) * (counted[at] ?? 0), 0)
  const mean = Number.isFinite(scores)
    ? ` Rata-rata ${(scores / all).toFixed(1).replace('.', ',')} dari 5.`
    : ''
  return {
    key,
    title,
    caption:
      shown.length === 0
        ? 'Belum cukup jawaban: angka ditampilkan mulai 5 jawaban. Menurut bulan kalender.'
        : `${all} pelapor menjawab pada bulan-bulan periode ini.${mean}`,
    rowLabel: 'Jawaban',
    columns: [{ key: 'jumlah', label: 'Pelapor' }],
    rows: shown.map((count, at) => ({ label: values[at]?.[1] ?? '', cells: [cell(count)] })),
  }
}

function counts(all: readonly number[], { outside }: Reading): Shown[] {
  return outside ? shownTogether(all) : [...all]
}

function cell(value: Shown): Cell {
  return { value, text: countWords(value) }
}

function percent(part: Shown, whole: Shown): Cell {
  const share = part === null || whole === null ? null : shareOf(part, whole)
  return { value: share, text: share === null ? '–' : `${share} %` }
}

/** A table as CSV rows, always for readers outside the team, with its title and period above it. */
export function csvRows(table: RekapTable, periode: Periode): string[][] {
  return [
    [table.title],
    [`Periode ${rangeWords(periode)}`],
    ...(periode.before ? [[`Pembanding ${rangeWords(periode.before)}`]] : []),
    ['Angka di bawah 5 tidak ditampilkan.'],
    [],
    [table.rowLabel, ...table.columns.map(({ label }) => label)],
    ...table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
  ]
}
