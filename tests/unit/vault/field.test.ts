import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCompartmentKey } from '@/lib/vault/case-keys'
import { VaultError } from '@/lib/vault/errors'
import { fieldAad, openJson, openText, sealJson, sealText } from '@/lib/vault/field'
import { openOuter, sealOuter } from '@/lib/vault/outer'
import { sodiumReady } from '@/lib/vault/sodium'
import { fixedBytes, fixedCompartmentKey, flipBit, keyRef, uraian } from './examples'

const key = fixedCompartmentKey(keyRef('content', 2))
const marker = 'PENANDA-RAHASIA-4711'

describe('a text comes back exactly as it was typed', () => {
  it('whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 6000 }), async (text) => {
        expect(await openText(key, uraian, await sealText(key, uraian, text))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    '',
    '\ufeffBOM',
    'NUL \0 di tengah',
    '\u0080',
    'x'.repeat(4095),
    'x'.repeat(4096),
    'é'.repeat(100_000),
  ])('%.12j', async (text) => {
    expect(await openText(key, uraian, await sealText(key, uraian, text))).toBe(text)
  })

  it('and a value as its JSON form', async () => {
    const value = { terlapor: [{ nama: 'A', jabatan: null }], nilai: 12.5, ya: true }
    expect(await openJson(key, uraian, await sealJson(key, uraian, value))).toEqual(value)
    await expect(sealJson(key, uraian, undefined)).rejects.toThrow(VaultError)
  })
})

describe('a ciphertext opens only in its own place with its own key', () => {
  const places = [
    ['another row', key, { ...uraian, rowId: 'aduan-2' }],
    ['another column', key, { ...uraian, column: 'catatan' }],
    ['another table', key, { ...uraian, table: 'Pesan' }],
    ['letters moved from table to column', key, { table: 'Adua', column: 'nisi', rowId: 'aduan-1' }],
    ['an earlier epoch', fixedCompartmentKey(keyRef('content', 1)), uraian],
    ['another compartment', fixedCompartmentKey(keyRef('internal', 2)), uraian],
    ['another case', fixedCompartmentKey(keyRef('content', 2, 'aduan-2')), uraian],
    ['another key', { ref: key.ref, key: fixedBytes(101) }, uraian],
  ] as const
  it.each(places)('not for %s', async (_name, otherKey, at) => {
    const sealed = await sealText(key, uraian, marker)
    await expect(openText(otherKey, at, sealed)).rejects.toThrow(VaultError)
  })

  it.each(places)('not for %s even if the outer layer was forged to fit', async (_name, otherKey, at) => {
    const sodium = await sodiumReady()
    const inner = openOuter(sodium, fieldAad(key, uraian), await sealText(key, uraian, marker))
    const forged = sealOuter(sodium, fieldAad(otherKey, at), inner)
    await expect(openText(otherKey, at, forged)).rejects.toMatchObject({ fault: 'does-not-open' })
  })

  it('not for the right place with a fresh key', async () => {
    const sealed = await sealText(key, uraian, marker)
    await expect(openText(await newCompartmentKey(key.ref), uraian, sealed)).rejects.toThrow(VaultError)
  })

  it('not after two rows were swapped', async () => {
    const other = { ...uraian, rowId: 'aduan-2' }
    const [a, b] = [await sealText(key, uraian, 'satu'), await sealText(key, other, 'dua')]
    await expect(openText(key, uraian, b)).rejects.toThrow(VaultError)
    await expect(openText(key, other, a)).rejects.toThrow(VaultError)
  })

  it('not with any bit flipped', async () => {
    const sealed = await sealText(key, uraian, marker)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
        await expect(openText(key, uraian, flipBit(sealed, bit))).rejects.toThrow(VaultError)
      }),
      { numRuns: 300 },
    )
  })

  it('not truncated anywhere, nor with bytes added', async () => {
    const sealed = await sealText(key, uraian, marker)
    for (let length = 0; length < sealed.length; length += 1) {
      await expect(openText(key, uraian, sealed.slice(0, length))).rejects.toThrow(VaultError)
    }
    await expect(openText(key, uraian, new Uint8Array([...sealed, 0]))).rejects.toThrow(VaultError)
  })
})

describe('a ciphertext reveals neither text nor length', () => {
  it('contains no plain text, and differs each time', async () => {
    const [a, b] = [await sealText(key, uraian, marker), await sealText(key, uraian, marker)]
    expect(Buffer.from(a).includes(marker)).toBe(false)
    expect(a).not.toEqual(b)
  })

  it('has one length for all texts of a bucket: 256 bytes up to 4 KiB, then 4 KiB', async () => {
    const length = async (n: number) => (await sealText(key, uraian, 'x'.repeat(n))).length
    const overhead = (await length(0)) - 256
    const buckets = await Promise.all([1, 255, 256, 511, 4095, 4096, 8191, 8192].map(length))
    expect(buckets.map((bytes) => bytes - overhead)).toEqual([256, 256, 512, 512, 4096, 8192, 8192, 12288])
  })

  it('quotes no text in the error when it does not open or parse', async () => {
    const sealed = await sealText(key, uraian, marker)
    const error = await openJson(key, uraian, sealed).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(VaultError)
    expect(`${error} ${JSON.stringify(error)} ${error instanceof Error ? error.stack : ''}`).not.toContain(
      marker,
    )
  })
})
