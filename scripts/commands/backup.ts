import path from 'node:path'
import { useInstallation } from '../prepare/installation'
import { Refusal, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'
import { assertMasterKeys } from '../serve/installation'

// npm run backup: a backup of rows and files, beside a running server, and removes backups that are too old.
// Exit code 1 if files of evidence are missing in the store.
await runCommand(async () => {
  await useInstallation({ anyVersion: true })
  const { env } = await import('@/lib/env')
  const { WBS_BACKUP_PUBLIC_KEY, WBS_BACKUP_DIR, WBS_BACKUP_DAYS, WBS_DATA_DIR, DATABASE_URL } = env()
  if (!WBS_BACKUP_PUBLIC_KEY)
    throw new Refusal('WBS_BACKUP_PUBLIC_KEY is missing. Make one with: npm run backup-key')
  if (!WBS_BACKUP_DIR) throw new Refusal('WBS_BACKUP_DIR is missing: the folder for the backups.')
  if (isInside(WBS_BACKUP_DIR, WBS_DATA_DIR))
    throw new Refusal('WBS_BACKUP_DIR lies inside WBS_DATA_DIR, so one lost disk or folder would take both.')
  await assertMasterKeys()
  const { clockNow } = await import('@/lib/clock')
  const { store } = await import('@/lib/platform/storage/store')
  const { fromBase64Url } = await import('@/lib/vault/bytes')
  const { backupFolder } = await import('../backup/folder')
  const { makeBackup, pruneBackups } = await import('../backup/make')

  const folder = await backupFolder(WBS_BACKUP_DIR)
  const publicKey = fromBase64Url(WBS_BACKUP_PUBLIC_KEY)
  const made = await makeBackup({ databaseUrl: DATABASE_URL, store: store(), publicKey }, folder, clockNow())
  const pruned = await pruneBackups(folder, WBS_BACKUP_DAYS, clockNow())
  say(`${made.name}: ${made.copied} files copied, ${made.already} were there.`)
  if (pruned.backups > 0) say(`${pruned.backups} old backups and ${pruned.files} files of theirs removed.`)
  for (const key of made.missing) say(`MISSING  ${key}`)
  if (made.missing.length > 0) say('npm run verify-files names the rows of the missing files.')
  return made.missing.length > 0 ? 1 : 0
})

function isInside(folder: string, parent: string): boolean {
  const way = path.relative(path.resolve(parent), path.resolve(folder))
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way))
}
