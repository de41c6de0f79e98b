import type { Db, Tx } from '@/lib/platform/db/client'
import { indexTag } from '@/lib/vault/server'
import { delayAfter, waitSeconds, workAfter } from '../rules'

/** Tries at a name that have failed in a row; the name is kept only as a keyed hash. */
export interface Attempts {
  tag: Uint8Array<ArrayBuffer>
  failures: number
  /** Seconds that the next try has to wait; 0 when it may be made now. */
  wait: number
}

/** What somebody tries at: each has a count of its own, so that a stranger at the door keeps nobody from an act inside. */
export type AttemptPurpose = 'login' | 'recover' | 'second-step' | 'confirm' | 'mail-code'

/** The answer to a try that came too soon: it may be made again after so many seconds, or at once with so much work. */
export interface TooSoon {
  ok: false
  reason: 'wait'
  seconds: number
  work: number
}

/** Null when the try may be made: nothing is left to wait, or `work` was done in its place. */
export function tooSoon({ wait, failures }: Attempts, work: number): TooSoon | null {
  const needed = workAfter(failures)
  return wait === 0 || work >= needed ? null : { ok: false, reason: 'wait', seconds: wait, work: needed }
}

/** What is known of the tries at this name, for this purpose; the same whether it exists or not. */
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

/** Counts one more failure; the next try may have to wait. */
export async function countFailure(db: Db, { tag, failures }: Attempts, now: Date): Promise<void> {
  const blockedUntil = delayAfter(failures + 1, now)
  await db.loginDelay.upsert({
    where: { tag },
    create: { tag, failures: failures + 1, blockedUntil },
    update: { failures: { increment: 1 }, blockedUntil },
  })
}

/** It worked: the next mistake is the first again. */
export async function forgetFailures(db: Db | Tx, { tag, failures }: Attempts): Promise<void> {
  if (failures > 0) await db.loginDelay.deleteMany({ where: { tag } })
}
