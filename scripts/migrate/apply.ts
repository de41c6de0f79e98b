import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { prepareQueues } from '@/lib/platform/queue/boss'
import { withClient } from '../postgres/with-client'
import { withEngine } from './engine'
import { migrationList, migrationNames, schemaFile } from './folder'

/** An arbitrary fixed number: this advisory lock keeps two starts from migrating the database at once. */
const advisoryLock = 7_271_923

/**
 * Applies the missing migrations in order, creates the job queue's tables, and returns the names. `only`
 * stops where a backup was made: no other migration is applied. Prisma's table `_prisma_migrations` keeps the
 * record, so `prisma migrate deploy` can be used instead.
 */
export async function applyMigrations(databaseUrl: string, only?: readonly string[]): Promise<string[]> {
  return await withClient(databaseUrl, async (lock) => {
    await lock.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    const schema = readFileSync(schemaFile, 'utf8')
    const stopped = await stoppedMigrations(lock)
    const result = await withEngine(databaseUrl, schema, async (engine) => {
      for (const migrationName of stopped) await engine.markMigrationRolledBack({ migrationName })
      return engine.applyMigrations({
        migrationsList: migrationList(only),
        filters: { externalTables: [], externalEnums: [] },
      })
    })
    await prepareQueues(databaseUrl)
    return result.appliedMigrationNames
  })
}

/**
 * Those that failed or were killed (a full disk, a lost connection): each is one transaction, so nothing of
 * it is there.
 */
async function stoppedMigrations(client: Client): Promise<string[]> {
  if (!(await hasRecord(client))) return []
  const stopped = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
  return stopped.rows.map((row) => row.migration_name)
}

async function hasRecord(client: Client): Promise<boolean> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS found")
  return table.rows[0]?.found !== null
}

/** Names of migrations not yet applied to the database; reads only. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  return await withClient(databaseUrl, async (client) => {
    if (!(await hasRecord(client))) return migrationNames()
    const done = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    const applied = new Set(done.rows.map((row) => row.migration_name))
    return migrationNames().filter((name) => !applied.has(name))
  })
}
