import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '@/scripts/migrate/apply'
import { createDatabase, startDatabase } from '@/scripts/postgres/start'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's own database, to make others. */
    adminUrl: string
    /** A migrated, empty database to copy. */
    templateDatabase: string
    /** Folder for what tests write; removed at the end. */
    scratchDir: string
  }
}

const templateDatabase = 'aduakan_template'

/** Starts one PostgreSQL for all integration tests and migrates one database, which every test file gets a copy of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const scratchDir = mkdtempSync(path.join(tmpdir(), 'wbs-integration-'))
  chmodSync(scratchDir, 0o711)
  const database = await startDatabase(path.join(scratchDir, 'data'), { durable: false })
  try {
    await createDatabase(database.urlOf('postgres'), templateDatabase)
    await applyMigrations(database.urlOf(templateDatabase))
  } catch (error) {
    await database.stop()
    throw error
  }
  project.provide('adminUrl', database.urlOf('postgres'))
  project.provide('templateDatabase', templateDatabase)
  project.provide('scratchDir', scratchDir)
  return async () => {
    await database.stop()
    rmSync(scratchDir, { recursive: true, force: true })
  }
}
