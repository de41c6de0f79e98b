import { tellAdmins } from '@/lib/kabar/tell'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { toWitaDate } from '@/lib/waktu/calendar'

/**
 * More failed logins than this, on more names than this, within the window is an attack and not mistyping
 * (docs/design/look-and-feel.md 4, number 21).
 */
const NAMES = 10
const TRIES = 6
const WITHIN_MS = 15 * 60_000

/**
 * Notifies the administrators of an attack on many names, once an hour while it continues. The names are not
 * known to anybody, and the log says only that it goes on.
 */
export async function watchLogins(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - WITHIN_MS)
  const tried = await db.loginDelay.count({
    where: { failures: { gte: TRIES }, blockedUntil: { gt: since } },
  })
  if (tried < NAMES) return
  logLine('many failed logins')
  const about = now.toISOString().slice(0, 13)
  await inTransaction(db, (tx) =>
    tellAdmins(tx, { kind: 'loginsFailing', about, today: toWitaDate(now), now }),
  )
}
