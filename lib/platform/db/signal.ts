import { openForServer, sealForServer } from '@/lib/vault/server'
import type { Db, Tx } from './client'

/** The channel on which processes notify each other of news (PostgreSQL LISTEN/NOTIFY). */
export const CHANNEL = 'wbs_kabar'
/** Sent by triggers when sessions or keys are deleted (see the migration): check every viewer again. */
const LOOK_AGAIN = 'periksa'
/** PostgreSQL's limit is 8,000 bytes; sealed and in base64 this many topics need less than 6,000. */
const AT_ONCE = 50

const at = { table: '@kabar', column: 'topik', rowId: 'topik' }

export type Signal = { kind: 'topics'; topics: string[] } | { kind: 'look-again' }

/**
 * Notifies every process of news for these topics; inside a transaction only when it commits. The payload is
 * sealed for the server: the database stores nothing of it, and anything it might write to disk on the way
 * names nobody and never repeats.
 */
export async function signal(db: Db | Tx, topics: readonly string[]): Promise<void> {
  for (let from = 0; from < topics.length; from += AT_ONCE) {
    const sealed = await sealForServer(at, topics.slice(from, from + AT_ONCE).join('\n'))
    const payload = Buffer.from(sealed).toString('base64')
    await db.$executeRaw`SELECT pg_notify(${CHANNEL}, ${payload})`
  }
}

/** Reads a payload from `signal` or a trigger. Throws VaultError on anything else. */
export async function readSignal(payload: string): Promise<Signal> {
  if (payload === LOOK_AGAIN) return { kind: 'look-again' }
  const sealed = new Uint8Array(Buffer.from(payload, 'base64'))
  return { kind: 'topics', topics: (await openForServer(at, sealed)).split('\n') }
}
