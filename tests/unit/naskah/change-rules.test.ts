import { expect, test } from 'vitest'
import { answerChanges } from '@/lib/naskah/change-rules'
import { jawaban } from '../../world/steps'

test('a correction is compared section by section, with the result in words', () => {
  const after = { ...jawaban, hasil: 'tidakTerbukti', langkah: 'Uang dikembalikan.' }
  expect(answerChanges({ ...jawaban, hasil: 'terbukti' }, after)).toEqual([
    { key: 'hasil', label: 'Hasil telaah', before: 'Terbukti', after: 'Tidak terbukti' },
    { key: 'langkah', label: 'Langkah selanjutnya', before: jawaban.langkah, after: 'Uang dikembalikan.' },
  ])
  expect(answerChanges(jawaban, { ...jawaban, alasanPerbaikan: 'Salah ketik.' })).toEqual([])
})
