import { logLine } from '@/lib/log'
import type { Db } from './client'
import { Prisma } from './generated/client'
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

type Rewritten = (typeof OF_SESSIONS)[number] | (typeof OF_ACCOUNTS)[number]

/** Nobody waits longer than this behind a rewriting; it is tried again in the next round. */
const MOST_WAIT = '300ms'

/** Rewrites the tables of sessions (see `rewrite`). */
export async function mixSessions(db: Db): Promise<void> {
  for (const place of OF_SESSIONS) await rewrite(db, place)
}

/** Rewrites all tables of accounts (see `rewrite`). */
export async function mixAccounts(db: Db): Promise<void> {
  await mixSessions(db)
  for (const place of OF_ACCOUNTS) await rewrite(db, place)
}

/**
 * Rewrites a table of accounts (docs/design/hardening.md, rule 14): all rows by one transaction, in the order
 * of their random keys, in a new file without dead rows, so that neither number nor place of a row tells when
 * it was written. Two transactions, because versions that a transaction itself replaced would be copied. A
 * backup that runs at the same time keeps the dead rows until the next round.
 */
async function rewrite(db: Db, [table, column]: Rewritten): Promise<void> {
  // Names cannot be parameters; these are the literals above, and the type takes no other.
  const names = { table: Prisma.raw(table), column: Prisma.raw(column), key: Prisma.raw(`${table}_pkey`) }
  const waiting = Prisma.sql`SELECT set_config('lock_timeout', ${MOST_WAIT}, true)`
  try {
    await inTransaction(db, async (tx) => {
      await tx.$executeRaw(waiting)
      await tx.$executeRaw`UPDATE ${names.table} SET ${names.column} = ${names.column}`
    })
    await inTransaction(db, async (tx) => {
      await tx.$executeRaw(waiting)
      await tx.$executeRaw`CLUSTER ${names.table} USING ${names.key}`
    })
  } catch (error) {
    logLine('rows not mixed', { table, error })
  }
}
