import path from 'node:path'
import { readEnv } from '@/lib/env'
import { provideDatabase } from '../postgres/provide'
import { ensureClient } from '../prepare/client'
import { askLines } from '../run/ask'
import { Refusal, runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { complain, say } from '../run/terminal'
import { assertMasterKeys } from '../serve/installation'

// npm run restore -- FOLDER [NAME]: puts the newest backup of the folder, or the one named, into this empty
// installation and compares everything. Exit code 1 if something is missing or altered.
await runCommand(async () => {
  const [from, chosen] = process.argv.slice(2)
  if (!from) throw new Refusal('Say where the backups are: npm run restore -- FOLDER [NAME]')
  loadDotEnv()
  const dir = path.resolve(dataDir())
  Object.assign(process.env, { WBS_MODE: 'production', WBS_DATA_DIR: dir })
  readEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgresql://localhost/embedded' })
  await ensureClient()
  const { backupFolder } = await import('../backup/folder')
  const { restoreBackup } = await import('../backup/restore')
  const { store } = await import('@/lib/platform/storage/store')
  const folder = await backupFolder(from)
  const names = await folder.names()
  const name = chosen ?? names.at(-1)
  if (!name || !names.includes(name))
    throw new Refusal(name ? `There is no backup ${name} in ${from}.` : `There is no backup in ${from}.`)
  const databaseUrl = await provideDatabase(dir)
  const [secret = ''] = await askLines(['Secret of the backups'])
  const restored = await restoreBackup({ databaseUrl, store: store() }, folder, name, secret)
  say(`${name}: ${restored.rows} rows and ${restored.files} files restored.`)
  for (const key of restored.missing) complain(`MISSING  ${key}`)

  await assertMasterKeys()
  const { checkRestored } = await import('../backup/check')
  const wrong = await checkRestored(store())
  for (const sentence of wrong) complain(sentence)
  say(
    wrong.length === 0
      ? 'Histories, acts and files are whole. Next: npm run recovery-drill, then npm start.'
      : 'The backup is restored, but not everything in it is right. Keep it as evidence and read docs/restore.md.',
  )
  return wrong.length === 0 && restored.missing.length === 0 ? 0 : 1
})
