import { describe, expect, test } from 'vitest'
import { rowView } from '@/components/admin/row-views'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import type { QueueRow } from '@/lib/verifikasi/queue/rows'
import { kalenderFrom, type WitaDate } from '@/lib/waktu/calendar'
import { tanggalRingkas } from '@/lib/waktu/dates'

const calendar = kalenderFrom([], [2026, 2027])
const TODAY = '2026-11-23' as WitaDate

function row(status: AduanStatus, nextDueOn: string | null): QueueRow {
  return {
    id: 'x',
    nomor: 'WBS-2026-7K3Q-9F2M',
    status,
    kategori: 'Pungutan liar',
    kabkota: 'Kota Banjarbaru',
    submittedOn: '2026-11-20' as WitaDate,
    nextDueOn: nextDueOn as WitaDate | null,
    files: 1,
    admin: null,
    tim: null,
    summary: { ringkasan: 'r', instansi: 'i', identitas: 'rahasia', restricted: false, atRisk: false },
    version: 1,
    labels: [],
    presentNames: [],
  }
}

describe('the time left of a row', () => {
  test.each([
    ['late', 'DIVERIFIKASI', '2026-11-20', 'terlambat 1 hari kerja', 'merah', 'warn', '20 Nov 2026'],
    ['today', 'DIVERIFIKASI', '2026-11-23', 'hari ini', 'kuning', 'clock', '23 Nov 2026'],
    ['later', 'DITELAAH', '2026-12-02', '7 hari kerja lagi', 'netral', 'clock', '2 Des 2026'],
    [
      'of the reporter',
      'DIJAWAB',
      '2026-11-20',
      'terlambat 1 hari kerja',
      'netral',
      'pause',
      'pelapor, 20 Nov 2026',
    ],
  ] as const)('%s', (_what, status, due, words, tone, icon, day) => {
    expect(rowView(row(status, due), TODAY, calendar).left).toEqual({ words, chip: { tone, icon }, day })
  })

  test('where nothing is due it says for whom the case waits', () => {
    expect(rowView(row('DITUTUP_SEMENTARA', null), TODAY, calendar).left).toMatchObject({
      words: 'menunggu pelapor',
      chip: null,
    })
    expect(rowView(row('SELESAI', null), TODAY, calendar).left.words).toBe('tidak ada batas waktu')
  })
})

test.each([
  ['2026-05-07', '7 Mei 2026'],
  ['2026-08-17', '17 Agu 2026'],
  ['2026-10-01', '1 Okt 2026'],
])('%s is short: %s', (day, words) => {
  expect(tanggalRingkas(day as WitaDate)).toBe(words)
})
