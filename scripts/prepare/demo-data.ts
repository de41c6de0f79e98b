import { applyMigrations } from '../migrate/apply'
import { databaseName } from '../postgres/database-name'
import { halfWritten, type Owner, ownerOf } from '../postgres/whose-database'
import { withClient } from '../postgres/with-client'
import { Refusal } from '../run/lifetime'
import { say } from '../run/terminal'

/**
 * Migrates a database and, if it is empty, creates the demo accounts and sample aduan.
 * Never touches the database of a real installation or of another program; the refusal quotes `chosenBy`,
 * which led to it.
 */
export async function migrateAndSeedDemo(databaseUrl: string, chosenBy: string): Promise<void> {
  return await withClient(databaseUrl, async (client) => {
    const owner = await ownerOf(client)
    const refusal = refuseOwner(owner, databaseUrl, chosenBy)
    if (refusal) throw new Refusal(refusal)
    if (owner === 'half-written demo') {
      // It can only contain our own half-written demo data: no server ever ran on it.
      await client.query('DROP SCHEMA public CASCADE')
      await client.query('CREATE SCHEMA public')
      await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE')
    }
    await applyMigrations(databaseUrl)
    if (owner === 'demo') {
      const { db } = await import('@/lib/platform/db/client')
      const { sealAccountsOnce } = await import('@/lib/akun/account-seals')
      await sealAccountsOnce(db(), new Date())
      await db().$disconnect()
      return
    }
    say('Writing the demo accounts and sample aduan ...')
    await client.query(`COMMENT ON SCHEMA public IS '${halfWritten}'`)
    const { seedDemo, seedReference } = await import('@/prisma/seed')
    await seedReference()
    await seedDemo()
    await client.query('COMMENT ON SCHEMA public IS NULL')
  })
}

/** The reason why this owner's database may not get demo data, or null. */
export function refuseOwner(owner: Owner, databaseUrl: string, chosenBy: string): string | null {
  const whose = {
    installation: 'belongs to a real installation',
    'another program': 'holds the tables of another program',
    demo: null,
    'half-written demo': null,
    nobody: null,
  }[owner]
  if (whose === null) return null
  return (
    `The ${databaseName(databaseUrl)}, chosen by ${chosenBy}, ${whose}: nothing in it was changed. ` +
    'Set DATABASE_URL= (empty) to use the built-in database, or WBS_DATA_DIR to use another folder.'
  )
}

/** The names of the demo accounts, by role. */
export async function demoAccounts(databaseUrl: string): Promise<string[]> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ username: string }>(
      'SELECT username FROM app_user WHERE demo AND NOT disabled ORDER BY role, username',
    )
    return rows.map((row) => row.username)
  })
}
