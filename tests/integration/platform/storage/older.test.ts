import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readEnv } from '@/lib/env'
import { localStore } from '@/lib/platform/storage/local'
import { BlobMissing } from '@/lib/platform/storage/missing'
import { type BlobStore, storeOf } from '@/lib/platform/storage/store'
import { withOlder } from '@/lib/platform/storage/with-older'
import { bytesOf, firstOf, newKey, pieces } from './blobs'
import { type S3Server, startS3Server } from './s3-server'
import { s3At } from './subjects'
import { startUploadthingServer, type UploadthingServer } from './uploadthing-server'

// UploadThing's SDK prints a warning about its own next version at every upload; remote.test.ts checks its
// other output.
for (const level of ['log', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined)

let s3: S3Server
let uploadthing: UploadthingServer
let folder: string
beforeEach(async () => {
  s3 = await startS3Server()
  uploadthing = await startUploadthingServer()
  folder = await mkdtemp(join(tmpdir(), 'wbs-store-'))
})
afterEach(async () => {
  await s3.close()
  await uploadthing.close()
  await rm(folder, { recursive: true, force: true })
})

/** The store of an installation with these variables. */
function installed(variables: Record<string, string>): BlobStore {
  return storeOf(readEnv({ ...process.env, WBS_DATA_DIR: folder, ...variables }))
}

const s3Variables = () => ({
  S3_BUCKET: s3.bucket,
  S3_ENDPOINT: s3.url,
  S3_ACCESS_KEY_ID: 'kunci-uji',
  S3_SECRET_ACCESS_KEY: 'rahasia-uji',
})
const uploadthingVariables = () => ({
  UPLOADTHING_TOKEN: uploadthing.token,
  UPLOADTHING_API_URL: uploadthing.url,
  UPLOADTHING_INGEST_URL: uploadthing.url,
  UPLOADTHING_FILE_URL: uploadthing.url,
})

it('a changed driver still reads the files of every driver before it', async () => {
  const steps = [
    {},
    { STORAGE_DRIVER: 's3', ...s3Variables() },
    { STORAGE_DRIVER: 'uploadthing', ...s3Variables(), ...uploadthingVariables() },
    { STORAGE_DRIVER: 'local', ...s3Variables(), ...uploadthingVariables() },
  ]
  const written: { key: string; content: Buffer }[] = []
  for (const variables of steps) {
    const store = installed(variables)
    const blob = { key: newKey(), content: randomBytes(100_000) }
    await store.put(blob.key, pieces(blob.content))
    written.push(blob)
    for (const { key, content } of written) {
      expect((await bytesOf(store, key)).equals(content)).toBe(true)
    }
  }
  expect(uploadthing.files()).toHaveLength(1)
  const last = installed(steps.at(-1) ?? {})
  const found = await last.olderThan('lampiran', new Date(Date.now() + 60_000))
  expect(found.sort()).toEqual(written.map(({ key }) => key).sort())
  for (const { key } of written) await last.remove(key)
  expect(await last.olderThan('lampiran', new Date(Date.now() + 60_000))).toEqual([])
  for (const { key } of written) await expect(firstOf(last, key)).rejects.toThrow(BlobMissing)
})

it('new files go only to the chosen driver', async () => {
  const store = installed({ STORAGE_DRIVER: 's3', ...s3Variables() })
  const key = newKey()
  await store.put(key, pieces(randomBytes(10)))
  await expect(firstOf(localStore(join(folder, 'files')), key)).rejects.toThrow(BlobMissing)
  await bytesOf(s3At(s3), key)
})

it('a key in both stores is listed once, read from the current one and removed from both', async () => {
  const local = localStore(folder)
  const key = newKey()
  const content = randomBytes(10)
  await local.put(key, pieces(randomBytes(10)))
  await s3At(s3).put(key, pieces(content))
  const store = withOlder(s3At(s3), [local])
  expect((await bytesOf(store, key)).equals(content)).toBe(true)
  expect(await store.olderThan('lampiran', new Date(Date.now() + 60_000))).toEqual([key])
  await store.remove(key)
  await expect(firstOf(store, key)).rejects.toThrow(BlobMissing)
})

it('an unavailable store is an error, never a missing blob, and its part of a removal is reported', async () => {
  const local = localStore(folder)
  const key = newKey()
  await local.put(key, pieces(randomBytes(10)))
  const store = withOlder(s3At(s3), [local])
  await s3.close()
  await expect(firstOf(store, key)).rejects.toThrow('s3:')
  await expect(store.remove(key)).rejects.toThrow('s3:')
  await expect(firstOf(local, key)).rejects.toThrow(BlobMissing)
})

it('no other store takes over after a failure past the first byte', async () => {
  const local = localStore(folder)
  const key = newKey()
  await local.put(key, pieces(randomBytes(10)))
  const breaking: BlobStore = {
    ...local,
    async *read() {
      yield new Uint8Array([1])
      throw new BlobMissing()
    },
  }
  await expect(bytesOf(withOlder(breaking, [local]), key)).rejects.toThrow(BlobMissing)
})

it('reports disk usage only if the current store has a local disk', async () => {
  const local = localStore(folder)
  expect(await withOlder(local, [s3At(s3)]).room()).toBeGreaterThan(0)
  expect(await withOlder(s3At(s3), [local]).room()).toBeNull()
})
