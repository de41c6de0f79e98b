import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from '../../migrate/apply'
import { startDatabase } from '../../postgres/start'
import { demoSecrets } from '../../prepare/secrets'

/**
 * Measures on a temporary database, folder and secrets. `settings` are further environment variables of the
 * application; its modules are imported in `run`, after they are set.
 */
export async function onOwnDatabase<T>(
  settings: Record<string, string>,
  run: (url: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wbs-bench-'))
  const database = await startDatabase(folder, { durable: false })
  try {
    Object.assign(process.env, {
      ...demoSecrets(folder),
      DATABASE_URL: database.url,
      WBS_DATA_DIR: folder,
      ...settings,
    })
    await applyMigrations(database.url)
    return await run(database.url)
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
