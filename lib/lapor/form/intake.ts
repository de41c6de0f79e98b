import { IDENTITAS, type Option, optionLabel } from '@/lib/aduan/report/options'
import { readPartialDate } from '@/lib/aduan/report/partial-date'
import type { FieldError } from '@/lib/platform/http/form-state'
import { addDays, compareDates, parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'

/**
 * A case that the office begins itself, for instance after its reporter withdrew in a matter of public
 * interest.
 */
const INTERNAL = 'internal'

/** Answers of the intake form for a case of the office's own: nobody reported it, so nobody gets a code. */
export const internalCase = { kanal: INTERNAL, identitas: 'anonim', penyerahan: 'tanpa' } as const

/** Channel of a report that was not written in the form. */
export const KANAL: Option[] = [
  { value: 'surat', label: 'Surat' },
  { value: 'telepon', label: 'Telepon' },
  { value: 'kunjungan', label: 'Kunjungan' },
  { value: 'lainnya', label: 'Lainnya' },
  { value: INTERNAL, label: 'Dibuka Inspektorat sendiri (aduan internal)' },
]

/** " · Kanal: surat", appended to staff texts about a case; empty for one that came by the form. */
export function kanalWords({ kanal }: { kanal?: string }): string {
  return kanal ? ` · ${kanalLabel(kanal)}` : ''
}

/** "Kanal: surat". */
export function kanalLabel(kanal: string): string {
  return `Kanal: ${optionLabel(KANAL, kanal).toLowerCase()}`
}

/** Whether the person gets the printed code of the case. */
export const PENYERAHAN: Option[] = [
  {
    value: 'cetak',
    label: 'Slip kode diserahkan kepada pelapor',
    hint: 'Slip tampil satu kali setelah disimpan, untuk dicetak atau disalin.',
  },
  {
    value: 'tanpa',
    label: 'Tidak dapat diserahkan',
    hint: 'Misalnya surat tanpa nama dan alamat. Kode tidak dibuat, dan pelapor tidak dapat membalas pesan.',
  },
]

/** Fields of the intake form besides those of an aduan; the names are the inputs' names. */
const INTAKE_FIELDS = [
  'kanal',
  'tgl_terima.hari',
  'tgl_terima.bulan',
  'tgl_terima.tahun',
  'nama_pelapor',
  'hp_pelapor',
  'email_pelapor',
  'penyerahan',
] as const
type IntakeField = (typeof INTAKE_FIELDS)[number]
export type IntakeFields = Record<IntakeField, string>

/** Reads the fields of the intake form one by one; an absent field counts as empty. */
export function readIntake(value: (field: IntakeField) => string): IntakeFields {
  return Object.fromEntries(INTAKE_FIELDS.map((field) => [field, value(field)])) as IntakeFields
}

/** The administrator's statement about the origin of a report. */
export interface IntakeOrigin {
  kanal: string
  receivedOn: WitaDate
  reporter: { name: string; email: string | null; phone: string | null } | null
  handOver: boolean
}

const LONGEST = 200

/** Parses and validates the fields of the intake form; one error per invalid field. */
export function readOrigin(
  fields: IntakeFields,
  identitas: string,
  today: WitaDate,
): { ok: true; origin: IntakeOrigin } | { ok: false; errors: FieldError[] } {
  const errors: FieldError[] = []
  const wrong = (field: string, message: string) => errors.push({ field, message })
  const offered = (options: readonly Option[], value: string) => options.some((o) => o.value === value)
  if (!offered(KANAL, fields.kanal)) wrong('kanal', 'Pilih lewat mana aduan diterima')
  const receivedOn = readReceipt(fields, today, (message) => wrong('tgl_terima.hari', message))
  const name = fields.nama_pelapor.trim()
  const phone = fields.hp_pelapor.trim()
  const email = fields.email_pelapor.trim()
  for (const field of ['nama_pelapor', 'hp_pelapor', 'email_pelapor'] as const) {
    if ([...fields[field].trim()].length > LONGEST) wrong(field, 'Tulis paling banyak 200 karakter')
  }
  const known = name !== '' || phone !== '' || email !== ''
  if (!offered(IDENTITAS, identitas)) wrong('identitas', 'Pilih bagaimana identitas pelapor ditangani')
  else if (identitas !== 'anonim' && !known)
    wrong('nama_pelapor', 'Isi nama atau kontak pelapor, atau pilih Anonim')
  else if (identitas === 'anonim' && known)
    wrong('identitas', 'Nama atau kontak sudah diisi. Kosongkan, atau pilih Rahasia atau Terbuka')
  if (!offered(PENYERAHAN, fields.penyerahan))
    wrong('penyerahan', 'Pilih apakah slip kode dapat diserahkan kepada pelapor')
  if (errors.length > 0 || !receivedOn) return { ok: false, errors }
  return {
    ok: true,
    origin: {
      kanal: fields.kanal,
      receivedOn,
      reporter: known ? { name, email: email || null, phone: phone || null } : null,
      handOver: fields.penyerahan === 'cetak',
    },
  }
}

function readReceipt(
  fields: IntakeFields,
  today: WitaDate,
  wrong: (message: string) => void,
): WitaDate | null {
  const read = readPartialDate(
    fields['tgl_terima.hari'],
    fields['tgl_terima.bulan'],
    fields['tgl_terima.tahun'],
  )
  if (read.kind !== 'date' || read.date.day === null || read.date.month === null) {
    wrong('Isi tanggal diterima lengkap, misalnya 27 3 2026')
    return null
  }
  const { year, month, day } = read.date
  const two = (part: number) => String(part).padStart(2, '0')
  const date = parseWitaDate(`${year}-${two(month)}-${two(day)}`)
  if (date && compareDates(date, today) <= 0) return date
  wrong('Tanggal diterima tidak boleh setelah hari ini')
  return null
}

/**
 * An older report cannot be verified within the promised time from its receipt, so it gets a promise that can
 * be kept.
 */
export const OLDEST_DAYS = 30

/**
 * Day 0 of a report that came by letter, telephone or visit: the day of receipt, so that the person waits no
 * longer than somebody who used the form. A report received more than 30 days ago counts from the day of
 * entry; the day of receipt stays on record.
 */
export function dayZero(receivedOn: WitaDate, today: WitaDate): WitaDate {
  return compareDates(receivedOn, addDays(today, -OLDEST_DAYS)) < 0 ? today : receivedOn
}
