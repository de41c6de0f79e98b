import type { BlobStore } from '@/lib/platform/storage/store'
import { openBackup } from '@/lib/vault/backup'
import { VaultError } from '@/lib/vault/errors'
import { applyMigrations } from '../migrate/apply'
import { migrationNames } from '../migrate/folder'
import { ownerOf } from '../postgres/whose-database'
import { withClient } from '../postgres/with-client'
import { Refusal } from '../run/lifetime'
import { type BackupFolder, copyFile } from './folder'
import { load, openDump } from './load'

export interface Restored {
  rows: number
  files: number
  /** Files that the backup names and does not have. */
  missing: string[]
}

/**
 * Puts a backup into an empty database and store. Rows come all or not at all; interrupted, it is started
 * again. Throws Refusal if the database holds anything, the secret is another one, or the backup is damaged
 * or newer than this version.
 */
export async function restoreBackup(
  { databaseUrl, store }: { databaseUrl: string; store: BlobStore },
  folder: BackupFolder,
  name: string,
  secret: string,
): Promise<Restored> {
  const owner = await withClient(databaseUrl, ownerOf)
  if (owner !== 'nobody')
    throw new Refusal(
      'The database is not empty. Nothing was changed: a backup is restored into an empty one.',
    )
  try {
    const opened = await openDump(openBackup(secret, folder.rows(name)))
    const known = migrationNames()
    if (opened.head.migrations.some((migration) => !known.includes(migration)))
      throw new Refusal('The backup was made by a newer version. Install that version, then restore.')
    await applyMigrations(databaseUrl, opened.head.migrations)
    const rows = await withClient(databaseUrl, (client) => load(client, opened))
    await applyMigrations(databaseUrl)
    const files = await putFiles(store, folder, name)
    return { rows: Object.values(rows).reduce((sum, count) => sum + count, 0), ...files }
  } catch (error) {
    throw error instanceof VaultError ? new Refusal(faultWords(error)) : error
  }
}

async function putFiles(
  store: BlobStore,
  folder: BackupFolder,
  name: string,
): Promise<Pick<Restored, 'files' | 'missing'>> {
  const keys = await folder.filesOf(name)
  const missing: string[] = []
  for (const key of keys) {
    // What an interrupted restore left.
    await store.remove(key)
    if (!(await copyFile(folder.files, store, key))) missing.push(key)
  }
  return { files: keys.length - missing.length, missing }
}

function faultWords({ fault }: VaultError): string {
  if (fault === 'format')
    return 'The secret is mistyped, or this is no backup. The secret has 14 groups of four letters. Nothing was restored.'
  if (fault === 'cut-file') return 'The backup is not whole: its end is missing. Nothing was restored.'
  return 'This secret does not open this backup, or the backup was altered. Nothing was restored.'
}
