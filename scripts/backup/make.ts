import { madeAtOf } from '@/lib/jobs/backup-names'
import type { BlobStore } from '@/lib/platform/storage/store'
import { sealBackup } from '@/lib/vault/backup'
import type { Bytes } from '@/lib/vault/bytes'
import { withClient } from '../postgres/with-client'
import { dump, filesOf } from './dump'
import { type BackupFolder, copyFile } from './folder'

/** However old they are, so many backups stay. */
const LEAST_KEPT = 3
const DAY_MS = 24 * 60 * 60_000

export interface MadeBackup {
  name: string
  /** Files copied now, and those that an earlier backup had copied. */
  copied: number
  already: number
  /** Files that the database names and the store does not have. */
  missing: string[]
}

interface Sources {
  databaseUrl: string
  store: BlobStore
  publicKey: Bytes
}

/**
 * Makes a backup beside a running server: the rows of one moment, sealed to the key for backups, then every
 * file that they name. Files are written before their rows and never changed, so each file of that moment is
 * there, unless its row was removed meanwhile. A backup that was interrupted has no name and counts for
 * nothing.
 */
export async function makeBackup(
  { databaseUrl, store, publicKey }: Sources,
  folder: BackupFolder,
  now: Date,
): Promise<MadeBackup> {
  const { begun, keys } = await withClient(databaseUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const begun = await folder.begin(now, sealBackup(publicKey, dump(client, now)))
    const keys = await filesOf(client)
    await client.query('COMMIT')
    return { begun, keys }
  })
  const stored = await folder.stored()
  const fresh = keys.filter((key) => !stored.has(key))
  const absent: string[] = []
  for (const key of fresh) if (!(await copyFile(store, folder.files, key))) absent.push(key)
  // Its row may have gone while we copied: then nothing is missing.
  const named = new Set(absent.length > 0 ? await withClient(databaseUrl, filesOf) : [])
  const missing = absent.filter((key) => named.has(key))
  const name = await begun.finish(keys.filter((key) => !absent.includes(key)))
  return { name, copied: fresh.length - absent.length, already: keys.length - fresh.length, missing }
}

/**
 * Removes backups older than `days`, but never the newest three, and the files that no backup names any more.
 * Returns the number of each.
 */
export async function pruneBackups(
  folder: BackupFolder,
  days: number,
  now: Date,
): Promise<{ backups: number; files: number }> {
  const names = await folder.names()
  const old = names
    .slice(0, -LEAST_KEPT)
    .filter((name) => madeAtOf(name).getTime() < now.getTime() - days * DAY_MS)
  for (const name of old) await folder.remove(name)
  const named = new Set<string>()
  for (const name of await folder.names()) for (const key of await folder.filesOf(name)) named.add(key)
  const unnamed = [...(await folder.stored())].filter((key) => !named.has(key))
  for (const key of unnamed) await folder.files.remove(key)
  return { backups: old.length, files: unnamed.length }
}
