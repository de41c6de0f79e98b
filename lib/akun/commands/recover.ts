import { endSessionsOf } from '@/lib/auth/sessions'
import type { Db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { burnPassword, newRecoveryCode, openWithRecoveryCode, resealPassword } from '@/lib/vault/person'
import { indexTag } from '@/lib/vault/server'
import { delayAfter, waitSeconds } from '../rules'
import { asPreset } from './log-in'

export type RecoverResult =
  | { ok: true; recoveryCode: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * A new password by the kode pemulihan: the seed stays the same, so every aduan stays readable. The used code is
 * replaced by a new one, and all sessions end. The same answer for an unknown name and a wrong code.
 */
export async function recover(
  db: Db,
  { username, code, password }: { username: string; code: string; password: string },
  now: Date,
): Promise<RecoverResult> {
  const name = username.trim().toLowerCase()
  const tag = await indexTag('recover', name)
  const delay = await db.loginDelay.findUnique({ where: { tag } })
  const seconds = delay ? waitSeconds(delay.blockedUntil, now) : 0
  if (seconds > 0) return { ok: false, reason: 'wait', seconds }

  const user = await db.user.findUnique({ where: { username: name } })
  const seed = user && !user.disabled ? await openWithRecoveryCode(user.id, code, user) : null
  if (!user || !seed) {
    await burnPassword(password, 'pelapor')
    const failures = (delay?.failures ?? 0) + 1
    const blockedUntil = delayAfter(failures, now)
    await db.loginDelay.upsert({
      where: { tag },
      create: { tag, failures, blockedUntil },
      update: { failures: { increment: 1 }, blockedUntil },
    })
    return { ok: false, reason: 'wrong' }
  }
  const sealed = await resealPassword(user.id, seed, password, asPreset(user.kdf))
  const { recoveryCode, seedByRecovery } = await newRecoveryCode(user.id, seed)
  await inTransaction(db, async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { ...sealed, seedByRecovery } })
    await endSessionsOf(tx, user.id)
    await tx.loginDelay.deleteMany({ where: { tag } })
  })
  return { ok: true, recoveryCode }
}
