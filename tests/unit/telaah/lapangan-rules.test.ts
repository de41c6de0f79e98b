import { expect, it } from 'vitest'
import { exchangesOf } from '@/lib/telaah/lapangan-rules'

it.each([
  ['', []],
  ['Saya tidak tahu apa-apa.', []],
  ['T: Siapa?\nJ: Petugas.', [{ question: 'Siapa?', answer: 'Petugas.' }]],
  [
    't. Siapa?\n  yang di loket\nj) Petugas.\n\nSetiap Senin.',
    [{ question: 'Siapa?\n  yang di loket', answer: 'Petugas.\n\nSetiap Senin.' }],
  ],
  [
    'Pembukaan\nT: Satu?\nT: Dua?\nJ: Ya',
    [
      { question: 'Satu?', answer: '' },
      { question: 'Dua?', answer: 'Ya' },
    ],
  ],
  ['J: Tanpa pertanyaan', []],
  ['Tanya: bukan tanda', []],
])('reads the questions and answers of %j', (text, expected) => {
  expect(exchangesOf(text)).toEqual(expected)
})
