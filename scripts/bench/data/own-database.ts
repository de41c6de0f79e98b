import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from '../../migrate/apply'
import { startDatabase } from '../../postgres/start'
import { demoSecrets } from '../../prepare/secrets'

/**
 * Measures on a temporary database, folder and secrets, or on those of `kept`, a folder that stays for the
 * next run. `settings` are further environment variables of the application; its modules are imported in
 * `run`, after they are set.
 */
export async function onOwnDatabase<T>(
  settings: Record<string, string>,
  run: (url: string, folder: string) => Promise<T>,
  kept?: string,
): Promise<T> {
  const folder = kept ?? (await mkdtemp(path.join(tmpdir(), 'wbs-bench-')))
  const database = await startDatabase(folder, { durable: false })
  try {
    Object.assign(process.env, {
      ...demoSecrets(folder),
      DATABASE_URL: database.url,
      WBS_DATA_DIR: folder,
      ...settings,
    })
    await applyMigrations(database.url)
    return await run(database.url, folder)
  } finally {
    await database.stop()
    if (!kept) await rm(folder, { recursive: true, force: true })
  }
}
