import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { verifyChains } from '@/lib/aduan/verify-chain'
import { sealAccountsOnce } from '@/lib/akun/account-seals'
import { logIn } from '@/lib/akun/commands/log-in'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { openCase } from '@/lib/kasus/case'
import { plantCanary } from '@/lib/platform/db/canary'
import { type Db, openDb } from '@/lib/platform/db/client'
import { verifyAccounts } from '@/lib/platform/session/account-seal'
import { applyMigrations, pendingMigrations } from '@/scripts/migrate/apply'
import { migrationNames } from '@/scripts/migrate/folder'
import { createDatabase } from '@/scripts/postgres/start'
import { withClient } from '@/scripts/postgres/with-client'
import { type Cast, castFromText, PASSWORD } from '../world/cast'

// Every row that the first version wrote for a case with everything in it, a sent one and one with a team, by
// its own code (commit fda651b), is brought to today's tables; and its code could go on with today's tables,
// which is what --rollback relies on.
const [FIRST = '', ...LATER] = migrationNames()
const kept = JSON.parse(
  gunzipSync(readFileSync('tests/fixtures/first-version.json.gz')).toString('utf8'),
) as {
  cast: string
  ids: Record<'everyWord' | 'sent' | 'withTeam', string>
  words: string[]
  tables: Record<string, object[]>
}

/** An own database as the first version made it. */
async function firstVersion(suffix: string): Promise<string> {
  const name = `${new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)}_${suffix}`
  await createDatabase(inject('adminUrl'), name)
  const { href } = Object.assign(new URL(inject('adminUrl')), { pathname: `/${name}` })
  await applyMigrations(href, [FIRST])
  return href
}

let url: string
let db: Db
let people: Cast
beforeAll(async () => {
  url = await firstVersion('awal')
  db = openDb({ url })
  people = castFromText(kept.cast)
})
afterAll(() => db?.$disconnect())

interface Shape {
  type: string
  needed: boolean
  always: boolean
}

/**
 * What the tables of a database ask of a reader and a writer: each column, and each value of an enumeration.
 */
async function shapeOf(client: Client): Promise<Map<string, Shape>> {
  const { rows } = await client.query<Shape & { name: string }>(`
    SELECT table_name || '.' || column_name AS name, udt_name AS type, is_nullable = 'NO' AS always,
           is_nullable = 'NO' AND column_default IS NULL AS needed
      FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL
    SELECT t.typname || ' ' || e.enumlabel, 'value', false, false
      FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
      JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'public'`)
  return new Map(rows.map(({ name, ...rest }) => [name, rest]))
}

it('the rows of the first version are read by this one, and its tables still take what the first one writes', async () => {
  const first = await withClient(url, async (client) => {
    await client.query('SET session_replication_role = replica')
    await client.query('TRUNCATE rantai_jejak')
    for (const [table, rows] of Object.entries(kept.tables))
      await client.query(
        `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(null::"${table}", $1)`,
        [JSON.stringify(rows)],
      )
    return shapeOf(client)
  })
  const begun = performance.now()
  expect(await applyMigrations(url)).toEqual(LATER)
  process.stdout.write(`\n${LATER.length} migrations in ${(performance.now() - begun).toFixed(0)} ms\n`)
  expect(await pendingMigrations(url)).toEqual([])

  const now = new Date()
  await plantCanary(db)
  await sealAccountsOnce(db, now)
  expect((await verifyChains(db)).broken).toEqual([])
  expect((await verifyActs(db)).broken).toBeNull()
  expect((await verifyAccounts(db)).broken).toEqual([])
  for (const id of Object.values(kept.ids))
    expect((await openCase(db, people.admin1, id, now))?.view.report, id).toBeDefined()
  const whole = JSON.stringify(await openCase(db, people.ketua1, kept.ids.everyWord, now))
  expect(whole).toContain('Pesan terakhir')
  // At the cost of an installation, as they were made.
  vi.stubEnv('NODE_ENV', 'production')
  for (const identifier of ['pelapor1', 'admin1'])
    expect((await logIn(db, { identifier, password: PASSWORD }, now)).ok, identifier).toBe(true)
  vi.unstubAllEnvs()

  const today = await withClient(url, shapeOf)
  const gone = [...first].filter(([name, { type }]) => today.get(name)?.type !== type)
  const asked = [...today].filter(
    ([name, { needed }]) =>
      needed && !first.get(name)?.needed && [...first.keys()].some((one) => sameTable(one, name)),
  )
  // What its code does not expect to read: a case that has these opens only in the later version.
  const unknown = [...today].filter(
    ([name, { type, always }]) =>
      (type === 'value' && !first.has(name)) || (first.get(name)?.always && !always),
  )
  expect({ gone, asked, unknown: unknown.map(([name]) => name).sort() }).toEqual({
    gone: [],
    asked: [],
    unknown: ['Compartment original_a', 'Compartment original_b', 'app_user.created_on'],
  })
})

it('a migration that fails half-way leaves nothing, and runs once what was in its way is gone', async () => {
  const stopped = await firstVersion('terhenti')
  const found = () =>
    withClient(stopped, async (client) => {
      const { rows } = await client.query("SELECT to_regclass('ketidakhadiran') AS found")
      return rows[0]?.found
    })
  // The name of the last thing that the migration makes.
  await withClient(stopped, (client) =>
    client.query(`CREATE TABLE halangan (id int);
      CREATE INDEX ketidakhadiran_deputy_id_until_on_idx ON halangan (id)`),
  )
  await expect(applyMigrations(stopped)).rejects.toThrow('ketidakhadiran_deputy_id_until_on_idx')
  expect(await found()).toBeNull()
  await expect(applyMigrations(stopped)).rejects.toThrow('ketidakhadiran_deputy_id_until_on_idx')

  await withClient(stopped, (client) => client.query('DROP TABLE halangan'))
  const rest = await applyMigrations(stopped)
  expect(LATER.slice(-rest.length)).toEqual(rest)
  expect(await pendingMigrations(stopped)).toEqual([])
  expect(await found()).toBe('ketidakhadiran')
})

const sameTable = (one: string, other: string) => one.split('.')[0] === other.split('.')[0]
