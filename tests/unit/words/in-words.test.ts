import { expect, test } from 'vitest'
import { inWords } from '@/lib/words/in-words'

test.each([
  [0, 'nol'],
  [3, 'tiga'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [14, 'empat belas'],
  [20, 'dua puluh'],
  [60, 'enam puluh'],
  [99, 'sembilan puluh sembilan'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [120, 'seratus dua puluh'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
])('%i: %s', (number, text) => {
  expect(inWords(number)).toBe(text)
})

test.each([-1, 1.5, 1000, Number.NaN])('%d has no words', (number) => {
  expect(() => inWords(number)).toThrow(RangeError)
})
