import { describe, expect, it } from 'vitest'
import { safetyWords } from '@/lib/sesudah/threats/labels'
import { hari, kalender } from '../../fixtures/kalender'

const state = {
  open: true,
  answered: false,
  dueOn: hari('2026-11-30'),
  followUp: null,
  today: hari('2026-11-27'),
  calendar: kalender,
}
const DANGER = 'Bila Anda dalam bahaya sekarang, jangan menunggu kami: hubungi polisi di 110.'
const PROMISE =
  'Laporan Anda bahwa Anda merasa terancam kami dahulukan. Petugas menjawab paling lambat Senin, 30 November 2026.'

describe('what a reporter in danger reads', () => {
  it.each([
    ['on a Friday', state, [PROMISE, DANGER]],
    [
      'on a Saturday: nobody may have read it',
      { ...state, today: hari('2026-11-28') },
      [PROMISE, 'Hari ini hari libur, jadi mungkin belum ada petugas yang membacanya.', DANGER],
    ],
    [
      'when the office is late',
      { ...state, today: hari('2026-12-01') },
      ['Kami terlambat menjawab laporan Anda bahwa Anda merasa terancam. Mohon maaf.', DANGER],
    ],
    [
      'when it was answered',
      { ...state, open: false, answered: true, dueOn: null },
      ['Petugas sudah menjawab laporan Anda bahwa Anda merasa terancam. Bacalah di Pesan.'],
    ],
    [
      'on the case that ended before',
      { ...state, open: false, dueOn: null, followUp: 'WBS-2026-7K3Q-9F2M' },
      [
        'Laporan Anda bahwa Anda merasa terancam kami tangani dalam aduan lanjutan WBS-2026-7K3Q-9F2M. Hari terakhir kami menjawab tertulis di sana.',
        DANGER,
      ],
    ],
    ['without a report of danger', { ...state, open: false, dueOn: null }, []],
  ])('%s', (_, given, expected) => {
    expect(safetyWords(given)).toEqual(expected)
  })

  it('never says that somebody is reading now', () => {
    for (const today of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-12-01'])
      expect(safetyWords({ ...state, today: hari(today) }).join(' ')).not.toMatch(
        /segera|sekarang juga|sedang/,
      )
  })
})
