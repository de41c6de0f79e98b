import { createReadStream } from 'node:fs'
import {
  access,
  constants,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  rm,
  stat,
  statfs,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bytes } from '@/lib/vault/bytes'
import { BlobMissing } from './missing'
import type { BlobStore } from './store'

/** Bytes per write: a system call for every 64 KiB costs more than the write itself. */
const WRITE_BYTES = 1024 * 1024

const DAY_MS = 86_400_000

const KEY = /^[a-z]+\/[A-Za-z0-9_-]{8,64}(\.part)?$/

/**
 * Blobs as files of one folder, two levels deep. Order of writing (docs/design/hardening.md, rule 7):
 * temporary file in the same folder, fsync, final name, fsync of the folder; only then is a blob
 * acknowledged.
 */
export function localStore(root: string): BlobStore {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('bad blob key')
    const [prefix = '', name = ''] = key.split('/')
    return join(root, prefix, name.slice(0, 2), name)
  }

  return {
    async put(key, chunks) {
      const path = pathOf(key)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const temporary = `${path}.part`
      const file = await open(temporary, 'wx', 0o600)
      try {
        await writeAll(file, chunks)
        await settle(file)
        await file.close()
        // A link fails if the name is taken; a rename would overwrite the existing file.
        await link(temporary, path)
        await rm(temporary)
      } catch (error) {
        await file.close().catch(() => undefined)
        await rm(temporary, { force: true })
        throw error
      }
      await syncFolder(folder)
    },

    async grow(from, key, chunks) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(pathOf(from.key), 'r+')
      try {
        if ((await file.stat()).size !== from.length) throw new Error('blob has another length')
        await withoutRest(file, from.length, () => writeAll(file, chunks, from.length))
        await settle(file)
        await link(pathOf(from.key), path)
      } finally {
        await file.close()
      }
      await syncFolder(dirname(path))
    },

    async *read(key) {
      const path = pathOf(key)
      await access(path, constants.R_OK).catch(() => {
        throw new BlobMissing()
      })
      for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Bytes
    },

    async remove(key) {
      await rm(pathOf(key), { force: true })
    },

    async olderThan(prefix, before) {
      const found: string[] = []
      for (const shard of await readdir(join(root, prefix)).catch(() => [])) {
        for (const name of await readdir(join(root, prefix, shard))) {
          const info = await stat(join(root, prefix, shard, name)).catch(() => null)
          if (info && writtenAt(info) < before.getTime()) found.push(`${prefix}/${name}`)
        }
      }
      return found
    },

    async check() {
      await mkdir(root, { recursive: true, mode: 0o700 })
      await access(root, constants.R_OK | constants.W_OK)
    },

    async room() {
      await mkdir(root, { recursive: true, mode: 0o700 })
      return shareUsed(await statfs(root))
    },
  }
}

/**
 * When a file was written, in milliseconds. Its time is its day, because a copy of the store carries it and
 * would tell which files were sent in one hour (docs/design/hardening.md, rule 14). The file system's own
 * record of the change, which no copy carries, tells the rest.
 */
function writtenAt({ mtimeMs, ctimeMs }: { mtimeMs: number; ctimeMs: number }): number {
  return mtimeMs % DAY_MS === 0 ? ctimeMs : mtimeMs
}

/** Share of the usable space, as df(1) computes it: reserved blocks count neither as used nor as free. */
export function shareUsed(disk: { blocks: number; bfree: number; bavail: number }): number | null {
  const used = disk.blocks - disk.bfree
  return used + disk.bavail === 0 ? null : used / (used + disk.bavail)
}

/** Cuts the file to its old length if `write` fails, so that a full disk gets its room back. */
async function withoutRest(file: FileHandle, length: number, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    await file.truncate(length).catch(() => undefined)
    throw error
  }
}

/** Gives a written file the time of its day and waits until the disk has it. */
async function settle(file: FileHandle): Promise<void> {
  const now = Date.now()
  const day = new Date(now - (now % DAY_MS))
  await file.utimes(day, day)
  await file.sync()
}

/** Waits until the disk has the names of a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

/** Writes the chunks from a position on. */
async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array>, at = 0): Promise<void> {
  let position = at
  let held: Uint8Array[] = []
  let length = 0
  const flush = async () => {
    if (length === 0) return
    const { bytesWritten } = await file.writev(held, position)
    // A short write reports how much was written; the rest is written again until the disk takes it or fails.
    let left = bytesWritten < length ? Buffer.concat(held).subarray(bytesWritten) : Buffer.alloc(0)
    while (left.length > 0) {
      const written = await file.write(left, 0, left.length, position + length - left.length)
      left = left.subarray(written.bytesWritten)
    }
    position += length
    held = []
    length = 0
  }
  for await (const chunk of chunks) {
    held.push(chunk)
    length += chunk.length
    if (length >= WRITE_BYTES) await flush()
  }
  await flush()
}
