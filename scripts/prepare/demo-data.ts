import { applyMigrations } from '../migrate/apply'
import { withClient } from '../postgres/with-client'
import { Refusal } from '../run/lifetime'
import { say } from '../run/terminal'

/** Stands as the comment of the schema while the demo data are being written, so that a start cut off is noticed. */
const half = 'demo data are being written'

/**
 * Brings a database to the newest migration and, when it is empty, puts the demo accounts and sample aduan into it.
 * Never touches a database with real accounts.
 */
export async function migrateAndSeedDemo(databaseUrl: string): Promise<void> {
  return await withClient(databaseUrl, async (client) => {
    const comment = await client.query("SELECT obj_description('public'::regnamespace) AS text")
    if (comment.rows[0]?.text === half) {
      // Only our own half-written demo data can be in it: no server ever ran on them.
      await client.query('DROP SCHEMA public CASCADE')
      await client.query('CREATE SCHEMA public')
      await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE')
    }
    await applyMigrations(databaseUrl)
    const { rows } = await client.query<{ real: number; demo: number; institutions: number }>(
      `SELECT count(*) FILTER (WHERE NOT demo)::int AS real, count(*) FILTER (WHERE demo)::int AS demo,
              (SELECT count(*)::int FROM institution) AS institutions FROM app_user`,
    )
    const found = rows[0] ?? { real: 0, demo: 0, institutions: 0 }
    // People who try the demo may register: real accounts beside demo ones are a demo still.
    if (found.demo > 0) {
      const { certifyDemo } = await import('@/prisma/seed')
      return await certifyDemo()
    }
    if (found.real > 0 || found.institutions > 0) {
      throw new Refusal(
        'This database belongs to a real installation, and demo data are never put into one. ' +
          'Unset DATABASE_URL, or choose another folder with WBS_DATA_DIR.',
      )
    }
    say('Writing the demo accounts and sample aduan ...')
    await client.query(`COMMENT ON SCHEMA public IS '${half}'`)
    const { seedDemo, seedReference } = await import('@/prisma/seed')
    await seedReference()
    await seedDemo()
    await client.query('COMMENT ON SCHEMA public IS NULL')
  })
}

/** The demo accounts' names as they should be shown, by role. */
export async function demoAccounts(databaseUrl: string): Promise<string[]> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ username: string }>(
      'SELECT username FROM app_user WHERE demo AND NOT disabled ORDER BY role, username',
    )
    return rows.map((row) => row.username)
  })
}
