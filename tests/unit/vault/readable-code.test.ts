import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newNomorSuffix } from '@/lib/vault/random'
import { fromReadableCode, toReadableCode } from '@/lib/vault/readable-code'
import { fixedBytes } from './examples'

describe('a code on paper is read however it is typed', () => {
  it('has seven groups of four for 128 bits and fourteen for 256', async () => {
    expect(await toReadableCode(fixedBytes(0, 16))).toMatch(
      /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/,
    )
    expect(await toReadableCode(fixedBytes(0, 32))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-?){14}$/)
  })

  const typings: [string, (code: string) => string][] = [
    ['as printed', (code) => code],
    ['lower case', (code) => code.toLowerCase()],
    ['without dashes', (code) => code.replaceAll('-', '')],
    ['with spaces and line ends', (code) => `  ${code.replaceAll('-', ' ')}\n`],
    ['with the long dashes of a word processor', (code) => code.replaceAll('-', ' – ')],
    ['O for 0, I for 1', (code) => code.replaceAll('0', 'O').replaceAll('1', 'I')],
    [
      'o for 0, l for 1, u for V',
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('V', 'u'),
    ],
    [
      'full-width letters',
      (code) => code.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ]
  it.each(typings)('%s', async (_name, typed) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (secret) => {
        const code = await toReadableCode(new Uint8Array(secret))
        expect(await fromReadableCode(typed(code), 16)).toEqual(new Uint8Array(secret))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a typing error is noticed', () => {
  it('one wrong letter anywhere', async () => {
    const code = await toReadableCode(fixedBytes(7, 32))
    for (let at = 0; at < code.length; at += 1) {
      if (code[at] === '-') continue
      const wrong = code.slice(0, at) + (code[at] === 'Z' ? 'Y' : 'Z') + code.slice(at + 1)
      expect(await fromReadableCode(wrong, 32)).toBeNull()
    }
  })

  it.each(['', '7K3Q', '!'.repeat(28), '*** ***', 'A'.repeat(10_000)])('%.12s is no code', async (text) => {
    expect(await fromReadableCode(text, 16)).toBeNull()
  })
})

describe('a nomor cannot be guessed from its neighbour', () => {
  it('ends in eight unambiguous letters', async () => {
    const suffixes = await Promise.all(Array.from({ length: 200 }, newNomorSuffix))
    for (const suffix of suffixes) expect(suffix).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(new Set(suffixes).size).toBe(200)
  })
})
