import { describe, expect, test } from 'vitest'
import { caseKeyPair, ownerTag } from '@/lib/vault/case-keys'
import {
  caseIdOfCode,
  holderIdOfCode,
  isCodeHolder,
  newSecretCode,
  seedOfCode,
} from '@/lib/vault/secret-code'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([1-8])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/**
 * 16 bytes 00 01 … 0f as a code; the values below come from a separate program. Changing any of them would
 * lock people out of their cases.
 */
const CODE = '000G-40R4-0M30-E209-185G-R38E-1ZTH'

describe('a kode rahasia', () => {
  test('always gives the same seed, case, tag and key', async () => {
    const seed = await seedOfCode(CODE)
    const id = caseIdOfCode(seed)
    expect({
      seed: hex(seed),
      id,
      holder: holderIdOfCode(seed),
      tag: hex(await ownerTag(seed)),
      key: hex((await caseKeyPair(seed, id)).publicKey),
    }).toEqual({
      seed: 'b87e61aab5c1fbc57c1c2da5ca63f75aed8afe85e3802fecde2e464e8a0672a2',
      id: '59515f81-0620-4eea-9117-569aed3d470b',
      holder: '785e5702-c846-839a-8dac-e1a3b3fdca82',
      tag: 'ff55b8f3b76914fc627981c9376a54c2b4d767f9f2df7648fc99142500ec78d3',
      key: '318f41354430973c3a5b486bccbb1017a7938de91584187008921484a6cd262b',
    })
  })

  test('has 128 bits in seven groups of four, and is never the same twice', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, newSecretCode))
    expect(new Set(codes.map(({ code }) => code)).size).toBe(50)
    for (const { code, seed } of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(hex(await seedOfCode(code))).toBe(hex(seed))
    }
  })

  test.each([
    ['small letters', CODE.toLowerCase()],
    ['no dashes', CODE.replaceAll('-', '')],
    ['spaces and line ends', CODE.replaceAll('-', ' \n ')],
    ['O for 0', CODE.replaceAll('0', 'O')],
    ['I for 1', CODE.replaceAll('1', 'I')],
    ['l for 1', CODE.replaceAll('1', 'l')],
  ])('is understood with %s', async (_what, typed) => {
    expect(hex(await seedOfCode(typed))).toBe(hex(await seedOfCode(CODE)))
  })

  test.each(['', 'x', CODE.slice(0, -1), CODE.replace('40R4', '40R5'), '-'.repeat(5000)])(
    'with a typing error opens nothing: %#',
    async (typed) => {
      const first = caseIdOfCode(await seedOfCode(typed))
      expect(first).not.toBe(caseIdOfCode(await seedOfCode(typed)))
      expect(first).not.toBe(caseIdOfCode(await seedOfCode(CODE)))
    },
  )

  test('its case looks like any other id, its holder like no account', async () => {
    for (const { seed } of await Promise.all(Array.from({ length: 50 }, newSecretCode))) {
      expect(UUID.exec(caseIdOfCode(seed))?.[1]).toBe('4')
      expect(UUID.exec(holderIdOfCode(seed))?.[1]).toBe('8')
      expect(isCodeHolder(holderIdOfCode(seed))).toBe(true)
      expect(isCodeHolder(globalThis.crypto.randomUUID())).toBe(false)
    }
  })
})
