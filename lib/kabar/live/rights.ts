import type { Db } from '@/lib/platform/db/client'
import { IDLE_MS } from '@/lib/platform/session/sessions'
import type { Bytes } from '@/lib/vault/bytes'

/**
 * The valid ones of these sessions, as hex of their ids; the same conditions as for any request, in one
 * statement. Does not extend a session.
 */
export async function livingSessions(db: Db, sidHashes: readonly Bytes[], now: Date): Promise<Set<string>> {
  if (sidHashes.length === 0) return new Set()
  const rows = await db.session.findMany({
    where: {
      sidHash: { in: [...sidHashes] },
      lastSeenAt: { gte: new Date(now.getTime() - IDLE_MS) },
      expiresAt: { gte: now },
      OR: [{ userId: null }, { user: { disabled: false } }],
    },
    select: { sidHash: true },
  })
  return new Set(rows.map((row) => Buffer.from(row.sidHash).toString('hex')))
}
