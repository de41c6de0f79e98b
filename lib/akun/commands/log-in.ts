import { type SessionSecrets, startSession } from '@/lib/auth/sessions'
import type { Db } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { burnPassword, type KdfPreset, openWithPassword } from '@/lib/vault/person'
import { indexTag } from '@/lib/vault/server'
import { delayAfter, waitSeconds } from '../rules'
import { emailTag } from './create-user'

export type LogInResult =
  | { ok: true; secrets: SessionSecrets; role: Role; userId: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * Opens the seed with the password and starts a session. One answer and one cost for an unknown name, a wrong password
 * and a disabled account. Wrong tries make the next one wait, for every name typed alike, whether it exists or not.
 */
export async function logIn(
  db: Db,
  { identifier, password }: { identifier: string; password: string },
  now: Date,
): Promise<LogInResult> {
  const name = identifier.trim().toLowerCase()
  const tag = await indexTag('login', name)
  const delay = await db.loginDelay.findUnique({ where: { tag } })
  const seconds = delay ? waitSeconds(delay.blockedUntil, now) : 0
  if (seconds > 0) return { ok: false, reason: 'wait', seconds }

  const user = await db.user.findFirst({
    where: name.includes('@') ? { emailTag: await emailTag(name) } : { username: name },
  })
  const seed = user
    ? await openWithPassword(user.id, password, { ...user, kdf: asPreset(user.kdf) })
    : await burnPassword(password, 'pelapor').then(() => null)
  if (!user || !seed || user.disabled) {
    const failures = (delay?.failures ?? 0) + 1
    const blockedUntil = delayAfter(failures, now)
    await db.loginDelay.upsert({
      where: { tag },
      create: { tag, failures, blockedUntil },
      update: { failures: { increment: 1 }, blockedUntil },
    })
    return { ok: false, reason: 'wrong' }
  }
  if (delay) await db.loginDelay.deleteMany({ where: { tag } })
  const secrets = await startSession(db, user.id, seed, now)
  return { ok: true, secrets, role: user.role, userId: user.id }
}

/** The stored name of a password preset. */
export function asPreset(kdf: string): KdfPreset {
  return kdf === 'staff' ? 'staff' : 'pelapor'
}
