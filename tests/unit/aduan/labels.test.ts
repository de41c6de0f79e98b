import { describe, expect, test } from 'vitest'
import { statusChips, waitsFor } from '@/lib/aduan/chip-labels'
import { type PelaporStatusInput, pelaporStatus } from '@/lib/aduan/labels'
import { type AduanStatus, STATUSES } from '@/lib/aduan/lifecycle'
import { reopenUntil, variantOf } from '@/lib/aduan/variant-labels'
import { type Clocks, standardDays } from '@/lib/waktu/clocks'
import { hari, kalender } from '@/tests/fixtures/kalender'

const today = hari('2026-11-23')
const tgl = 'Kamis, 26 November 2026'
const allClocks: Clocks['due'] = {
  verification: hari('2026-11-26'),
  completion: hari('2026-11-26'),
  firstMessage: hari('2026-11-26'),
  answer: hari('2026-12-11'),
  reaction: hari('2026-11-26'),
}

function read(status: AduanStatus, change: Partial<PelaporStatusInput> = {}) {
  return pelaporStatus({
    status,
    clocks: { due: allClocks, paused: null },
    today,
    calendar: kalender,
    promised: standardDays,
    variant: null,
    ...change,
  })
}

describe('texts for the reporter (docs/design/look-and-feel.md 3)', () => {
  test.each([
    ['DRAF', 'Draf', 'Belum dikirim. Hanya Anda yang dapat melihatnya.'],
    [
      'MENUNGGU_VERIFIKASI',
      'Menunggu verifikasi',
      `Aduan sudah kami terima dan akan diperiksa paling lambat ${tgl}.`,
    ],
    [
      'DIVERIFIKASI',
      'Sedang diverifikasi',
      'Administrator sedang memeriksa kejelasan dan kelengkapan aduan Anda.',
    ],
    [
      'PERLU_DILENGKAPI',
      'Perlu dilengkapi',
      `Kami memerlukan keterangan tambahan. Jawab sebisanya paling lambat ${tgl}.`,
    ],
    ['DITERUSKAN', 'Diteruskan ke Tim Telaah', 'Aduan Anda diserahkan kepada Tim Telaah untuk ditelaah.'],
    [
      'DITELAAH',
      'Sedang ditindaklanjuti',
      'Tim Telaah sedang menganalisis, berkoordinasi, atau memeriksa di lapangan.',
    ],
    [
      'JAWABAN_DISIAPKAN',
      'Jawaban sedang disiapkan',
      'Hasil telaah sedang ditulis dan disetujui pejabat berwenang.',
    ],
    [
      'DIJAWAB',
      'Jawaban resmi tersedia',
      `Jawaban resmi sudah terbit. Kami menunggu tanggapan Anda paling lambat ${tgl}.`,
    ],
    ['SELESAI', 'Selesai', 'Penanganan selesai. Anda tetap dapat membaca jawaban.'],
    ['DIARAHKAN', 'Diarahkan ke instansi lain', 'Bukan kewenangan kami. Kami jelaskan ke mana dan mengapa.'],
    [
      'TIDAK_DAPAT_DITINDAKLANJUTI',
      'Tidak dapat ditindaklanjuti',
      'Alasannya kami tulis di halaman aduan ini. Anda dapat mengirim keterangan baru.',
    ],
    [
      'DITUTUP_SEMENTARA',
      'Ditutup sementara',
      'Kelengkapan belum kami terima. Kirim kapan saja untuk membuka kembali.',
    ],
    [
      'DICABUT',
      'Dicabut',
      'Anda mencabut aduan. Kami dapat tetap memeriksa bila menyangkut kepentingan umum.',
    ],
  ] as const)('%s: “%s”', (status, label, sentence) => {
    expect(read(status)).toMatchObject({ label, sentence })
  })

  test.each([
    ['DIVERIFIKASI', 'completed', 'Kelengkapan diterima'],
    ['DITELAAH', 'objected', 'Tanggapan Anda sedang dibaca'],
    ['DITELAAH', 'reopened', 'Ditindaklanjuti kembali'],
  ] as const)('%s, %s: “%s”', (status, variant, label) => {
    expect(read(status, { variant }).label).toBe(label)
  })

  test.each(STATUSES)('%s names the next step, in whole sentences', (status) => {
    const words = read(status)
    for (const text of [words.sentence, words.next]) expect(text).toMatch(/^[A-Z].*[.]$/)
  })

  test.each([
    ['TIDAK_DAPAT_DITINDAKLANJUTI', 'Bila keterangan baru masuk, aduan kami periksa lagi'],
    ['DITUTUP_SEMENTARA', 'Setelah kelengkapan masuk, aduan kami periksa lagi'],
  ] as const)('%s names the promise as it is set today', (status, start) => {
    const promised = { ...standardDays, verification: 2 }
    expect(read(status).next).toBe(`${start} paling lambat 3 hari kerja sesudahnya.`)
    expect(read(status, { promised }).next).toBe(`${start} paling lambat 2 hari kerja sesudahnya.`)
  })

  test('asks for something only if the reporter has to act', () => {
    expect(STATUSES.filter((status) => read(status).asks !== null)).toEqual(['PERLU_DILENGKAPI', 'DIJAWAB'])
  })

  test('every state with a deadline of ours names its day', () => {
    expect(STATUSES.filter((status) => read(status).dueOn !== null)).toEqual([
      'MENUNGGU_VERIFIKASI',
      'DIVERIFIKASI',
      'PERLU_DILENGKAPI',
      'DITERUSKAN',
      'DITELAAH',
      'JAWABAN_DISIAPKAN',
      'DIJAWAB',
    ])
  })

  test('shows no sub-step of telaah and no error colour, and at most six tones', () => {
    expect(new Set(Object.values(statusChips).map((chip) => chip.tone)).size).toBeLessThanOrEqual(6)
    expect(statusChips.PERLU_DILENGKAPI.tone).toBe('kuning')
  })
})

describe('an open question', () => {
  const clocks: Clocks = {
    due: { question: hari('2026-12-07'), answer: hari('2026-12-11') },
    paused: { clock: 'answer', on: today, left: 14 },
  }

  test('asks the reporter, names the day, and says that the answer clock stands still', () => {
    expect(read('DITELAAH', { clocks })).toMatchObject({
      dueOn: '2026-12-07',
      asks: 'Tim Telaah bertanya kepada Anda. Jawab sebisanya paling lambat Senin, 7 Desember 2026.',
      paused:
        'Batas waktu jawaban resmi dihentikan sementara sejak Senin, 23 November 2026 sampai Anda menjawab. Setelah Anda menjawab, sisa waktu kami masih 14 hari kerja.',
      late: null,
    })
  })
})

describe('a missed promise', () => {
  test('is admitted by the system itself, and the missed day is not promised again', () => {
    const words = read('MENUNGGU_VERIFIKASI', {
      clocks: { due: { verification: hari('2026-11-26') }, paused: null },
      today: hari('2026-11-30'),
    })
    expect(words.late).toBe(
      'Kami terlambat 2 hari kerja. Mohon maaf. Aduan Anda tetap kami periksa dan hasilnya kami sampaikan di sini.',
    )
    expect(words.sentence).toBe('Aduan sudah kami terima dan akan diperiksa.')
    expect(words.dueOn).toBeNull()
  })

  test('counts no working day on the weekend right after it', () => {
    const clocks: Clocks = { due: { verification: hari('2026-11-27') }, paused: null }
    expect(read('DIVERIFIKASI', { clocks, today: hari('2026-11-28') }).late).toMatch(
      /^Batas waktu kami sudah lewat\./,
    )
  })

  test('is never one of the reporter’s own', () => {
    const clocks: Clocks = { due: { completion: hari('2026-11-19') }, paused: null }
    expect(read('PERLU_DILENGKAPI', { clocks }).late).toBeNull()
  })

  test('is not mentioned while the clock stands still', () => {
    const clocks: Clocks = {
      due: { verification: hari('2026-11-19'), completion: hari('2026-11-30') },
      paused: { clock: 'verification', on: hari('2026-11-18'), left: 1 },
    }
    expect(read('PERLU_DILENGKAPI', { clocks }).late).toBeNull()
  })
})

describe('the text depends on how a case reached its state', () => {
  test.each([
    ['DIVERIFIKASI', ['submitted', 'verificationStarted'], null],
    ['DIVERIFIKASI', ['verificationStarted', 'completionAsked', 'completed', 'pesanSent'], 'completed'],
    ['DIVERIFIKASI', ['completed', 'forwarded', 'handedBack'], null],
    ['DITELAAH', ['forwarded', 'caseAccepted'], null],
    ['DITELAAH', ['caseAccepted', 'jawabanIssued', 'jawabanObjected', 'tindakLanjutLogged'], 'objected'],
    ['DITELAAH', ['caseAccepted', 'jawabanObjected', 'jawabanAccepted', 'reopened'], 'reopened'],
    ['SELESAI', ['reopened'], null],
  ] as const)('%s after %j: %s', (status, kinds, expected) => {
    expect(variantOf(status, kinds)).toBe(expected)
  })
})

test('a finished case says until when it can be reopened', () => {
  const day = reopenUntil(hari('2026-11-23'))
  expect(read('SELESAI', { reopenUntil: day }).next).toBe(
    'Bila ada fakta baru, Anda dapat membuka kembali aduan ini satu kali paling lambat Selasa, 23 November 2027.',
  )
})

test('staff see who has to act next', () => {
  expect(waitsFor.PERLU_DILENGKAPI).toBe('Pelapor')
  expect(waitsFor.JAWABAN_DISIAPKAN).toBe('Ketua tim')
  expect(waitsFor.SELESAI).toBeNull()
})
