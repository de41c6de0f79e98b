import { pendingMigrations } from '../migrate/apply'
import { withClient } from '../postgres/with-client'
import { Refusal } from '../run/lifetime'
import { assertOneBuild } from './one-build'
import { paperKeyWords } from './paper-key-words'

interface State {
  demo: boolean
  ready: boolean
  certified: boolean
}

/**
 * Throws a plain sentence with advice unless the database belongs to a real installation that has been set
 * up, with the ROOT and ESCROW that the environment names. The environment and the Prisma client must be
 * ready. Tells whether an administrator has certified keys: before that no report can be sent.
 */
export async function assertInstallation(databaseUrl: string): Promise<{ certified: boolean }> {
  if ((await pendingMigrations(databaseUrl)).length > 0) {
    throw new Refusal('The database lacks migrations. Make a backup, then run: npm run db:migrate')
  }
  const certified = await withClient(databaseUrl, async (client) => {
    await assertOneBuild(client)
    const { rows } = await client.query<State>(
      `SELECT EXISTS (SELECT 1 FROM app_user WHERE demo) AS demo, EXISTS (SELECT 1 FROM institution) AS ready,
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
    return rows[0].certified
  })
  await assertMasterKeys()
  await assertPaperKeys()
  return { certified }
}

/**
 * Throws with advice unless the environment has the master keys that sealed this database; seals the accounts
 * of an installation that began before they were sealed.
 */
export async function assertMasterKeys(): Promise<void> {
  const { db } = await import('@/lib/platform/db/client')
  const { plantCanary, WrongMasterKey } = await import('@/lib/platform/db/canary')
  const { sealAccountsOnce } = await import('@/lib/akun/account-seals')
  try {
    await plantCanary(db())
    await sealAccountsOnce(db(), new Date())
  } catch (error) {
    if (!(error instanceof WrongMasterKey)) throw error
    if (error.retired) {
      throw new Refusal(
        `Key ${error.version} was retired: take it out of WBS_MASTER_KEYS. Keep it on paper for as long as backups from before exist.`,
      )
    }
    throw new Refusal(
      `Wrong key: version ${error.version} in WBS_MASTER_KEYS is missing or is not the one that sealed this database. ` +
        'Nothing was changed. Take the line from where the keys are kept apart from the backups.',
    )
  }
}

async function assertPaperKeys(): Promise<void> {
  const { db } = await import('@/lib/platform/db/client')
  const { isDrilled } = await import('@/lib/akun/recovery-drill')
  const { escrowOf, UntrustedPaperKey } = await import('@/lib/aduan/keys/paper-keys')
  try {
    await escrowOf(db())
    // An untested key cannot be relied on: data sealed from now on must be known to open again.
    if (await isDrilled(db())) return
  } catch (error) {
    throw error instanceof UntrustedPaperKey ? new Refusal(paperKeyWords[error.fault]) : error
  } finally {
    await db().$disconnect()
  }
  throw new Refusal(
    'No recovery drill has been done with this recovery key. Get two of the three shares from their holders and run: npm run recovery-drill',
  )
}
