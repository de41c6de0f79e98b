import { describe, expect, test } from 'vitest'
import { noFacts } from '@/lib/aduan/facts'
import { afterDecision } from '@/lib/verifikasi/preview-labels'
import {
  chosenQuestions,
  explanationOf,
  fingerprint,
  type Outcome,
  readingOf,
  redirectWords,
} from '@/lib/verifikasi/reading-labels'
import { standardDays } from '@/lib/waktu/clocks'
import { hari, kalender } from '@/tests/fixtures/kalender'

const today = hari('2026-11-24')
const before = {
  status: 'DIVERIFIKASI',
  tanpaKode: false,
  urgent: false,
  clocks: { due: { verification: hari('2026-11-26') }, paused: null },
  today,
  calendar: kalender,
  promised: standardDays,
  facts: { ...noFacts, completionAsked: true },
} as const

const fieldsOf = (fields: Record<string, string>) => (name: string) => fields[name] ?? ''

function read(outcome: Outcome, fields: Record<string, string>) {
  const after = afterDecision(before, outcome)
  if (!after) throw new Error('not possible')
  return readingOf(outcome, fieldsOf(fields), after.words)
}

describe('the text that the reporter would read after each decision, with its dates', () => {
  test('a request: label, deadline, paused clock, opening, questions in order, closing', () => {
    const reading = read('askCompletion', {
      pembuka: ' Terima kasih. ',
      'tanya.0': 'ya',
      'pertanyaan.0': 'Kapan?',
      'tanya.1': '',
      'pertanyaan.1': 'Di mana?',
      'tanya.2': 'ya',
      'pertanyaan.2': 'Siapa?\r\nBagian mana?',
      penutup: 'Bila tidak tahu, jawab saja “tidak tahu”.',
    })
    expect(reading).toMatchObject({
      status: { label: 'Perlu dilengkapi' },
      opening: 'Terima kasih.',
      questions: ['Kapan?', 'Siapa?\nBagian mana?'],
      closing: 'Bila tidak tahu, jawab saja “tidak tahu”.',
    })
    expect(reading.status.lines).toContain(
      'Kami memerlukan keterangan tambahan. Jawab sebisanya paling lambat Selasa, 8 Desember 2026.',
    )
    expect(reading.status.lines).toContain(
      'Batas waktu verifikasi dihentikan sementara sejak Selasa, 24 November 2026 sampai Anda menjawab. Setelah Anda menjawab, sisa waktu kami masih 2 hari kerja.',
    )
  })

  test('forwarding names the day of the answer, later for an examination', () => {
    const short = read('forward', { pengawasan: 'tidak' }).status.lines.join(' ')
    const long = read('forward', { pengawasan: 'ya' }).status.lines.join(' ')
    expect(short).toContain('Jawaban resmi kami berikan paling lambat Senin, 14 Desember 2026.')
    expect(long).not.toBe(short)
    expect(afterDecision(before, 'forward')?.answerDueOn).toMatchObject({ tidak: '2026-12-14' })
  })

  test('a redirection: the office, and the standard sentence if none was written', () => {
    expect(read('redirect', { tujuan: 'kpk' }).explanation).toEqual([
      { label: 'Ke mana', text: 'Komisi Pemberantasan Korupsi' },
      {
        label: null,
        text: 'Hal ini ditangani oleh Komisi Pemberantasan Korupsi. Anda dapat melapor ke KPK Whistleblower System di kws.kpk.go.id. Kami tidak meneruskan nama Anda tanpa izin.',
      },
    ])
    expect(redirectWords(fieldsOf({ tujuan: 'kpk', ke_mana: 'BPK', penjelasan_arah: 'Karena …' }))).toEqual({
      where: 'BPK',
      text: 'Karena …',
    })
    expect(redirectWords(fieldsOf({}))).toEqual({ where: '', text: '' })
  })

  test('a refusal: the text of the reason, never its key', () => {
    expect(read('decline', { alasan_tolak: 'bukanAduan', penjelasan_tolak: 'Maaf.' })).toMatchObject({
      status: { label: 'Tidak dapat ditindaklanjuti' },
      explanation: [
        { label: 'Alasan', text: 'Isinya bukan aduan' },
        { label: null, text: 'Maaf.' },
      ],
    })
  })

  test('closed for now: may be completed at any time', () => {
    const { status, explanation } = read('closeIncomplete', { alasan_tutup: 'belumDijawab' })
    expect(status.label).toBe('Ditutup sementara')
    expect(status.lines[0]).toBe('Kelengkapan belum kami terima. Kirim kapan saja untuk membuka kembali.')
    expect(explanation).toEqual([{ label: 'Alasan', text: 'Pertanyaan kami belum terjawab' }])
  })

  test('a duplicate reads like any forwarding, except to a reporter who sent both', () => {
    expect(read('linkDuplicate', { nomor_utama: 'WBS-2026-7K3Q-9F2M', pelapor_sama: 'tidak' })).toEqual(
      read('forward', {}),
    )
    expect(
      read('linkDuplicate', { nomor_utama: 'WBS-2026-7K3Q-9F2M', pelapor_sama: 'ya' }).explanation,
    ).toEqual([
      {
        label: null,
        text: 'Hal ini sama dengan aduan Anda WBS-2026-7K3Q-9F2M, sehingga keduanya ditangani bersama. Nomor dan jawabannya tetap masing-masing.',
      },
    ])
  })

  test.each(['MENUNGGU_VERIFIKASI', 'DITERUSKAN', 'SELESAI'] as const)(
    'nothing is promised in %s',
    (status) => {
      expect(afterDecision({ ...before, status }, 'forward')).toBeNull()
    },
  )
})

test('a fingerprint changes with every word and stays the same for the same text', () => {
  const one = read('decline', { alasan_tolak: 'bukanAduan', penjelasan_tolak: 'Maaf.' })
  expect(fingerprint(one)).toBe(fingerprint(structuredClone(one)))
  expect(fingerprint(one)).not.toBe(
    fingerprint(read('decline', { alasan_tolak: 'bukanAduan', penjelasan_tolak: 'Maaf' })),
  )
  expect(fingerprint(one)).toMatch(/^[0-9a-f]{8}$/)
})

test('a question without text or tick is not asked', () => {
  expect(
    chosenQuestions(
      fieldsOf({ 'tanya.0': 'ya', 'pertanyaan.0': ' ', 'pertanyaan.1': 'Di mana?', 'unsur.1': 'tempat' }),
    ),
  ).toEqual([])
})

test('an explanation says nothing if nothing was written', () => {
  expect(explanationOf('redirected', '', '')).toEqual([])
})
