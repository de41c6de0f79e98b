import { expect, test } from 'vitest'
import { jawabanResults, jawabanSections, labelOf } from '@/lib/naskah/answer-rules'
import { jenisTindakLanjut } from '@/lib/telaah/rules'

test('the results of an answer match docs/design/look-and-feel.md', () => {
  expect(jawabanResults.map((result) => result.label)).toEqual([
    'Terbukti',
    'Terbukti sebagian',
    'Tidak cukup bukti',
    'Tidak terbukti',
    'Bukan kewenangan',
    'Dilimpahkan kepada instansi yang berwenang',
  ])
})

test('analysis, coordination and field work are kinds of tindak lanjut', () => {
  const keys = jenisTindakLanjut.map((kind) => kind.key)
  expect(keys).toEqual(expect.arrayContaining(['analisis', 'koordinasi', 'kerjaLapangan']))
})

test('a stored key is shown as its label, and an unknown one as itself', () => {
  expect(labelOf(jawabanResults, 'terbuktiSebagian')).toBe('Terbukti sebagian')
  expect(labelOf(jawabanResults, 'lama')).toBe('lama')
})

test('the sections of the answer have their order', () => {
  expect(jawabanSections.map((section) => section.key)).toEqual([
    'diterima',
    'dilakukan',
    'uraianHasil',
    'langkah',
    'batas',
  ])
})
