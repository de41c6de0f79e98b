import { logLine } from '@/lib/log'
import type { Db } from './client'
import { inTransaction } from './transaction'

/** Rows of live logins, each written just before what its person did, and a column that no index holds. */
const OF_SESSIONS = [
  ['session', 'sealed_seed'],
  ['kode_sesi', 'sealed'],
  ['masuk_tertunda', 'sealed_seed'],
] as const
/** Every other table with rows of reporters' accounts, or of names typed at a door. */
const OF_ACCOUNTS = [
  ['app_user', 'kdf'],
  ['passkey', 'counter'],
  ['kode_sandi', 'failures'],
  ['login_delay', 'failures'],
  ['permintaan_data', 'sealed_text'],
  ['surat', 'sealed'],
] as const

/** Nobody waits longer than this behind a rewriting; it is tried again in the next round. */
const MOST_WAIT = '300ms'

/** Rewrites the tables of sessions (see `rewrite`). */
export async function mixSessions(db: Db): Promise<void> {
  for (const [table, column] of OF_SESSIONS) await rewrite(db, table, column)
}

/** Rewrites all tables of accounts (see `rewrite`). */
export async function mixAccounts(db: Db): Promise<void> {
  await mixSessions(db)
  for (const [table, column] of OF_ACCOUNTS) await rewrite(db, table, column)
}

/**
 * Rewrites a table of accounts (docs/design/hardening.md, rule 14): all rows by one transaction, in the order of their random
 * keys, in a new file without dead rows, so that neither number nor place of a row tells when it was written. Two
 * transactions, because versions that a transaction itself replaced would be copied. A backup that runs at the same time keeps the
 * dead rows until the next round.
 */
async function rewrite(db: Db, table: string, column: string): Promise<void> {
  try {
    await inTransaction(db, async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = '${MOST_WAIT}'`)
      await tx.$executeRawUnsafe(`UPDATE ${table} SET ${column} = ${column}`)
    })
    await inTransaction(db, async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL lock_timeout = '${MOST_WAIT}'`)
      await tx.$executeRawUnsafe(`CLUSTER ${table} USING ${table}_pkey`)
    })
  } catch {
    logLine('rows not mixed', { table })
  }
}
