import { tellAccount } from '@/lib/kabar/tell'
import type { Tx } from '@/lib/platform/db/client'
import { IDLE_MS } from '@/lib/platform/session/sessions'

/**
 * Called when somebody has just logged in: an account that is open elsewhere at this moment is told, once a day. Which
 * device somebody uses is neither asked nor kept, and nothing is left on it by which it could be known again.
 */
export async function tellOfOtherSession(tx: Tx, userId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - IDLE_MS)
  const open = await tx.session.count({
    where: { userId, lastSeenAt: { gte: since }, expiresAt: { gte: now } },
  })
  if (open > 0) await tellAccount(tx, { userId, kind: 'newDevice', oncePerDay: true, now })
}
