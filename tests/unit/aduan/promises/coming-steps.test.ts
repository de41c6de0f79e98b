import { expect, it } from 'vitest'
import { comingSteps } from '@/lib/aduan/promises/coming-steps'
import { type Clocks, standardDays } from '@/lib/waktu/clocks'
import { hari, kalender } from '../../../fixtures/kalender'

const today = hari('2026-11-24')
const steps = (status: Parameters<typeof comingSteps>[0]['status'], clocks: Partial<Clocks> = {}) =>
  comingSteps({
    status,
    clocks: { due: {}, paused: null, ...clocks },
    today,
    calendar: kalender,
    promised: standardDays,
  }).map(({ what, when }) => `${what}: ${when}`)

it('counts a later step from the latest day of the one before it', () => {
  expect(steps('DIVERIFIKASI', { due: { verification: hari('2026-11-26') } })).toEqual([
    'Hasil pemeriksaan kami: paling lambat Kamis, 26 November 2026',
    'Jawaban resmi: paling lambat Rabu, 16 Desember 2026',
    'Tanggapan Anda: paling lambat 10 hari kerja setelah jawaban resmi',
  ])
})

it('says the rule where no day is known, and never a day that is over', () => {
  expect(steps('PERLU_DILENGKAPI', { due: { completion: hari('2026-11-20') } })).toEqual([
    'Jawaban Anda atas pertanyaan kami: segera',
    'Hasil pemeriksaan kami: setelah jawaban Anda masuk',
    'Jawaban resmi: paling lambat 14 hari kerja setelah diteruskan kepada Tim Telaah',
    'Tanggapan Anda: paling lambat 10 hari kerja setelah jawaban resmi',
  ])
})

it('waits for the reporter while the clock is paused', () => {
  const paused = { clock: 'answer', left: 3, on: today } as const
  expect(steps('DITELAAH', { due: { question: hari('2026-12-08') }, paused })[1]).toBe(
    'Jawaban resmi: setelah jawaban Anda masuk',
  )
})

it.each([
  'DRAF',
  'SELESAI',
  'DICABUT',
  'DIARAHKAN',
  'DITUTUP_SEMENTARA',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
] as const)('nothing is announced for %s', (status) => {
  expect(steps(status)).toEqual([])
})
