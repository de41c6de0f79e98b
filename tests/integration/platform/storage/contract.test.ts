import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BlobMissing } from '@/lib/platform/storage/missing'
import { newFileKey, openFile, sealFile } from '@/lib/vault/file'
import { sized } from '@/tests/world/size'
import { bytesOf, firstOf, newKey, pieces } from './blobs'
import { type Subject, subjects } from './subjects'

const MIB = 1024 * 1024
const DAY = 24 * 60 * 60_000
const TOMORROW = () => new Date(Date.now() + DAY)

// UploadThing's SDK prints a warning about its own next version at every upload; remote.test.ts checks its
// other output.
for (const level of ['log', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined)

/** The contract of every store (lib/platform/storage/store.ts), the same for all of them. */
describe.each(Object.entries(subjects))('%s', (_name, start) => {
  let subject: Subject
  beforeEach(async () => {
    subject = await start()
  })
  afterEach(() => subject.end())

  // By day up to the second part of an upload; file-routes.test.ts sends larger ones.
  const further = sized([], [1, 5 * MIB, 10 * MIB, 22_000_000])
  it.each([0, 65_536, 5 * MIB - 1, 5 * MIB + 1, ...further])(
    '%i bytes come back bit for bit',
    async (length) => {
      const key = newKey()
      const content = randomBytes(length)
      await subject.store.put(key, pieces(content))
      expect((await bytesOf(subject.store, key)).equals(content)).toBe(true)
      expect(await subject.unfinished()).toBe(0)
    },
  )

  it.each([1_000, 6 * MIB])('a key is never overwritten (%i bytes)', async (length) => {
    const key = newKey()
    const first = randomBytes(length)
    await subject.store.put(key, pieces(first))
    await expect(subject.store.put(key, pieces(randomBytes(length)))).rejects.toThrow()
    expect((await bytesOf(subject.store, key)).equals(first)).toBe(true)
    expect(await subject.unfinished()).toBe(0)
  })

  it('of two concurrent writers of one key, at most one is told of success, and its bytes are stored', async () => {
    const key = newKey()
    const contents = [randomBytes(300_000), randomBytes(300_000)]
    const results = await Promise.allSettled(
      contents.map((content) => subject.store.put(key, pieces(content))),
    )
    const written = contents.filter((_content, at) => results[at]?.status === 'fulfilled')
    expect(written.length).toBeLessThanOrEqual(1)
    for (const content of written) expect((await bytesOf(subject.store, key)).equals(content)).toBe(true)
  })

  it('a missing key is BlobMissing at the first byte', async () => {
    await expect(firstOf(subject.store, newKey())).rejects.toThrow(BlobMissing)
  })

  it('a removed blob is gone, and may be removed again', async () => {
    const key = newKey()
    await subject.store.put(key, pieces(randomBytes(1_000)))
    await subject.store.remove(key)
    await expect(firstOf(subject.store, key)).rejects.toThrow(BlobMissing)
    await subject.store.remove(key)
    await subject.store.remove(newKey())
    expect(await subject.store.olderThan('lampiran', TOMORROW())).toEqual([])
  })

  it.each([200_000, 22_000_000])(
    'a source of %i bytes that fails halfway leaves nothing, and its own error is reported',
    async (length) => {
      const key = newKey()
      const failure = new Error('cut off')
      await expect(subject.store.put(key, pieces(randomBytes(length), failure))).rejects.toBe(failure)
      await expect(firstOf(subject.store, key)).rejects.toThrow(BlobMissing)
      expect(await subject.store.olderThan('lampiran', TOMORROW())).toEqual([])
      expect(await subject.unfinished()).toBe(0)
      await subject.store.put(key, pieces(randomBytes(10)))
    },
  )

  it('olderThan finds by age and prefix, over many pages', async () => {
    const old = [1, 2, 3, 4, 5].map(() => newKey())
    const young = [newKey(), newKey()]
    const other = newKey('simpan')
    for (const key of [...old, ...young, other]) await subject.store.put(key, pieces(randomBytes(10)))
    for (const key of [...old, other]) await subject.age(key, new Date(Date.now() - 2 * DAY))
    const before = new Date(Date.now() - DAY)
    expect((await subject.store.olderThan('lampiran', before)).sort()).toEqual(old.sort())
    expect(await subject.store.olderThan('simpan', before)).toEqual([other])
    expect(await subject.store.olderThan('lampir', before)).toEqual([])
  })

  it.each([
    '',
    '../x',
    'a/b/c',
    'lampiran/../../x',
    'lampiran/',
    '/lampiran/abcdefgh',
    'lampiran/abcdefgh\n',
    'lampiran/abc%2fdefgh',
  ])('the key %j is refused', async (key) => {
    await expect(subject.store.put(key, pieces(randomBytes(1)))).rejects.toThrow('bad blob key')
    await expect(firstOf(subject.store, key)).rejects.toThrow('bad blob key')
    await expect(subject.store.remove(key)).rejects.toThrow('bad blob key')
  })

  it('check passes for a working place and fails when it is down, as everything else does', async () => {
    await subject.store.check()
    const key = newKey()
    await subject.store.put(key, pieces(randomBytes(10)))
    await subject.cut()
    await expect(subject.store.check()).rejects.toThrow()
    await expect(subject.store.put(newKey(), pieces(randomBytes(10)))).rejects.toThrow()
  })

  it('the place never gets a plain byte of a sealed file', async () => {
    const marker = Buffer.from('PENANDA-BERKAS-7391')
    const plain = Buffer.alloc(7 * MIB, marker)
    const fileKey = await newFileKey()
    const key = newKey()
    const { chunks, done } = sealFile(fileKey, pieces(plain))
    await subject.store.put(key, chunks)
    const { cipherLength } = await done

    const received = await subject.received()
    expect(received.length).toBeGreaterThan(cipherLength)
    expect(received.includes(marker)).toBe(false)
    expect(received.includes(marker.toString('base64').slice(4, 20))).toBe(false)
    expect(received.includes(Buffer.from(fileKey))).toBe(false)
    const opened: Uint8Array[] = []
    for await (const part of openFile(fileKey, subject.store.read(key))) opened.push(part)
    expect(Buffer.concat(opened).equals(plain)).toBe(true)
  })
})
