import { describe, expect, it } from 'vitest'
import { dayZero, type IntakeFields, readOrigin } from '@/lib/lapor/form/intake'
import type { WitaDate } from '@/lib/waktu/calendar'

const today = '2026-11-23' as WitaDate
const letter: IntakeFields = {
  kanal: 'surat',
  'tgl_terima.hari': '20',
  'tgl_terima.bulan': '11',
  'tgl_terima.tahun': '2026',
  nama_pelapor: '',
  hp_pelapor: '',
  email_pelapor: '',
  penyerahan: 'cetak',
}

describe('day 0 of a report that arrived outside the form', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-23'],
    ['last week', '2026-11-16', '2026-11-16'],
    ['30 days ago', '2026-10-24', '2026-10-24'],
    ['31 days ago', '2026-10-23', '2026-11-23'],
  ])('received %s', (_when, received, start) => {
    expect(dayZero(received as WitaDate, today)).toBe(start)
  })
})

describe('the channel of a report', () => {
  it('is parsed', () => {
    expect(readOrigin({ ...letter, nama_pelapor: ' Galuh ' }, 'rahasia', today)).toEqual({
      ok: true,
      origin: {
        kanal: 'surat',
        receivedOn: '2026-11-20',
        reporter: { name: 'Galuh', email: null, phone: null },
        handOver: true,
      },
    })
  })

  it.each<[string, Partial<IntakeFields>, string, string]>([
    ['an unknown channel', { kanal: 'merpati' }, 'anonim', 'kanal'],
    ['tomorrow', { 'tgl_terima.hari': '24' }, 'anonim', 'tgl_terima.hari'],
    ['a month without a day', { 'tgl_terima.hari': '' }, 'anonim', 'tgl_terima.hari'],
    ['30 February', { 'tgl_terima.hari': '30', 'tgl_terima.bulan': '2' }, 'anonim', 'tgl_terima.hari'],
    ['no mode', {}, '', 'identitas'],
    ['Anonim with a name', { nama_pelapor: 'Galuh' }, 'anonim', 'identitas'],
    ['Rahasia without a name', {}, 'rahasia', 'nama_pelapor'],
    ['no word on the slip', { penyerahan: '' }, 'anonim', 'penyerahan'],
  ])('refuses %s', (_what, change, identitas, field) => {
    const read = readOrigin({ ...letter, ...change }, identitas, today)
    expect(read.ok ? [] : read.errors.map((error) => error.field)).toEqual([field])
  })
})
