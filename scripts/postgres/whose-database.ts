import type { Client } from 'pg'
import { migrationNames } from '../migrate/folder'

export type Owner = 'nobody' | 'demo' | 'half-written demo' | 'installation' | 'another program'

/**
 * The comment of the schema while the demo data are being written, so that an interrupted start is noticed.
 */
export const halfWritten = 'demo data are being written'

/**
 * The owner of the tables in a database. Reads only, so as to write nothing into a database that is not ours.
 */
export async function ownerOf(client: Client): Promise<Owner> {
  const { rows } = await client.query<{ tables: number; migrated: boolean; users: boolean; half: boolean }>(
    `SELECT (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')) AS tables,
            to_regclass('public._prisma_migrations') IS NOT NULL AS migrated,
            to_regclass('public.app_user') IS NOT NULL AND to_regclass('public.institution') IS NOT NULL AS users,
            obj_description('public'::regnamespace) IS NOT DISTINCT FROM $1 AS half`,
    [halfWritten],
  )
  const found = rows[0]
  if (!found || found.tables === 0) return 'nobody'
  if (found.half) return 'half-written demo'
  if (found.users) return await byAccounts(client)
  return found.migrated && (await hasOurMigrations(client)) ? 'nobody' : 'another program'
}

/** An interrupted first migration leaves an empty record. */
async function hasOurMigrations(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM public._prisma_migrations',
  )
  const ours = new Set(migrationNames())
  return rows.length === 0 || rows.some((row) => ours.has(row.migration_name))
}

/** People who try the demo may register: a demo with real accounts is still a demo. */
async function byAccounts(client: Client): Promise<Owner> {
  const { rows } = await client.query<{ demo: boolean; taken: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM public.app_user WHERE demo) AS demo,
            EXISTS (SELECT 1 FROM public.app_user) OR EXISTS (SELECT 1 FROM public.institution) AS taken`,
  )
  if (rows[0]?.demo) return 'demo'
  return rows[0]?.taken ? 'installation' : 'nobody'
}
