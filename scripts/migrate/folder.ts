import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

export const schemaFile = path.resolve('prisma/schema.prisma')
export const migrationsDir = path.resolve('prisma/migrations')
/** The schema as of the last migration: a new migration is the difference from it. */
export const lastSchemaFile = path.join(migrationsDir, 'schema.last.prisma')

/** Names of all migrations, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsDir)) return []
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(path.join(migrationsDir, entry.name, 'migration.sql')),
    )
    .map((entry) => entry.name)
    .sort()
}

/** All migrations, or those named, in the form that the schema engine reads. */
export function migrationList(only: readonly string[] = migrationNames()): MigrationList {
  const lockfile = path.join(migrationsDir, 'migration_lock.toml')
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: only.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
