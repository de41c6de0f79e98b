import { recordAct } from '@/lib/jejak/record-act'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { certifyInDemo } from '../demo-root'
import { passwordProblem } from '../password-rules'
import { tellOfNewKeys } from './certify'
import { prepareUser, storeUser } from './create-user'
import { invitationTag } from './invite'
import { replaceKeys } from './reset-staff'

export type ActivateResult =
  | { ok: true; recoveryCode: string; username: string }
  | { ok: false; reason: 'no-invitation' }
  | { ok: false; reason: 'password'; problem: string }

/**
 * Turns an invitation into an account whose keys are sealed by the chosen password, or gives an existing
 * account new keys if the code was made for that. The code is used up.
 */
export async function activate(
  db: Db,
  { code, password }: { code: string; password: string },
  now: Date,
): Promise<ActivateResult> {
  const invitation = await db.undangan.findUnique({ where: { codeHash: await invitationTag(code) } })
  if (!invitation || invitation.expiresAt < now) return { ok: false, reason: 'no-invitation' }

  const problem = passwordProblem(password, invitation.username, invitation.staffName)
  if (problem) return { ok: false, reason: 'password', problem }
  const { userId } = invitation
  if (userId) {
    try {
      const replaced = await replaceKeys(db, { ...invitation, userId }, password, now)
      await certifyInDemo(db)
      return { ok: true, ...replaced }
    } catch (error) {
      if (error instanceof DbTaken) return { ok: false, reason: 'no-invitation' }
      throw error
    }
  }
  const { row, created } = await prepareUser(
    {
      username: invitation.username,
      password,
      role: invitation.role,
      staffName: invitation.staffName,
      handlesRestricted: invitation.handlesRestricted,
      profile: { name: invitation.staffName, email: null, phone: null, reporterKind: null },
    },
    now,
  )
  try {
    await inTransaction(db, async (tx) => {
      const used = await tx.undangan.deleteMany({ where: { id: invitation.id } })
      if (used.count !== 1) throw new DbTaken('undangan')
      await storeUser(tx, row)
      await recordAct(tx, { actorId: created.userId, act: 'activate', subject: invitation.username, now })
      await tellOfNewKeys(tx, created.userId, now)
    })
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'no-invitation' }
    throw error
  }
  await certifyInDemo(db)
  return { ok: true, recoveryCode: created.recoveryCode, username: invitation.username }
}
