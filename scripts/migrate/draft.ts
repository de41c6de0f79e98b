import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { withEngine } from './engine'
import { lastSchemaFile, migrationsDir, schemaFile } from './folder'

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql with the schema changes since the last migration.
 * Returns the path of the file, or null if nothing changed. Throws a plain sentence for an invalid name.
 * The engine needs a database connection but reads only the version: an empty database is enough.
 */
export async function draftMigration(name: string, now: Date, databaseUrl: string): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]{0,59}$/.test(name)) {
    throw new Error(
      'Give the migration a name of small letters, digits and _: npm run db:new -- add_tim_note',
    )
  }
  const schema = readFileSync(schemaFile, 'utf8')
  const from: DiffTarget = existsSync(lastSchemaFile)
    ? {
        tag: 'schemaDatamodel',
        files: [{ path: 'schema.prisma', content: readFileSync(lastSchemaFile, 'utf8') }],
      }
    : { tag: 'empty' }
  const result = await withEngine(databaseUrl, schema, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  if (result.exitCode !== 2 || !result.stdout) return null

  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const file = path.join(migrationsDir, `${stamp}_${name}`, 'migration.sql')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${result.stdout.trim()}\n`)
  writeFileSync(lastSchemaFile, schema)
  const lockfile = path.join(migrationsDir, 'migration_lock.toml')
  if (!existsSync(lockfile)) writeFileSync(lockfile, 'provider = "postgresql"\n')
  return path.relative(process.cwd(), file)
}
