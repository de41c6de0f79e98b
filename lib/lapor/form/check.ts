import {
  HUBUNGAN,
  IDENTITAS,
  IZIN_SAKSI,
  KONTAK_AMAN,
  LOKASI_LAIN,
  type Option,
  PERAN,
  PERNAH_LAPOR,
  RISIKO,
  SUMBER_INFO,
  WAKTU_JENIS,
} from '@/lib/aduan/report/options'
import { earliest, latest, readPartialDate } from '@/lib/aduan/report/partial-date'
import { needsRestricted } from '@/lib/aduan/report/restricted'
import type { FieldError } from '@/lib/platform/http/form-state'
import type { WitaDate } from '@/lib/waktu/calendar'
import says from '@/lib/words/id/salah-aduan.json' with { type: 'json' }
import { seen } from '@/lib/words/typed-text'
import type { RawAnswers, TextField } from './answers'
import { askedOnly, isAsked } from './asked'
import { STEPS, type Step } from './steps'
import { problemOf, TEXT_RULES } from './text-rules'

/** Context of the checks: today, and the currently offered choices. */
export interface CheckContext {
  today: WitaDate
  kategoriIds: ReadonlySet<string>
  instansiNames: ReadonlySet<string>
  /** Offices whose reports are restricted. */
  restrictedInstansi: ReadonlySet<string>
  kabkotaCodes: ReadonlySet<string>
}

/** Fields whose value must be from a list. */
const CHOICES: Partial<Record<TextField, readonly Option[]>> = {
  waktu_jenis: WAKTU_JENIS,
  sumber_info: SUMBER_INFO,
  pernah_lapor: PERNAH_LAPOR,
  identitas: IDENTITAS,
  hubungan: HUBUNGAN,
  risiko: RISIKO,
  kontak_aman: KONTAK_AMAN,
}

const UNREAL = says.tanggalIniTidakAda
const PERSON = says.isiNamaAtauJabatan
const NAME_LENGTH = 200

/** Errors on one page, in the order of its fields. */
export function checkStep(step: Step, answers: RawAnswers, context: CheckContext): FieldError[] {
  return step.fields.flatMap((field) => checkField(field, answers, context))
}

/** Errors on all pages that prevent sending. */
export function checkAll(answers: RawAnswers, context: CheckContext): (FieldError & { step: number })[] {
  return STEPS.flatMap((step) =>
    checkStep(step, answers, context).map((error) => ({ ...error, step: step.number })),
  )
}

function checkField(field: string, answers: RawAnswers, context: CheckContext): FieldError[] {
  const name = field as TextField
  if (!isAsked(name, answers)) return []
  if (field === 'terlapor') return checkTerlapor(answers)
  if (field === 'saksi') return checkSaksi(answers)
  if (field.startsWith('tgl_')) return checkDates(field, answers, context)
  const value = answers[name] ?? ''
  if (name === 'jalur_terbatas_dibaca') {
    const needed = needsRestricted(askedOnly(answers), context.restrictedInstansi)
    return needed && value !== 'ya' ? [{ field, message: says.centangBahwaAndaSudah }] : []
  }
  const rule = TEXT_RULES[name]
  const problem = rule ? problemOf(rule, value) : null
  if (problem) return [{ field, message: problem }]
  return value !== '' && !isOffered(name, value, context)
    ? [{ field, message: rule?.required ?? says.pilihDariDaftar }]
    : []
}

function isOffered(field: TextField, value: string, context: CheckContext): boolean {
  if (field === 'kategori') return context.kategoriIds.has(value)
  if (field === 'instansi') return context.instansiNames.has(value)
  if (field === 'kabkota')
    return context.kabkotaCodes.has(value) || LOKASI_LAIN.some((place) => place.value === value)
  return CHOICES[field]?.some((option) => option.value === value) ?? true
}

function checkTerlapor(answers: RawAnswers): FieldError[] {
  const errors: FieldError[] = []
  const named = answers.terlapor.some((person) => seen(person.nama) !== '' || seen(person.jabatan) !== '')
  if (!named) errors.push({ field: 'terlapor.0.nama', message: PERSON })
  answers.terlapor.forEach((person, index) => {
    for (const key of ['nama', 'jabatan'] as const) {
      if ([...person[key].trim()].length > NAME_LENGTH) {
        errors.push({ field: `terlapor.${index}.${key}`, message: says.tulisPalingBanyak200 })
      }
    }
    if (person.peran !== '' && !PERAN.some((option) => option.value === person.peran)) {
      errors.push({ field: `terlapor.${index}.peran`, message: says.pilihDariDaftar })
    }
  })
  return errors
}

function checkSaksi(answers: RawAnswers): FieldError[] {
  return answers.saksi.flatMap((person, index) => {
    const errors: FieldError[] = []
    for (const key of ['nama', 'jabatan', 'kontak'] as const) {
      if ([...person[key].trim()].length > NAME_LENGTH) {
        errors.push({ field: `saksi.${index}.${key}`, message: says.tulisPalingBanyak200 })
      }
    }
    if (person.izin !== '' && !IZIN_SAKSI.some((option) => option.value === person.izin)) {
      errors.push({ field: `saksi.${index}.izin`, message: says.pilihDariDaftar })
    }
    return errors
  })
}

/** One error per date, at its first input. */
function checkDates(field: string, answers: RawAnswers, { today }: CheckContext): FieldError[] {
  const start = readPartialDate(
    answers['tgl_mulai.hari'] ?? '',
    answers['tgl_mulai.bulan'] ?? '',
    answers['tgl_mulai.tahun'] ?? '',
  )
  if (field === 'tgl_mulai.hari') {
    const optional = answers.waktu_jenis === 'berlangsung' || answers.waktu_jenis === 'akan'
    if (start.kind === 'empty') return optional ? [] : [{ field, message: says.isiPalingSedikitTahunnya }]
    if (start.kind === 'unreal') return [{ field, message: UNREAL }]
    if (answers.waktu_jenis !== 'akan' && earliest(start.date) > Date.parse(`${today}T00:00:00Z`)) {
      return [{ field, message: says.tanggalKejadianTidakBoleh }]
    }
  }
  if (field === 'tgl_akhir.hari') {
    const end = readPartialDate(
      answers['tgl_akhir.hari'] ?? '',
      answers['tgl_akhir.bulan'] ?? '',
      answers['tgl_akhir.tahun'] ?? '',
    )
    if (end.kind === 'empty') return [{ field, message: says.isiPalingSedikitTahunnya }]
    if (end.kind === 'unreal') return [{ field, message: UNREAL }]
    if (earliest(end.date) > Date.parse(`${today}T00:00:00Z`)) {
      return [{ field, message: says.tanggalKejadianTidakBoleh }]
    }
    if (start.kind === 'date' && latest(end.date) < earliest(start.date)) {
      return [{ field, message: says.tanggalAkhirHarusSetelah }]
    }
  }
  return []
}
