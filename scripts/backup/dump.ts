import type { Client } from 'pg'
import { escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'

/** Tables that are no part of a backup: what they hold ends by itself, within minutes or an hour. */
export const LEFT_OUT = new Set([
  '_prisma_migrations',
  'session',
  'kode_sesi',
  'masuk_tertunda',
  'kode_sandi',
  'login_delay',
  'bukti_terpakai',
  'kehadiran',
])

/** The first line of a dump, a comment of SQL. */
export const dumpHead = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Applied to this database when the dump was made, oldest first. */
  migrations: z.array(z.string()).min(1),
})
export type DumpHead = z.infer<typeof dumpHead>

/** The last line: without it a dump is not whole. */
export const dumpEnd = z.object({ rows: z.record(z.string(), z.number()) })

/**
 * The rows of all tables as SQL that psql reads too (COPY … FROM stdin). Call it inside one transaction of
 * REPEATABLE READ, so that all tables are of the same moment. Rows come in random order: that in which they
 * lie in the database would tell which account wrote which case (docs/design/hardening.md, rule 14).
 */
export async function* dump(client: Client, madeAt: Date): AsyncGenerator<Uint8Array> {
  const head: DumpHead = { format: 1, madeAt: madeAt.toISOString(), migrations: await migrationsOf(client) }
  yield line(`-- ${JSON.stringify(head)}`)
  yield line("SET session_replication_role = replica; SET client_encoding = 'UTF8';")
  const rows: Record<string, number> = {}
  for (const { table, columns } of await tablesOf(client)) {
    const names = columns.map(escapeIdentifier).join(', ')
    const from = `public.${escapeIdentifier(table)}`
    // For psql: what migrations wrote gives way, as in load.ts.
    yield line(`DELETE FROM ${from};`)
    yield line(`COPY ${from} (${names}) FROM stdin;`)
    const stream = client.query(copyTo(`COPY (SELECT ${names} FROM ${from} ORDER BY random()) TO STDOUT`))
    for await (const chunk of stream) yield chunk
    rows[table] = stream.rowCount
    yield line('\\.')
  }
  yield line(`-- ${JSON.stringify({ rows })}`)
}

/** Every table of a backup with the columns that hold data of their own. */
export async function tablesOf(client: Client): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
  )
  return rows.filter(({ table }) => !LEFT_OUT.has(table))
}

/**
 * Keys of the stored files that this moment of the database names: every column `storage_key` that is dumped.
 */
export async function filesOf(client: Client): Promise<string[]> {
  const found: string[] = []
  for (const { table, columns } of await tablesOf(client)) {
    if (!columns.includes('storage_key')) continue
    const { rows } = await client.query<{ key: string }>(
      `SELECT storage_key AS key FROM public.${escapeIdentifier(table)}`,
    )
    found.push(...rows.map(({ key }) => key))
  }
  return found.sort()
}

async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name }) => name)
}

function line(text: string): Uint8Array {
  return Buffer.from(`${text}\n`)
}
