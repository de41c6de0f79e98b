import { openForServer, sealForServer } from '@/lib/vault/server'
import type { Db, Tx } from './client'

/** The channel on which processes tell each other that there is something new (PostgreSQL LISTEN/NOTIFY). */
export const CHANNEL = 'wbs_kabar'
/** Sent by triggers when sessions or keys go (see the migration): look again at everybody. */
const LOOK_AGAIN = 'periksa'
/** PostgreSQL takes 8,000 bytes; sealed and in base64 these many topics need less than 6,000. */
const AT_ONCE = 50

const at = { table: '@kabar', column: 'topik', rowId: 'topik' }

export type Signal = { kind: 'topics'; topics: string[] } | { kind: 'look-again' }

/**
 * Tells every process that there is something new for these topics; with a transaction, when it commits and only then.
 * Sealed for the server: the database passes it on and keeps nothing, and what it might write to its disk on the way
 * names nobody, not even twice the same.
 */
export async function signal(db: Db | Tx, topics: readonly string[]): Promise<void> {
  for (let from = 0; from < topics.length; from += AT_ONCE) {
    const sealed = await sealForServer(at, topics.slice(from, from + AT_ONCE).join('\n'))
    const payload = Buffer.from(sealed).toString('base64')
    await db.$executeRaw`SELECT pg_notify(${CHANNEL}, ${payload})`
  }
}

/** Reads what `signal` or a trigger sent. Throws VaultError on anything else. */
export async function readSignal(payload: string): Promise<Signal> {
  if (payload === LOOK_AGAIN) return { kind: 'look-again' }
  const sealed = new Uint8Array(Buffer.from(payload, 'base64'))
  return { kind: 'topics', topics: (await openForServer(at, sealed)).split('\n') }
}
