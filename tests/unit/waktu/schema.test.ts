import { describe, expect, test } from 'vitest'
import {
  type CalendarInput,
  changedDays,
  changeWords,
  parseCalendarChange,
  type TahunKalender,
  writeLines,
} from '@/lib/waktu/schema'
import { hari } from '@/tests/fixtures/kalender'

const today = hari('2026-11-24')
const stored: TahunKalender = {
  year: 2026,
  source: 'SKB',
  version: 1,
  days: [
    { date: hari('2026-12-24'), name: 'Cuti bersama Natal', kind: 'cuti_bersama', certain: true },
    { date: hari('2026-12-25'), name: 'Hari Raya Natal', kind: 'libur_nasional', certain: true },
  ],
}
const input = (change: Partial<CalendarInput>): CalendarInput => ({
  aksi: 'isi',
  tahun: '2026',
  libur: '',
  cuti: '',
  tanggal: '',
  nama: '',
  jenis: '',
  ...change,
})
const day = { aksi: 'tambah', nama: 'Libur', jenis: 'libur_nasional' }

function sentences(change: Partial<CalendarInput>, year: TahunKalender | null = stored): string[] {
  const parsed = parseCalendarChange(input(change), year, today)
  return parsed.ok ? [] : parsed.errors.map((error) => error.message)
}

describe('errors are reported exactly', () => {
  test.each<[Partial<CalendarInput>, string]>([
    [{ ...day, tanggal: '2026-02-30' }, 'Pilih tanggal yang nyata'],
    [{ ...day, tanggal: '2026-12-24' }, '24 Desember 2026 sudah tercatat sebagai Cuti bersama Natal'],
    [{ ...day, tanggal: '2026-12-28', nama: '' }, 'Tulis nama hari liburnya'],
    [{ ...day, tanggal: '2026-12-28', jenis: 'x' }, 'Pilih libur nasional atau cuti bersama'],
    [
      { ...day, tahun: '2025', tanggal: '2025-12-24' },
      'Tahun 2025 sudah lewat, sehingga kalendernya tidak diubah lagi',
    ],
    [{ tahun: '2031', libur: '1 Januari Tahun Baru' }, 'Pilih tahun antara 2026 dan 2029'],
    [
      { aksi: 'hapus', tanggal: '2026-12-28' },
      'Hari itu tidak ada dalam kalender. Muat ulang halaman kalender',
    ],
    [{ libur: '' }, 'Tulis hari libur nasional, satu baris satu hari'],
    [{ libur: 'Natal' }, 'Baris 1: tulis seperti “17 Agustus Proklamasi Kemerdekaan”'],
    [{ libur: '1 Januari A\n30 Februari B' }, 'Baris 2: tanggal 30 Februari 2026 tidak ada'],
    [{ libur: '1 Januari A\n1 Januari B' }, 'Baris 2: 1 Januari 2026 tertulis dua kali'],
    [{ libur: '1 Januari A', cuti: '1 Januari B' }, 'Baris 1: 1 Januari 2026 tertulis dua kali'],
    [{ libur: '1 Januari 2027 Tahun Baru' }, 'Baris 1: tahunnya 2027, bukan 2026'],
    [{ libur: '22-20 Maret Idulfitri' }, 'Baris 1: tanggal akhir harus sesudah tanggal awal'],
  ])('%j: %s', (change, sentence) => {
    expect(sentences(change)).toEqual([sentence])
  })

  test('refuses a single day of a year missing from the calendar', () => {
    expect(sentences({ ...day, tahun: '2028', tanggal: '2028-01-03' }, null)).toEqual([
      'Kalender 2028 belum diisi. Isi dahulu seluruh tahunnya',
    ])
  })
})

test('a year pasted from its SKB shows added, removed and unchanged days', () => {
  const parsed = parseCalendarChange(
    input({ libur: '25 Desember: Hari Raya Natal\n21–22 Maret Idulfitri 1447 H\n', cuti: '' }),
    stored,
    today,
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  const { change } = parsed
  expect(change.added.map((one) => one.date)).toEqual(['2026-03-21', '2026-03-22'])
  expect(change.removed.map((one) => one.date)).toEqual(['2026-12-24'])
  expect(changedDays(change)).toEqual(['2026-03-21', '2026-03-22', '2026-12-24'])
  expect(changeWords(change, 'SKB Nomor 1')).toBe(
    'Kalender 2026 diperbarui. Ditambahkan: 21 Maret 2026 (Idulfitri 1447 H), 22 Maret 2026 (Idulfitri 1447 H). Dihapus: 24 Desember 2026 (Cuti bersama Natal). Dasar: SKB Nomor 1',
  )
})

test('stored holidays survive a round trip through their lines; a new name moves no deadline', () => {
  const lines = {
    libur: writeLines(stored.days, 'libur_nasional'),
    cuti: writeLines(stored.days, 'cuti_bersama'),
  }
  const same = parseCalendarChange(input(lines), stored, today)
  expect(same.ok && [same.change.added, same.change.removed]).toEqual([[], []])
  const renamed = parseCalendarChange(input({ ...lines, libur: '25 Desember Natal' }), stored, today)
  expect(renamed.ok && changedDays(renamed.change)).toEqual([])
})
