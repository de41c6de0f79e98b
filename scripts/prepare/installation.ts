import { existsSync } from 'node:fs'
import path from 'node:path'
import { readEnv } from '@/lib/env'
import { pendingMigrations } from '../migrate/apply'
import { reachDatabase } from '../postgres/provide'
import { Refusal } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { demoSecrets } from './secrets'

/**
 * Settings and database of the installation in this folder, for a command that may run beside its server.
 * `anyVersion` is for a command that also works before `db:migrate`. Throws Refusal.
 */
export async function useInstallation({ anyVersion = false } = {}): Promise<void> {
  loadDotEnv()
  const dir = path.resolve(dataDir())
  // A demo keeps its secrets beside its data; a real installation has them in its environment.
  const demo = !process.env.WBS_MASTER_KEYS && existsSync(path.join(dir, 'secrets.json'))
  Object.assign(process.env, demo ? { ...demoSecrets(dir), WBS_MODE: 'demo' } : { WBS_MODE: 'production' })
  process.env.WBS_DATA_DIR = dir
  // Before anything is started or written.
  readEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgresql://localhost/embedded' })
  if (!process.env.DATABASE_URL && !existsSync(path.join(dir, 'postgres')))
    throw new Refusal(
      `There is no installation with its data in ${dir}. See README.md, "A real installation".`,
    )
  process.env.DATABASE_URL = await reachDatabase(dir)
  if (!anyVersion && (await pendingMigrations(process.env.DATABASE_URL)).length > 0) {
    throw new Refusal('The database lacks migrations. Make a backup, then run: npm run db:migrate')
  }
}
