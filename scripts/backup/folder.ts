import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BLOB_PREFIX } from '@/lib/bukti/blobs'
import { backupName, backupsAmong, ROWS } from '@/lib/jobs/backup-names'
import { localStore } from '@/lib/platform/storage/local'
import { BlobMissing } from '@/lib/platform/storage/missing'
import type { BlobStore } from '@/lib/platform/storage/store'
import { Refusal } from '../run/lifetime'

/**
 * A folder of backups: for each one its sealed rows (`cadangan-20261129T013000Z.wbs`) and the list of its
 * files (`… .files`), and one store of the files, which all backups share and into which each copies only
 * what is new.
 */
export interface BackupFolder {
  files: BlobStore
  /** Keys of the files that are there. */
  stored: () => Promise<Set<string>>
  /** Names of the whole backups, oldest first. */
  names: () => Promise<string[]>
  /** The sealed rows of one backup, as they were written. */
  rows: (name: string) => AsyncIterable<Uint8Array>
  /** Keys of the files of one backup. */
  filesOf: (name: string) => Promise<string[]>
  /** Writes the sealed rows; the backup has no name until `finish`, which must come after its files. */
  begin: (
    madeAt: Date,
    rows: AsyncIterable<Uint8Array>,
  ) => Promise<{ finish: (files: string[]) => Promise<string> }>
  remove: (name: string) => Promise<void>
}

const FILES = '.files'
const UNFINISHED = '.part'

/** Opens a folder that exists and may be written. Throws Refusal. */
export async function backupFolder(folder: string): Promise<BackupFolder> {
  await access(folder, constants.R_OK | constants.W_OK).catch(() => {
    throw new Refusal(`The folder ${folder} for the backups is missing or cannot be written.`)
  })
  const files = localStore(path.join(folder, 'files'))
  const at = (name: string, end: string) => path.join(folder, name + end)
  return {
    files,
    stored: async () => {
      const names = await files.olderThan(BLOB_PREFIX, new Date(8.64e15))
      return new Set(names.filter((name) => !name.endsWith(UNFINISHED)))
    },
    names: async () => backupsAmong(await readdir(folder)),
    rows: (name) => createReadStream(at(name, ROWS)),
    filesOf: async (name) => (await readFile(at(name, FILES), 'utf8')).split('\n').filter(Boolean),
    begin: async (madeAt, rows) => {
      const name = backupName(madeAt)
      const unfinished = at(name, UNFINISHED)
      await pipeline(rows, createWriteStream(unfinished, { mode: 0o600, flush: true }))
      return {
        finish: async (keys) => {
          await writeFile(at(name, FILES), keys.map((key) => `${key}\n`).join(''), {
            mode: 0o600,
            flush: true,
          })
          await rename(unfinished, at(name, ROWS))
          const handle = await open(folder, 'r')
          await handle.sync()
          await handle.close()
          return name
        },
      }
    },
    remove: async (name) => {
      await rm(at(name, ROWS), { force: true })
      await rm(at(name, FILES), { force: true })
    },
  }
}

/**
 * Copies one file from store to store, in place of what an interrupted copy left. False if it is missing at
 * its source.
 */
export async function copyFile(from: BlobStore, to: BlobStore, key: string): Promise<boolean> {
  await to.remove(`${key}${UNFINISHED}`)
  try {
    await to.put(key, from.read(key))
    return true
  } catch (error) {
    if (error instanceof BlobMissing) return false
    throw error
  }
}
