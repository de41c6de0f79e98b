import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bytes } from '@/lib/vault/bytes'
import { blake2b } from '@/lib/vault/digest'
import { VaultError } from '@/lib/vault/errors'
import {
  cipherDigest,
  fileDigest,
  newFileKey,
  openFile,
  openFileKey,
  sealFile,
  sealFileKey,
  sealSegment,
  startFileHashes,
} from '@/lib/vault/file'
import { sodiumReady } from '@/lib/vault/sodium'
import { collect, fixedBytes, fixedCompartmentKey, flipBit, keyRef, streamOf } from './examples'

const CHUNK = 65_536
const SEALED_CHUNK = CHUNK + 17
const HEADER = 25
const fileKey = fixedBytes(50)

const seal = (plain: Uint8Array) => collect(sealFile(fileKey, streamOf(plain)).chunks)
const open = (sealed: Uint8Array, key: Bytes = fileKey) => collect(openFile(key, streamOf(sealed)))

describe('a file comes back byte for byte', () => {
  it.each([0, 1, 255, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 77])('%i bytes', async (length) => {
    const plain = fixedBytes(11, length)
    const file = sealFile(fileKey, streamOf(plain))
    const sealed = await collect(file.chunks)
    const sodium = await sodiumReady()
    expect(Buffer.from(await open(sealed)).equals(plain)).toBe(true)
    expect(await file.done).toEqual({
      plainLength: length,
      plainSha256: createHash('sha256').update(plain).digest('hex'),
      cipherLength: sealed.length,
      cipherHash: blake2b(sodium, 32, sealed),
    })
    expect(await cipherDigest(streamOf(sealed))).toEqual({
      length: sealed.length,
      hash: blake2b(sodium, 32, sealed),
    })
  })

  it('in pieces of any size', async () => {
    const plain = fixedBytes(11, 2 * CHUNK + 5)
    const sealed = await seal(plain)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: sealed.length }), { maxLength: 6 }),
        async (cuts) => {
          const borders = [0, ...cuts.toSorted((a, b) => a - b), sealed.length]
          const pieces = borders.slice(1).map((end, index) => sealed.subarray(borders[index], end))
          expect(Buffer.from(await collect(openFile(fileKey, streamOf(...pieces)))).equals(plain)).toBe(true)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('and its stored length reveals only the next multiple of 64 KiB', async () => {
    const lengths = await Promise.all(
      [0, 1, CHUNK - 1].map(async (n) => (await seal(fixedBytes(0, n))).length),
    )
    expect(new Set(lengths)).toEqual(new Set([HEADER + SEALED_CHUNK]))
  })
})

describe('an incomplete file does not open', () => {
  it('cut at every chunk boundary', async () => {
    const sealed = await seal(fixedBytes(11, 3 * CHUNK + 9))
    expect(sealed.length).toBe(HEADER + 4 * SEALED_CHUNK)
    for (let chunks = 0; chunks < 4; chunks += 1) {
      const cut = sealed.subarray(0, HEADER + chunks * SEALED_CHUNK)
      await expect(open(cut)).rejects.toMatchObject({ fault: 'cut-file' })
    }
  })

  it.each([0, 1, 24, 26, HEADER + 1000, HEADER + SEALED_CHUNK + 1, HEADER + 2 * SEALED_CHUNK - 1])(
    'cut after %i bytes',
    async (length) => {
      const sealed = await seal(fixedBytes(11, CHUNK + 9))
      await expect(open(sealed.subarray(0, length))).rejects.toThrow(VaultError)
    },
  )

  it.each([1, 17, HEADER, SEALED_CHUNK, SEALED_CHUNK + 1])('with %i bytes after its end', async (extra) => {
    const sealed = await seal(fixedBytes(11, 100))
    await expect(open(Buffer.concat([sealed, fixedBytes(0, extra)]))).rejects.toThrow(VaultError)
  })

  it('with its last chunk twice, two chunks swapped, or one left out', async () => {
    const sealed = Buffer.from(await seal(fixedBytes(11, 3 * CHUNK + 9)))
    const head = sealed.subarray(0, HEADER)
    const chunk = (n: number) => sealed.subarray(HEADER + n * SEALED_CHUNK, HEADER + (n + 1) * SEALED_CHUNK)
    for (const order of [[0, 1, 2, 3, 3], [1, 0, 2, 3], [0, 2, 3], [3]]) {
      await expect(open(Buffer.concat([head, ...order.map(chunk)]))).rejects.toThrow(VaultError)
    }
  })

  it('with a second end after the first, made by somebody who has the key', async () => {
    const sodium = await sodiumReady()
    const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(fileKey)
    const final = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    const ends = [1, 2].map((start) =>
      sodium.crypto_secretstream_xchacha20poly1305_push(
        state,
        sodium.pad(fixedBytes(start, 10), CHUNK),
        null,
        final,
      ),
    )
    await expect(open(Buffer.concat([Uint8Array.of(3), header, ...ends]))).rejects.toMatchObject({
      fault: 'cut-file',
    })
  })

  it('with any bit flipped', async () => {
    const sealed = await seal(fixedBytes(11, CHUNK + 9))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
        await expect(open(flipBit(sealed, bit))).rejects.toThrow(VaultError)
      }),
      { numRuns: 60, examples: [[0], [8], [HEADER * 8], [(HEADER + SEALED_CHUNK) * 8]] },
    )
  })

  it('with another key', async () => {
    await expect(open(await seal(fixedBytes(11, 9)), await newFileKey())).rejects.toThrow(VaultError)
  })
})

describe('a stream is pulled, not pushed', () => {
  it('reads from the source only as fast as the store takes', async () => {
    let pulled = 0
    async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
      for (;;) {
        pulled += 1
        yield fixedBytes(0, CHUNK)
      }
    }
    const file = sealFile(fileKey, endless())
    let seen = 0
    for await (const chunk of file.chunks) if (chunk.length > 0 && ++seen === 4) break
    expect(pulled).toBeLessThanOrEqual(4)
    await expect(file.done).rejects.toThrow(VaultError)
  })

  it('passes a failing upload on, and reports no success', async () => {
    const broken = new Error('connection lost')
    async function* failing(): AsyncGenerator<Uint8Array, void, undefined> {
      yield fixedBytes(0, 10)
      throw broken
    }
    const file = sealFile(fileKey, failing())
    await expect(collect(file.chunks)).rejects.toBe(broken)
    await expect(file.done).rejects.toBe(broken)
  })

  it('leaves no allocation in the heap of libsodium', async () => {
    const before = (await sodiumReady()).crypto_secretstream_xchacha20poly1305_init_push(fileKey).state
    for (let n = 0; n < 50; n += 1) await open(await seal(fixedBytes(n, 10)))
    const after = (await sodiumReady()).crypto_secretstream_xchacha20poly1305_init_push(fileKey).state
    expect(Number(after) - Number(before)).toBeLessThan(2000)
  })
})

describe('the key of a file belongs to one file of one case', () => {
  const content = fixedCompartmentKey(keyRef())

  it('opens for it', async () => {
    const key = await newFileKey()
    expect(await openFileKey(content, 'file-1', await sealFileKey(content, 'file-1', key))).toEqual(key)
  })

  it('and for no other', async () => {
    const sealed = await sealFileKey(content, 'file-1', fileKey)
    await expect(openFileKey(content, 'file-2', sealed)).rejects.toThrow(VaultError)
    for (const ref of [keyRef('internal'), keyRef('content', 2), keyRef('content', 1, 'aduan-2')]) {
      await expect(openFileKey(fixedCompartmentKey(ref), 'file-1', sealed)).rejects.toThrow(VaultError)
    }
  })
})

describe('a file that arrives in segments', () => {
  /** Seals each piece separately, as uploads do; the one that reaches `total` ends the file. */
  async function segments(plain: Uint8Array, borders: readonly number[], total = plain.length) {
    const ends = [...borders, plain.length]
    const starts = [0, ...borders]
    return Promise.all(
      starts.map(async (offset, index) => {
        const piece = streamOf(plain.subarray(offset, ends[index]))
        const segment = { offset, endsFile: (length: number) => offset + length === total }
        return collect(sealSegment(fileKey, piece, segment, await startFileHashes()).chunks)
      }),
    )
  }
  const plain = fixedBytes(12, 3 * CHUNK + 200)

  it('has the hashes of the whole file, carried from segment to segment', async () => {
    const hashes = await startFileHashes()
    const sealed: Uint8Array[] = []
    for (const [from, to] of [
      [0, 100],
      [100, CHUNK + 1],
      [CHUNK + 1, plain.length],
    ] as const) {
      const segment = { offset: from, endsFile: (length: number) => from + length === plain.length }
      const { chunks, done } = sealSegment(fileKey, streamOf(plain.subarray(from, to)), segment, hashes)
      const part = await collect(chunks)
      sealed.push(part)
      expect(await done).toEqual({ plainLength: to - from, cipherLength: part.length })
    }
    const blob = Buffer.concat(sealed)
    expect(hashes.end()).toEqual(await fileDigest(fileKey, streamOf(blob)))
  })

  it.each([[[]], [[1]], [[CHUNK]], [[CHUNK, 2 * CHUNK]], [[100, CHUNK + 1, 3 * CHUNK]]])(
    'cut at %j is restored completely',
    async (borders) => {
      const sealed = await segments(plain, borders)
      expect(Buffer.from(await open(Buffer.concat(sealed))).equals(plain)).toBe(true)
    },
  )

  it('out of order, twice, or with one left out does not open', async () => {
    const [a, b, c] = (await segments(plain, [CHUNK, 2 * CHUNK])) as [Bytes, Bytes, Bytes]
    for (const order of [[a, c, b], [b, c], [a, c], [a, a, b, c], [a, b, b, c], [a, b], [a], [a, b, c, c]]) {
      await expect(open(Buffer.concat(order))).rejects.toThrow(VaultError)
    }
  })

  it('without its last segment is a truncated file, even if the piece before was once sealed as the last', async () => {
    const whole = await segments(plain, [CHUNK])
    const [, shorter] = await segments(plain.subarray(0, 2 * CHUNK), [CHUNK], 3 * CHUNK)
    await expect(
      open(Buffer.concat([whole[0] ?? new Uint8Array(), shorter ?? new Uint8Array()])),
    ).rejects.toMatchObject({
      fault: 'cut-file',
    })
  })
})
