import { describe, expect, test } from 'vitest'
import { answersByElement, itemKey, roundCounts, roundsOf, roundTitle } from '@/lib/pesan/rules'
import type { PesanItem, PesanView } from '@/lib/pesan/thread'
import { hari } from '@/tests/fixtures/kalender'

const REQUEST = '00000000-0000-4000-8000-000000000001'

function said(id: string, kind: PesanView['kind'], day: string, more: Partial<PesanView> = {}): PesanView {
  const sender = kind === 'KELENGKAPAN' ? 'PELAPOR' : 'ADMIN'
  return {
    id,
    sender,
    kind,
    onDate: hari(day),
    at: null,
    text: '',
    items: [],
    closing: '',
    request: null,
    ...more,
  }
}

const asked: PesanItem[] = [
  { element: 'waktu', question: 'Kapan?' },
  { element: 'tempat', question: 'Di mana?' },
  { element: 'bukti', question: 'Ada dokumen?' },
]
const request = said(REQUEST, 'PERMINTAAN_KELENGKAPAN', '2026-11-23', { items: asked })
const answers = ['Mei 2026', 'tidak tahu', ''].map((answer, index) => ({
  element: '',
  question: '',
  ...asked[index],
  answer,
}))
const reply = said('r1', 'KELENGKAPAN', '2026-11-24', { items: answers, request: REQUEST })
const photo = {
  id: 'f1',
  name: 'foto.jpg',
  length: 10,
  status: 'SIAP',
  noCleanCopy: null,
  item: itemKey(REQUEST, 2),
} as const

describe('rounds', () => {
  test('pair question, answer and files', () => {
    const [round] = roundsOf([request, said('x', 'BIASA', '2026-11-23'), reply], [photo])
    expect(round?.items).toEqual([
      { element: 'waktu', question: 'Kapan?', answer: 'Mei 2026', state: 'dijawab', files: [] },
      { element: 'tempat', question: 'Di mana?', answer: 'tidak tahu', state: 'tidak-tahu', files: [] },
      { element: 'bukti', question: 'Ada dokumen?', answer: null, state: 'tidak-dijawab', files: [photo] },
    ])
  })

  test('say for each element what is known, and what is still open', () => {
    const again = said('p2', 'PERMINTAAN_KELENGKAPAN', '2026-11-25', { items: asked.slice(0, 1) })
    expect([...answersByElement(roundsOf([request, reply], [photo]))]).toEqual([
      ['waktu', 'Mei 2026'],
      ['tempat', 'tidak tahu'],
      ['bukti', '1 berkas'],
    ])
    expect(answersByElement(roundsOf([request, reply], [])).get('bukti')).toBeNull()
    expect(answersByElement(roundsOf([request, reply, again], [])).get('waktu')).toBeNull()
  })

  test('say how many questions there were, whether and when they were answered', () => {
    const second = said('p2', 'PERMINTAAN_KELENGKAPAN', '2026-11-25', { items: asked.slice(0, 1) })
    const rounds = roundsOf([request, reply, second], [photo])
    expect(rounds.map(roundTitle)).toEqual([
      'Pertanyaan pertama kami: 3 hal, dijawab 24 November 2026',
      'Pertanyaan kedua kami: 1 hal, menunggu jawaban sejak 25 November 2026',
    ])
    expect(rounds.map(roundCounts)).toEqual(['1 dijawab, 1 tidak tahu, 1 tidak dijawab, 1 berkas', ''])
    expect(rounds[1]?.items).toMatchObject([{ state: 'menunggu', answer: null }])
  })

  test('a reply that names no request belongs to the previous one', () => {
    const old = said('r0', 'KELENGKAPAN', '2026-11-24', { items: answers })
    expect(roundsOf([request, old], [])[0]?.reply?.id).toBe('r0')
  })

  test('unrequested messages form no round', () => {
    const later = said('r2', 'KELENGKAPAN', '2026-12-24', { text: 'Baru ingat.' })
    expect(roundsOf([later], [])).toEqual([])
    expect(roundsOf([request, reply, later], [])).toHaveLength(1)
  })

  test('“Saya tidak tahu” with text keeps both', () => {
    const unsure = {
      ...reply,
      items: [{ element: '', question: 'Kapan?', answer: 'Mungkin Mei', unknown: true }],
    }
    const [round] = roundsOf([request, unsure], [])
    expect(round?.items[0]).toMatchObject({ state: 'tidak-tahu', answer: 'Mungkin Mei' })
  })
})
