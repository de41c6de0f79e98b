import path from 'node:path'
import { readEnv } from '@/lib/env'
import { applyMigrations } from '../migrate/apply'
import { databaseName } from '../postgres/database-name'
import { provideDatabase } from '../postgres/provide'
import { ownerOf } from '../postgres/whose-database'
import { withClient } from '../postgres/with-client'
import { ensureClient } from '../prepare/client'
import { Refusal, runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv, whereSet } from '../run/settings'
import { say } from '../run/terminal'
import { assertSecureAddress } from '../serve/address'

// npm run setup: the first start of a real installation. The secrets are printed once and stored nowhere.
await runCommand(async () => {
  loadDotEnv()
  const embedded = 'postgresql://localhost/embedded'
  readEnv({ ...process.env, WBS_MODE: 'production', DATABASE_URL: process.env.DATABASE_URL || embedded })
  assertSecureAddress(process.env.APP_URL)
  const dir = path.resolve(dataDir())
  Object.assign(process.env, { WBS_MODE: 'production', NODE_ENV: 'production', WBS_DATA_DIR: dir })
  await ensureClient()
  const url = await provideDatabase(dir)
  if ((await withClient(url, ownerOf)) === 'another program') {
    throw new Refusal(
      `The ${databaseName(url)}, chosen by DATABASE_URL ${whereSet('DATABASE_URL')}, holds the tables of another program: nothing in it was changed. Give this installation an empty database.`,
    )
  }
  await applyMigrations(url)
  const { setUpInstitution } = await import('@/lib/akun/setup')
  for (const { label, value } of await setUpInstitution()) {
    say(`${label}:`)
    say(`  ${value}`)
  }
  return 0
})
