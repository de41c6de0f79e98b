import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDb } from '@/lib/platform/db/client'
import { applyMigrations } from '@/scripts/migrate/apply'
import { createDatabase, startDatabase } from '@/scripts/postgres/start'
import { castToText, MONDAY, makeCast } from '../world/cast'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's own database, for creating others. */
    adminUrl: string
    /** A migrated database with people and teams in it, to copy. */
    templateDatabase: string
    /** Those people, as `castFromText` reads them. */
    cast: string
    /** Folder for the tests' output; removed at the end. */
    scratchDir: string
  }
}

const templateDatabase = 'aduakan_template'

/**
 * Starts one PostgreSQL for all tests of a project and creates one template, which every test file copies.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const scratchDir = mkdtempSync(path.join(tmpdir(), 'wbs-integration-'))
  chmodSync(scratchDir, 0o711)
  const database = await startDatabase(path.join(scratchDir, 'data'), { durable: false, socket: true })
  // This process creates keys too, with the same settings as the tests.
  Object.assign(process.env, project.config.env, { DATABASE_URL: database.urlOf(templateDatabase) })
  try {
    await createDatabase(database.urlOf('postgres'), templateDatabase)
    await applyMigrations(database.urlOf(templateDatabase))
    const db = openDb({ url: database.urlOf(templateDatabase) })
    project.provide('cast', castToText(await makeCast(db, MONDAY)))
    await db.$disconnect()
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
