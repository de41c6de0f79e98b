import { describe, expect, test } from 'vitest'
import { batasWaktu, bulan, pukul, sisaHariKerja, tanggal, tanggalPendek } from '@/lib/waktu/dates'
import { hari, kalender } from '@/tests/fixtures/kalender'

test('a date has weekday, day, month and year', () => {
  expect(tanggal(hari('2026-11-26'))).toBe('Kamis, 26 November 2026')
  expect(tanggal(hari('2027-01-01'))).toBe('Jumat, 1 Januari 2027')
  expect(tanggalPendek(hari('2026-08-17'))).toBe('17 Agustus 2026')
  expect(bulan(2026, 5)).toBe('Mei 2026')
})

test('times are shown in WITA, whatever the time zone of the machine', () => {
  expect(pukul(new Date('2026-11-23T02:42:00Z'))).toBe('pukul 10.42 WITA')
  expect(pukul(new Date('2026-11-23T16:05:00Z'))).toBe('pukul 00.05 WITA')
})

test.each([
  [2, '2 hari kerja lagi'],
  [0, 'hari ini'],
  [-2, 'terlambat 2 hari kerja'],
])('%i working days left: %s', (left, words) => {
  expect(sisaHariKerja(left)).toBe(words)
})

describe('a deadline on Friday, 27 November 2026', () => {
  test.each([
    ['2026-11-25', '2 hari kerja lagi', false],
    ['2026-11-27', 'hari ini', false],
    ['2026-11-28', 'batas waktu sudah lewat', true],
    ['2026-11-30', 'terlambat 1 hari kerja', true],
  ])('seen on %s: %s', (today, words, late) => {
    expect(batasWaktu(hari('2026-11-27'), hari(today), kalender)).toMatchObject({ words, late })
  })
})
