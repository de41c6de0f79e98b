import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { localStore } from '@/lib/platform/storage/local'
import { BlobMissing } from '@/lib/platform/storage/missing'
import type { BlobStore } from '@/lib/platform/storage/store'
import { bytesOf, firstOf, newKey, pieces } from './blobs'

let root: string
let store: BlobStore
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'wbs-local-'))
  await chmod(root, 0o755)
  store = localStore(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const CONTENT = Buffer.alloc(200_000, 'isi')

function pathOf(key: string): string {
  const [prefix = '', name = ''] = key.split('/')
  return join(root, prefix, name.slice(0, 2), name)
}

async function files(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Root may write everywhere, so it gives up its rights while `work` runs (except for `check`, which asks for
 * the real user).
 */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

it('a blob gets its name only when it is complete', async () => {
  const key = newKey()
  const seen: string[][] = []
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(CONTENT)) {
      yield piece
      seen.push(await files())
      await expect(firstOf(store, key)).rejects.toThrow(BlobMissing)
    }
  }
  await store.put(key, watched())
  expect(seen).toEqual(seen.map(() => [`${pathOf(key)}.part`]))
  expect(seen).toHaveLength(4)
  expect(await files()).toEqual([pathOf(key)])
  expect((await stat(pathOf(key))).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(pathOf(key)))).mode & 0o777).toBe(0o700)
})

it('remains of a killed process are unreadable, block no other key, and are found for removal', async () => {
  const key = newKey()
  const script = `
    const { localStore } = await import('./lib/platform/storage/local.ts')
    async function* endless() { for (;;) { yield new Uint8Array(65536); await new Promise((go) => setTimeout(go, 5)) } }
    await localStore(${JSON.stringify(root)}).put(${JSON.stringify(key)}, endless())`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  // Until its first write, which collects 1 MiB, has reached the file.
  while (!((await stat(`${pathOf(key)}.part`).catch(() => null))?.size ?? 0)) await sleep(5)
  child.kill('SIGKILL')
  await ended

  await expect(firstOf(store, key)).rejects.toThrow(BlobMissing)
  const neighbour = `lampiran/${key.slice(9, 11)}${newKey().slice(11)}`
  await store.put(neighbour, pieces(CONTENT))
  expect((await bytesOf(store, neighbour)).equals(CONTENT)).toBe(true)

  const yesterday = new Date(Date.now() - 25 * 60 * 60_000)
  await utimes(`${pathOf(key)}.part`, yesterday, yesterday)
  const old = await store.olderThan('lampiran', new Date(Date.now() - 24 * 60 * 60_000))
  expect(old).toEqual([`${key}.part`])
  for (const found of old) await store.remove(found)
  expect(await files()).toEqual([pathOf(neighbour)])
})

it('an unwritable folder is an error, and nothing is left', async () => {
  await chmod(root, 0o555)
  await asNobody(async () => {
    await expect(store.put(newKey(), pieces(CONTENT))).rejects.toThrow('EACCES')
  })
  expect(await files()).toEqual([])
})

it('a folder that became read-only keeps its files', async () => {
  const key = newKey()
  await store.put(key, pieces(CONTENT))
  const neighbour = `lampiran/${key.slice(9, 11)}${newKey().slice(11)}`
  for (const folder of [root, join(root, 'lampiran'), dirname(pathOf(key))]) await chmod(folder, 0o555)
  await chmod(pathOf(key), 0o444)
  await asNobody(async () => {
    await expect(store.put(neighbour, pieces(CONTENT))).rejects.toThrow('EACCES')
    expect((await bytesOf(store, key)).equals(CONTENT)).toBe(true)
  })
  expect(await files()).toEqual([pathOf(key)])
  for (const folder of [root, join(root, 'lampiran'), dirname(pathOf(key))]) await chmod(folder, 0o755)
})

it('a file where a folder should be is an error, and nothing is left', async () => {
  const key = newKey()
  await mkdir(join(root, 'lampiran'))
  await writeFile(dirname(pathOf(key)), '')
  await expect(store.put(key, pieces(CONTENT))).rejects.toThrow()
  expect(await files()).toEqual([dirname(pathOf(key))])
})

it('a blob grows in its place under another name, and the old name still begins with its bytes', async () => {
  const [key, grown] = [newKey(), newKey()]
  await store.put(key, pieces(CONTENT))
  await store.grow?.({ key, length: CONTENT.length }, grown, pieces(CONTENT))
  expect((await bytesOf(store, grown)).equals(Buffer.concat([CONTENT, CONTENT]))).toBe(true)
  expect((await bytesOf(store, key)).subarray(0, CONTENT.length).equals(CONTENT)).toBe(true)
  expect((await stat(pathOf(grown))).ino).toBe((await stat(pathOf(key))).ino)
  expect((await stat(pathOf(grown))).mtimeMs % 86_400_000).toBe(0)
  await store.remove(key)
  expect((await bytesOf(store, grown)).length).toBe(2 * CONTENT.length)
})

it('a blob that could not grow is as it was', async () => {
  const [key, grown] = [newKey(), newKey()]
  await store.put(key, pieces(CONTENT))
  async function* broken(): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < 20; n++) yield CONTENT
    throw new Error('lost')
  }
  const from = { key, length: CONTENT.length }
  await expect(store.grow?.(from, grown, broken())).rejects.toThrow('lost')
  await expect(store.grow?.({ ...from, length: 1 }, grown, pieces(CONTENT))).rejects.toThrow()
  await store.put(grown, pieces(CONTENT))
  // Never over another blob.
  await expect(store.grow?.(from, grown, pieces(CONTENT))).rejects.toThrow()
  expect((await bytesOf(store, grown)).equals(CONTENT)).toBe(true)
  expect((await bytesOf(store, key)).subarray(0, CONTENT.length).equals(CONTENT)).toBe(true)
})
