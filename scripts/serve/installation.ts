import { pendingMigrations } from '../migrate/apply'
import { withClient } from '../postgres/with-client'
import { Refusal } from '../run/lifetime'
import { complain } from '../run/terminal'

interface State {
  demo: boolean
  ready: boolean
  drilled: boolean
  certified: boolean
}

/**
 * Throws a plain sentence with advice unless the database belongs to a real installation that has been set
 * up.
 */
export async function assertInstallation(databaseUrl: string): Promise<void> {
  if ((await pendingMigrations(databaseUrl)).length > 0) {
    throw new Refusal('The database lacks migrations. Make a backup, then run: npm run db:migrate')
  }
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<State>(
      `SELECT EXISTS (SELECT 1 FROM app_user WHERE demo) AS demo, EXISTS (SELECT 1 FROM institution) AS ready,
              EXISTS (SELECT 1 FROM institution WHERE root_public_key IS NOT NULL AND drilled_at IS NOT NULL) AS drilled,
              EXISTS (SELECT 1 FROM app_user WHERE role = 'ADMIN' AND NOT disabled AND certificate IS NOT NULL) AS certified`,
    )
    if (rows[0]?.demo) {
      throw new Refusal(
        'This database holds demo accounts, whose password is published. A real installation starts with an empty ' +
          'database: choose another folder with WBS_DATA_DIR (or another DATABASE_URL), then run: npm run setup',
      )
    }
    if (!rows[0]?.ready) {
      throw new Refusal('This installation has not been set up. Run: npm run setup')
    }
    // An untested key cannot be relied on: data sealed from now on must be known to open again.
    if (!rows[0].drilled) {
      throw new Refusal(
        'No recovery drill has been done yet. Get two of the three shares from their holders and run: npm run recovery-drill',
      )
    }
    if (!rows[0].certified) {
      complain(
        'No administrator has certified keys yet, so no report can be sent. See docs/deployment.md, "Certifying staff keys".',
      )
    }
  })
}

/** Throws unless browsers keep the login cookies for APP_URL. */
export function assertSecureAddress(appUrl: string | undefined): void {
  if (!appUrl) {
    throw new Refusal(
      'APP_URL is missing. Set it to the address that people type, like https://wbs.example.go.id',
    )
  }
  const { protocol, hostname } = new URL(appUrl)
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1') return
  throw new Refusal(
    'APP_URL must begin with https://, because browsers keep login cookies only for such addresses.',
  )
}
