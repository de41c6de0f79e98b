import type { Db, Tx } from '@/lib/db/client'
import { equalBytes } from '@/lib/vault/bytes'
import { eventHash } from './events'

export type ChainResult = { ok: true } | { ok: false; seq: number }

/**
 * Recomputes the chain of a case's events. Names the first event that was changed, that does not follow the one before,
 * or that is missing. That the last ones were cut off shows against the case: its state is the last event's.
 */
export async function verifyChain(db: Db | Tx, aduanId: string): Promise<ChainResult> {
  const [events, aduan] = await Promise.all([
    db.peristiwa.findMany({ where: { aduanId }, orderBy: { seq: 'asc' } }),
    db.aduan.findUnique({ where: { id: aduanId }, select: { status: true } }),
  ])
  let previous: (typeof events)[number] | null = null
  for (const event of events) {
    const seq = (previous?.seq ?? 0) + 1
    if (event.seq !== seq) return { ok: false, seq }
    const { hash, ...row } = event
    const follows = previous ? row.prevHash && equalBytes(row.prevHash, previous.hash) : row.prevHash === null
    if (!follows || !equalBytes(await eventHash(row), hash)) return { ok: false, seq }
    previous = event
  }
  const cutOff = aduan && (previous?.toStatus ?? 'DRAF') !== aduan.status
  return cutOff ? { ok: false, seq: (previous?.seq ?? 0) + 1 } : { ok: true }
}
