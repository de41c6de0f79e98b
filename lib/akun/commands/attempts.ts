import type { Db } from '@/lib/db/client'
import { indexTag } from '@/lib/vault/server'
import { delayAfter, waitSeconds } from '../rules'

/** Tries at a name that have failed in a row; the name is kept only as a keyed hash. */
export interface Attempts {
  tag: Uint8Array<ArrayBuffer>
  failures: number
  /** Seconds that the next try has to wait; 0 when it may be made now. */
  wait: number
}

/** What is known of the tries at this name, for this purpose; the same whether it exists or not. */
export async function attemptsAt(
  db: Db,
  purpose: 'login' | 'recover',
  name: string,
  now: Date,
): Promise<Attempts> {
  const tag = await indexTag(purpose, name)
  const delay = await db.loginDelay.findUnique({ where: { tag } })
  return { tag, failures: delay?.failures ?? 0, wait: delay ? waitSeconds(delay.blockedUntil, now) : 0 }
}

/** Counts one more failure; the next try may have to wait. */
export async function countFailure(db: Db, { tag, failures }: Attempts, now: Date): Promise<void> {
  const blockedUntil = delayAfter(failures + 1, now)
  await db.loginDelay.upsert({
    where: { tag },
    create: { tag, failures: failures + 1, blockedUntil },
    update: { failures: { increment: 1 }, blockedUntil },
  })
}
