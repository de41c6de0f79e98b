import { tellAccount } from '@/lib/kabar/tell'
import type { Tx } from '@/lib/platform/db/client'
import { IDLE_MS } from '@/lib/platform/session/sessions'

/**
 * Called after a login: notifies an account that has another open session, once a day. Devices are not
 * recognised: nothing is left on one for it.
 */
export async function tellOfOtherSession(tx: Tx, userId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - IDLE_MS)
  const open = await tx.session.count({
    where: { userId, lastSeenAt: { gte: since }, expiresAt: { gte: now } },
  })
  if (open > 0) await tellAccount(tx, { userId, kind: 'newDevice', oncePerDay: true, now })
}
