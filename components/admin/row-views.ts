import { statusChips, waitsFor } from '@/lib/aduan/chip-labels'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import { kanalLabel } from '@/lib/lapor/form/intake'
import type { QueueRow } from '@/lib/verifikasi/queue/rows'
import { ageWords } from '@/lib/verifikasi/queue/rules'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu, tanggalRingkas } from '@/lib/waktu/dates'

/**
 * A row of a list in display form. Forty rows as words are a fifth of what they are as elements, and the
 * browser needs neither calendar nor labels.
 */
export interface RowView {
  id: string
  nomor: string
  ringkasan: string
  atRisk: boolean
  restricted: boolean
  /** "Kanal: surat"; empty for the form. */
  kanal: string
  labels: readonly string[]
  presentNames: readonly string[]
  left: TimeLeft
  /** "12 hari kerja" since it was sent. */
  age: string
  kategori: string
  instansi: string
  kabkota: string
  status: string
  statusIcon: (typeof statusChips)[keyof typeof statusChips]['icon']
  admin: string | null
  tim: string | null
  files: number
}

/** Remaining time as text, icon and colour; where the reporter has to act, it says so without a colour. */
interface TimeLeft {
  words: string
  /** Null: nothing is due, and the words stand alone. */
  chip: { tone: 'netral' | 'kuning' | 'merah'; icon: 'pause' | 'warn' | 'clock' } | null
  /** "2 Des 2026" */
  day: string
}

/** A row in display form. Pure. */
export function rowView(row: QueueRow, today: WitaDate, calendar: Kalender): RowView {
  const { summary, status } = row
  return {
    id: row.id,
    nomor: row.nomor,
    ringkasan: summary.ringkasan,
    atRisk: summary.atRisk,
    restricted: summary.restricted,
    kanal: summary.kanal ? kanalLabel(summary.kanal) : '',
    labels: row.labels,
    presentNames: row.presentNames,
    left: timeLeft(row, today, calendar),
    age: row.submittedOn ? ageWords(row.submittedOn, today, calendar) : '–',
    kategori: row.kategori,
    instansi: summary.instansi,
    kabkota: row.kabkota,
    status: statusLabels[status],
    statusIcon: statusChips[status].icon,
    admin: row.admin,
    tim: row.tim,
    files: row.files,
  }
}

function timeLeft({ status, nextDueOn }: QueueRow, today: WitaDate, calendar: Kalender): TimeLeft {
  const theirs = waitsFor[status] === 'Pelapor'
  if (!nextDueOn) return { words: theirs ? 'menunggu pelapor' : 'tidak ada batas waktu', chip: null, day: '' }
  const { words, late, left } = batasWaktu(nextDueOn, today, calendar)
  const day = `${theirs ? 'pelapor, ' : ''}${tanggalRingkas(nextDueOn)}`
  if (theirs) return { words, chip: { tone: 'netral', icon: 'pause' }, day }
  const tone = late ? 'merah' : left <= 1 ? 'kuning' : 'netral'
  return { words, chip: { tone, icon: late ? 'warn' : 'clock' }, day }
}
