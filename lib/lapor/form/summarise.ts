import {
  HUBUNGAN,
  IDENTITAS,
  IZIN_SAKSI,
  KONTAK_AMAN,
  LOKASI_LAIN,
  optionLabel,
  PERAN,
  PERNAH_LAPOR,
  RISIKO,
  SUMBER_INFO,
  WAKTU_JENIS,
} from '@/lib/aduan/report/options'
import type { PartialDate } from '@/lib/aduan/report/partial-date'
import type { AduanReport } from '@/lib/aduan/report/report'
import type { SafeContact } from '@/lib/aduan/report/stored-report'
import type { WitaDate } from '@/lib/waktu/calendar'
import { bulan, tanggalPendek } from '@/lib/waktu/dates'
import { stepWith } from './steps'

/** One row of a report as people read it; without lines the question was skipped. */
export interface SummaryRow {
  label: string
  lines: string[]
}

export interface SummarySection {
  /** The page of the form that asks it. */
  step: number
  title: string
  rows: SummaryRow[]
}

interface Names {
  kategori: readonly { id: string; label: string }[]
  kabkota: readonly { code: string; name: string }[]
}

/** Shown if the reporter does not know the person. */
export const UNKNOWN_PERSON = 'Tidak tahu orangnya'

/** Titles of the sections that the check page adds to: files, and how to reach the reporter. */
export const EVIDENCE = 'Bukti'
export const IDENTITY = 'Identitas dan keamanan'

/** Label of the question how to reach the reporter. */
export const CONTACT = 'Cara menghubungi yang aman'

/** How to reach the reporter, for the reporter and for those who may know who they are. */
export function contactLines(safe: SafeContact | null): string[] {
  if (!safe) return [optionLabel(KONTAK_AMAN, 'aplikasi')]
  return [optionLabel(KONTAK_AMAN, safe.channel), safe.detail, safe.hours].filter((line) => line !== '')
}

/** The terlapor, one line each. */
export function terlaporLines(report: AduanReport): string[] {
  return report.terlapor.length === 0 ? [UNKNOWN_PERSON] : report.terlapor.map(personLine)
}

/**
 * A report by the parts of the form, for the check page and for all later readers; `readBy` decides who "I"
 * is.
 */
export function summarise(
  report: AduanReport,
  names: Names,
  readBy: 'pelapor' | 'staff' = 'pelapor',
): SummarySection[] {
  const text = (value: string) => (value === '' ? [] : [value])
  const place =
    names.kabkota.find((k) => k.code === report.kabkota)?.name ?? optionLabel(LOKASI_LAIN, report.kabkota)
  const kategori = names.kategori.find((k) => k.id === report.kategori)?.label ?? report.kategori
  return [
    {
      step: stepWith('kategori'),
      title: 'Jenis dan ringkasan',
      rows: [
        { label: 'Jenis dugaan pelanggaran', lines: text(kategori) },
        { label: 'Ringkasan', lines: text(report.ringkasan) },
      ],
    },
    {
      step: stepWith('terlapor'),
      title: 'Siapa yang terlibat',
      rows: [
        {
          label: 'Terlapor',
          lines: terlaporLines(report),
        },
        { label: 'Unit kerja / instansi', lines: text(report.instansi) },
        { label: 'Bidang / UPT / sekolah', lines: text(report.unitRinci) },
      ],
    },
    {
      step: stepWith('waktu_jenis'),
      title: 'Waktu dan tempat',
      rows: [
        { label: 'Waktu kejadian', lines: text(timeLine(report, readBy)) },
        { label: 'Lokasi', lines: text(place) },
        { label: 'Tempat kejadian', lines: text(report.lokasiRinci) },
      ],
    },
    {
      step: stepWith('kronologi'),
      title: 'Cerita kejadian',
      rows: [
        { label: 'Kronologi', lines: text(report.kronologi) },
        { label: 'Sumber informasi', lines: text(optionLabel(SUMBER_INFO, report.sumberInfo)) },
        { label: 'Perkiraan kerugian', lines: lossLines(report) },
        { label: 'Orang lain yang mengetahui', lines: report.saksi.map(saksiLine) },
        {
          label: 'Pernah dilaporkan ke tempat lain',
          lines: [...text(optionLabel(PERNAH_LAPOR, report.pernahLapor)), ...text(report.pernahLaporRinci)],
        },
      ],
    },
    {
      step: stepWith('bukti_lain'),
      title: EVIDENCE,
      rows: [{ label: 'Bukti yang belum bisa diunggah', lines: text(report.buktiLain) }],
    },
    {
      step: stepWith('identitas'),
      title: IDENTITY,
      rows: [
        { label: 'Identitas', lines: [optionLabel(IDENTITAS, report.identitas)] },
        { label: 'Hubungan dengan terlapor', lines: text(optionLabel(HUBUNGAN, report.hubungan)) },
        {
          label: 'Diancam, atau dihalang-halangi untuk melapor',
          lines: [...text(optionLabel(RISIKO, report.risiko)), ...text(report.risikoRinci)],
        },
      ],
    },
  ]
}

function personLine({ nama, jabatan, peran }: AduanReport['terlapor'][number]): string {
  const who = [nama, jabatan].filter((part) => part !== '').join(', ')
  return peran === '' ? who : `${who} (${optionLabel(PERAN, peran).toLowerCase()})`
}

function saksiLine({ nama, jabatan, kontak, izin }: AduanReport['saksi'][number]): string {
  const who = [nama, jabatan, kontak].filter((part) => part !== '').join(', ')
  return izin === '' ? who : `${who}. Boleh dihubungi: ${optionLabel(IZIN_SAKSI, izin).toLowerCase()}`
}

function timeLine(
  { waktuJenis, tanggalMulai, tanggalAkhir }: AduanReport,
  readBy: 'pelapor' | 'staff',
): string {
  if (waktuJenis === 'tidak_ingat' && readBy === 'staff') return 'Pelapor tidak ingat'
  const kind = optionLabel(WAKTU_JENIS, waktuJenis)
  if (!tanggalMulai) return kind
  if (waktuJenis === 'tanggal') return partialWords(tanggalMulai)
  if (tanggalAkhir) return `${partialWords(tanggalMulai)} sampai ${partialWords(tanggalAkhir)}`
  return `${kind}, sejak ${partialWords(tanggalMulai)}`.replace('Akan terjadi, sejak', 'Akan terjadi,')
}

function partialWords({ day, month, year }: PartialDate): string {
  if (month === null) return String(year)
  if (day === null) return bulan(year, month)
  return tanggalPendek(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as WitaDate)
}

function lossLines({ kerugian, kerugianTidakTahu, pihakDirugikan }: AduanReport): string[] {
  const amount = kerugianTidakTahu
    ? ['Tidak tahu']
    : kerugian === null
      ? []
      : [`Rp${kerugian.toLocaleString('id-ID')}`]
  return pihakDirugikan === '' ? amount : [...amount, `Yang dirugikan: ${pihakDirugikan}`]
}
