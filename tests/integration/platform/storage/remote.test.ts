import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { BlobMissing } from '@/lib/platform/storage/missing'
import { s3Store } from '@/lib/platform/storage/s3'
import type { BlobStore } from '@/lib/platform/storage/store'
import { uploadthingStore } from '@/lib/platform/storage/uploadthing'
import { bytesOf, firstOf, newKey, pieces } from './blobs'
import { type S3Server, startS3Server } from './s3-server'
import { s3At, uploadthingAt } from './subjects'
import { startUploadthingServer, type UploadthingServer } from './uploadthing-server'

const MIB = 1024 * 1024
const LATER = () => new Date(Date.now() + 60_000)

/** The error, and everything written to the console meanwhile. */
async function troubleOf(work: () => Promise<unknown>): Promise<{ error: unknown; said: string }> {
  const said: unknown[][] = []
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words)),
  )
  const error = await work().catch((reason: unknown) => reason)
  for (const spy of spies) spy.mockRestore()
  return { error, said: inspect(said, { depth: 9 }) }
}

/** Neither an error nor a log may name a blob or show a signed address. */
function expectDiscreet(trouble: { error: unknown; said: string }, key: string): void {
  expect(trouble.error).toBeInstanceOf(Error)
  const all = inspect(trouble.error, { depth: 9, showHidden: true }) + trouble.said
  expect(all).not.toContain(key.slice(9))
  expect(all).not.toMatch(/signature=|127\.0\.0\.1|kunci-uji|rahasia-uji|sk_test/i)
}

describe('s3', () => {
  let server: S3Server
  let store: BlobStore
  beforeEach(async () => {
    server = await startS3Server()
    store = s3At(server)
  })
  afterEach(() => server.close())

  const requests = () => server.seen.filter((_bytes, at) => at % 2 === 0).map(String)

  it('holds at most two parts of a blob in memory', async () => {
    let pulled = 0
    let most = 0
    async function* source(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 22; i++) {
        const sent = server.seen.reduce((sum, bytes) => sum + bytes.length, 0)
        most = Math.max(most, pulled - sent)
        pulled += MIB
        yield randomBytes(MIB)
      }
    }
    await store.put(newKey(), source())
    expect(most).toBeLessThanOrEqual(10 * MIB)
  })

  it('removes the parts of a failing source, and releases a source that it cannot store', async () => {
    await expect(store.put(newKey(), pieces(randomBytes(22_000_000), new Error('cut')))).rejects.toThrow(
      'cut',
    )
    expect(requests().some((line) => /^POST \S+\?uploads/.test(line))).toBe(true)
    expect(server.unfinished()).toBe(0)

    let closed = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield randomBytes(MIB)
      } finally {
        closed = true
      }
    }
    server.fail('POST', 99)
    await expect(store.put(newKey(), endless())).rejects.toThrow('s3:')
    expect(closed).toBe(true)
  })

  it('a part refused for good leaves nothing', async () => {
    const key = newKey()
    server.fail('PUT', 99)
    await expect(store.put(key, pieces(randomBytes(6 * MIB)))).rejects.toThrow('s3:')
    expect(server.unfinished()).toBe(0)
    await expect(firstOf(store, key)).rejects.toThrow(BlobMissing)
  })

  it('retries a temporary failure', async () => {
    const key = newKey()
    server.fail('PUT', 2)
    await store.put(key, pieces(randomBytes(1_000)))
    expect(await bytesOf(store, key)).toHaveLength(1_000)
  })

  it('sends the store only key and bytes', async () => {
    await store.put(newKey(), pieces(randomBytes(1_000)))
    await store.put(newKey(), pieces(randomBytes(6 * MIB)))
    const made = requests().filter((line) => /^(PUT \S+x-id=PutObject|POST \S+\?uploads)/.test(line))
    expect(made).toHaveLength(2)
    for (const line of made) expect(line).toMatch(/application\/octet-stream/)
    expect(requests().join()).not.toMatch(/x-amz-meta|content-disposition/i)
  })

  it('a truncated response is an error', async () => {
    const key = newKey()
    await store.put(key, pieces(randomBytes(MIB)))
    server.cutAnswers(true)
    await expect(bytesOf(store, key)).rejects.toThrow()
  })

  it('a missing bucket is an error, not a missing blob', async () => {
    const other = s3Store({
      endpoint: server.url,
      region: 'us-east-1',
      bucket: 'lain',
      accessKeyId: 'kunci-uji',
      secretAccessKey: 'rahasia-uji',
      forcePathStyle: true,
    })
    await expect(firstOf(other, newKey())).rejects.toThrow('s3: NoSuchBucket')
    await expect(other.check()).rejects.toThrow('s3:')
  })

  it('errors name no blob and no address', async () => {
    const key = newKey()
    await store.put(key, pieces(randomBytes(10)))
    expectDiscreet(await troubleOf(() => store.put(key, pieces(randomBytes(10)))), key)
    await server.close()
    for (const work of [
      () => store.put(key, pieces(randomBytes(10))),
      () => firstOf(store, key),
      () => store.remove(key),
      () => store.olderThan('lampiran', LATER()),
      () => store.check(),
    ])
      expectDiscreet(await troubleOf(work), key)
  })
})

describe('uploadthing', () => {
  let server: UploadthingServer
  let store: BlobStore
  beforeEach(async () => {
    // The SDK prints a warning about its own next version at every upload.
    for (const level of ['log', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined)
    server = await startUploadthingServer()
    store = uploadthingAt(server)
  })
  afterEach(() => server.close())

  it('every file is private and has the same name', async () => {
    for (const key of [newKey(), newKey('simpan')]) await store.put(key, pieces(randomBytes(10)))
    const file = { name: 'blob', acl: 'private' }
    expect(server.files()).toEqual([file, file])
  })

  it('files of one size sent in one millisecond do not replace each other', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    onTestFinished(() => void vi.useRealTimers())
    const blobs = Array.from({ length: 20 }, () => ({ key: newKey(), content: randomBytes(65_000) }))
    await Promise.all(blobs.map(({ key, content }) => store.put(key, pieces(content))))
    for (const { key, content } of blobs) expect((await bytesOf(store, key)).equals(content)).toBe(true)
  })

  it('a refused upload is an error and leaves nothing', async () => {
    server.refuseUploads(true)
    await expect(store.put(newKey(), pieces(randomBytes(10)))).rejects.toThrow('uploadthing: upload')
    expect(await store.olderThan('lampiran', LATER())).toEqual([])
  })

  it('more than fits in memory is refused before it has all arrived', async () => {
    let pulled = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pulled += MIB
        yield new Uint8Array(MIB)
      }
    }
    await expect(store.put(newKey(), endless())).rejects.toThrow('uploadthing: too large')
    expect(pulled).toBe(33 * MIB)
  })

  it('a truncated response is an error', async () => {
    const key = newKey()
    await store.put(key, pieces(randomBytes(MIB)))
    server.cutAnswers(true)
    await expect(bytesOf(store, key)).rejects.toThrow()
  })

  it("another account's token opens nothing", async () => {
    const key = newKey()
    await store.put(key, pieces(randomBytes(10)))
    const parts = { apiKey: 'sk_test_lain', appId: 'aplikasiuji', regions: ['sea1'] }
    const token = Buffer.from(JSON.stringify(parts)).toString('base64')
    const { url } = server
    const other = uploadthingStore({ token, apiUrl: url, ingestUrl: url, fileUrl: url })
    await expect(other.check()).rejects.toThrow('uploadthing: check')
    await expect(firstOf(other, key)).rejects.toThrow('uploadthing: lookup')
    await expect(other.put(newKey(), pieces(randomBytes(10)))).rejects.toThrow('uploadthing:')
  })

  it('errors and logs name no blob and no address', async () => {
    const key = newKey()
    await store.put(key, pieces(randomBytes(10)))
    expectDiscreet(await troubleOf(() => store.put(key, pieces(randomBytes(10)))), key)
    server.refuseUploads(true)
    const fresh = newKey()
    expectDiscreet(await troubleOf(() => store.put(fresh, pieces(randomBytes(10)))), fresh)
    await server.close()
    for (const work of [
      () => store.put(key, pieces(randomBytes(10))),
      () => firstOf(store, key),
      () => store.remove(key),
      () => store.olderThan('lampiran', LATER()),
      () => store.check(),
    ])
      expectDiscreet(await troubleOf(work), key)
  })
})
