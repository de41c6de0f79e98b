import { describe, expect, it } from 'vitest'
import { earliest, latest, readPartialDate } from '@/lib/aduan/report/partial-date'
import { readRupiah } from '@/lib/aduan/report/rupiah'

describe('money as people write it', () => {
  it.each<[string, number]>([
    ['25000000', 25_000_000],
    ['Rp25.000.000,50', 25_000_000],
    ['Rp. 25.000.000,-', 25_000_000],
    ['Rp 25.000.000,00', 25_000_000],
    ['25 juta', 25_000_000],
    ['25jt', 25_000_000],
    ['2,5 juta', 2_500_000],
    ['1,5 Miliar', 1_500_000_000],
    ['500 ribu', 500_000],
    ['50rb', 50_000],
    ['25.000 rupiah', 25_000],
    ['\u202aRp\u00a025.000.000,\u2013\u202c', 25_000_000],
  ])('%s', (text, amount) => {
    expect(readRupiah(text)).toBe(amount)
  })

  it.each(['banyak', '', 'juta', '25 mobil', '25-30 juta', '\u3164'])('not %j', (text) => {
    expect(readRupiah(text)).toBeNull()
  })
})

describe('a remembered date', () => {
  it.each<[string, string, string, string]>([
    ['', '', '2026', '- - 2026'],
    ['', '', '26', '- - 2026'],
    ['', '', '98', '- - 1998'],
    ['', 'Maret', '2026', '- 3 2026'],
    ['', 'agustus', '26', '- 8 2026'],
    ['', 'Nopember', '2025', '- 11 2025'],
    ['', 'Des.', '2025', '- 12 2025'],
    ['27', '03', '2026', '27 3 2026'],
    ['27/3/2026', '', '', '27 3 2026'],
    ['1 januari 25', '', '', '1 1 2025'],
  ])('%s|%s|%s', (day, month, year, expected) => {
    const read = readPartialDate(day, month, year)
    if (read.kind !== 'date') throw new Error(read.kind)
    expect(
      Object.values(read.date)
        .map((part) => part ?? '-')
        .join(' '),
    ).toBe(expected)
  })

  it.each([
    ['30', '2', '2026'],
    ['27', '', '2026'],
    ['', 'besok', '2026'],
    ['', '13', '2026'],
    ['', '3', '226'],
    ['', '0', '2026'],
    ['27', '3', ''],
  ])('not %s|%s|%s', (day, month, year) => {
    expect(readPartialDate(day, month, year).kind).toBe('unreal')
  })

  it('of a year alone spans the whole year', () => {
    const date = { day: null, month: null, year: 2026 }
    expect([earliest(date), latest(date)]).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)])
  })
})
