import { describe, expect, it } from 'vitest'
import { plainLine, seen } from '@/lib/words/typed-text'

describe('a typed text', () => {
  it.each(['', '   ', '\u200b', '\u3164', '\u2800 \u2800', '\ufeff\n'])(
    'that looks empty is empty: %j',
    (text) => {
      expect(seen(text)).toBe('')
    },
  )

  it('keeps its lines and letters, and loses the marks that pasting brings along', () => {
    expect(seen(' \u202aPungutan\u202c\nliar\u200b ')).toBe('Pungutan\nliar')
  })

  it('keeps the joined signs of an emoji', () => {
    expect(seen('👨\u200d👩\u200d👧 ❤\ufe0f')).toBe('👨\u200d👩\u200d👧 ❤\ufe0f')
  })

  it('as one line has plain digits, spaces and hyphens', () => {
    expect(plainLine('\u202a+62\u00a0812\u20113333\u20134444\u202c')).toBe('+62 812-3333-4444')
    expect(plainLine('２５')).toBe('25')
  })
})
