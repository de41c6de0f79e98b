import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { openProfile } from '@/lib/platform/session/profile'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import { burnPassword, newRecoveryCode, openWithRecoveryCode, resealPassword } from '@/lib/vault/person'
import { passwordProblem } from '../password-rules'
import { guess, type TooSoon } from './attempts'
import { kdfFor } from './create-user'

export type RecoverResult =
  | { ok: true; recoveryCode: string }
  | { ok: false; reason: 'wrong' }
  | TooSoon
  | { ok: false; reason: 'password'; problem: string }

/**
 * Sets a new password with the kode pemulihan: the seed stays the same, so every aduan stays readable. The
 * used code is replaced by a new one, and all sessions end. The same answer for an unknown name and a wrong
 * code.
 */
export async function recover(
  db: Db,
  { username, code, password, work = 0 }: { username: string; code: string; password: string; work?: number },
  now: Date,
): Promise<RecoverResult> {
  const name = username.trim().toLowerCase()
  const opened = await guess(db, { purpose: 'recover', name, work }, now, async () => {
    const user = await db.user.findUnique({ where: { username: name } })
    const seed = user && !user.disabled ? await openWithRecoveryCode(user.id, code, user) : null
    if (user && seed) return { user, seed }
    await burnPassword(password, 'pelapor')
    return null
  })
  if (!opened.ok) return opened
  const { user, seed } = opened.value
  const profile = await openProfile(user.id, user.sealedProfile)
  const problem = passwordProblem(password, name, profile.name, user.staffName, profile.email)
  if (problem) return { ok: false, reason: 'password', problem }
  // The password is now the person's own, so the preset of a demo account no longer applies.
  const kdf = kdfFor({ role: user.role })
  const sealed = await resealPassword(user.id, seed, password, kdf)
  const { recoveryCode, seedByRecovery } = await newRecoveryCode(user.id, seed)
  await inTransaction(db, async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { ...sealed, kdf, seedByRecovery } })
    await endSessionsOf(tx, user.id)
    await tellAccount(tx, { userId: user.id, kind: 'passwordChanged', now })
    await tx.kodeSandi.deleteMany({ where: { userId: user.id } })
  })
  return { ok: true, recoveryCode }
}
