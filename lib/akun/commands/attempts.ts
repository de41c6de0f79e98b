import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { indexTag } from '@/lib/vault/server'
import { delayAfter, waitSeconds, workAfter } from '../rules'

/** Each purpose has its own count, so that a stranger at the login cannot block an act in a session. */
export type AttemptPurpose = 'login' | 'recover' | 'second-step' | 'confirm' | 'mail-code'

interface Limited {
  purpose: AttemptPurpose
  /** What is guessed at; stored only as a keyed hash, the same whether it exists or not. */
  name: string
  /** Units of work proven with the post, in place of the wait. */
  work?: number
}

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

export type Guess<T> = { ok: true; value: T } | { ok: false; reason: 'wrong' } | TooSoon

/**
 * Looks at a secret that can be guessed. The try is taken before `compare` runs and given back if it could
 * not run (docs/design/hardening.md, rule 12), so that many requests at once get no more tries than one after
 * another. `compare` returns null for a wrong secret; a right one forgets the failures before it.
 */
export async function guess<T>(
  db: Db,
  limited: Limited,
  now: Date,
  compare: () => Promise<T | null>,
): Promise<Guess<T>> {
  const tag = await indexTag(limited.purpose, limited.name)
  const early = await take(db, tag, limited.work ?? 0, now)
  if (early) return early
  let value: T | null
  try {
    value = await compare()
  } catch (error) {
    await db.loginDelay.updateMany({
      where: { tag, failures: { gt: 0 } },
      data: { failures: { decrement: 1 } },
    })
    throw error
  }
  if (value === null) return { ok: false, reason: 'wrong' }
  await db.loginDelay.deleteMany({ where: { tag } })
  return { ok: true, value }
}

/**
 * Takes one try, as if it had already failed; null if it was taken. Each step is one statement that only one
 * request wins.
 */
async function take(db: Db, tag: Uint8Array<ArrayBuffer>, work: number, now: Date): Promise<TooSoon | null> {
  for (;;) {
    const before = await db.loginDelay.findUnique({ where: { tag } })
    const failures = before?.failures ?? 0
    const wait = before ? waitSeconds(before.blockedUntil, now) : 0
    const needed = workAfter(failures)
    if (wait > 0 && work < needed) return { ok: false, reason: 'wait', seconds: wait, work: needed }
    const after = { failures: failures + 1, blockedUntil: delayAfter(failures + 1, now) }
    if (before) {
      const { count } = await db.loginDelay.updateMany({ where: { tag, failures }, data: after })
      if (count === 1) return null
    } else {
      try {
        await db.loginDelay.create({ data: { tag, ...after } })
        return null
      } catch (error) {
        if (!(error instanceof DbTaken)) throw error
      }
    }
  }
}
