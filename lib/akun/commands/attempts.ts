import type { Db, Tx } from '@/lib/platform/db/client'
import { indexTag } from '@/lib/vault/server'
import { delayAfter, waitSeconds, workAfter } from '../rules'

/** Consecutive failed attempts for a name, which is stored only as a keyed hash. */
export interface Attempts {
  tag: Uint8Array<ArrayBuffer>
  failures: number
  /** Seconds until the next attempt is allowed; 0 for now. */
  wait: number
}

/** Each purpose has its own count, so that a stranger at the login cannot block an act in a session. */
export type AttemptPurpose = 'login' | 'recover' | 'second-step' | 'confirm' | 'mail-code'

/**
 * Answer to an attempt that came too early: allowed again after `seconds`, or at once with `work` units of
 * proof of work.
 */
export interface TooSoon {
  ok: false
  reason: 'wait'
  seconds: number
  work: number
}

/** Null if the attempt is allowed: the wait is over, or `work` replaces it. */
export function tooSoon({ wait, failures }: Attempts, work: number): TooSoon | null {
  const needed = workAfter(failures)
  return wait === 0 || work >= needed ? null : { ok: false, reason: 'wait', seconds: wait, work: needed }
}

/** The failed attempts for this name and purpose; the same whether the name exists or not. */
export async function attemptsAt(
  db: Db,
  purpose: AttemptPurpose,
  name: string,
  now: Date,
): Promise<Attempts> {
  const tag = await indexTag(purpose, name)
  const delay = await db.loginDelay.findUnique({ where: { tag } })
  return { tag, failures: delay?.failures ?? 0, wait: delay ? waitSeconds(delay.blockedUntil, now) : 0 }
}

/** Counts a failure, which may delay the next attempt. */
export async function countFailure(db: Db, { tag, failures }: Attempts, now: Date): Promise<void> {
  const blockedUntil = delayAfter(failures + 1, now)
  await db.loginDelay.upsert({
    where: { tag },
    create: { tag, failures: failures + 1, blockedUntil },
    update: { failures: { increment: 1 }, blockedUntil },
  })
}

/** Resets the count after a success. */
export async function forgetFailures(db: Db | Tx, { tag, failures }: Attempts): Promise<void> {
  if (failures > 0) await db.loginDelay.deleteMany({ where: { tag } })
}
