import { recordAct } from '@/lib/jejak/record-act'
import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { createPerson } from '@/lib/vault/person'
import { newToken } from '@/lib/vault/random'
import { INVITATION_MS } from '../rules'
import { tellOfNewKeys } from './certify'
import { kdfFor } from './create-user'
import { dropHalves } from './identity-approver'
import { invitationTag } from './invite'
import type { ManageResult } from './manage-staff'
import { waitsForSecond } from './second-admin'

export type ResetResult = { ok: true; code: string; username: string } | Extract<ManageResult, { ok: false }>

/**
 * Makes a new activation code for somebody who lost password and kode pemulihan. Sessions end at once; with
 * the code the person creates new keys, because nobody can open the old ones. The old password works until
 * then, so that a code made by mistake does no harm.
 */
export async function resetStaff(
  db: Db,
  viewer: AdminViewer,
  userId: string,
  now: Date,
): Promise<ResetResult> {
  if (userId === viewer.userId) return { ok: false, reason: 'yourself' }
  const code = (await newToken()).slice(0, 22)
  const codeHash = await invitationTag(code)
  return inTransaction(db, async (tx): Promise<ResetResult> => {
    const user = await tx.user.findFirst({
      where: { id: userId, role: { in: ['ADMIN', 'TELAAH'] }, disabled: false },
    })
    if (!user || (user.role !== 'ADMIN' && user.role !== 'TELAAH')) return { ok: false, reason: 'not-found' }
    // The administrator who hands over the code could use it: only an officer for restricted cases may make
    // one for another officer.
    if (user.handlesRestricted && !viewer.handlesRestricted) return { ok: false, reason: 'restricted-only' }
    const { username, role, handlesRestricted } = user
    if (role === 'ADMIN' && (await waitsForSecond(tx, viewer, { userId, username, act: 'reset' }, now)))
      return { ok: false, reason: 'second-admin' }
    await tellAccount(tx, { userId, kind: 'accountChanged', now })
    await tx.undangan.deleteMany({ where: { username } })
    await tx.undangan.create({
      data: {
        username,
        role,
        handlesRestricted,
        staffName: user.staffName ?? username,
        userId,
        codeHash,
        expiresAt: new Date(now.getTime() + INVITATION_MS),
      },
    })
    await endSessionsOf(tx, userId)
    await recordAct(tx, { actorId: viewer.userId, act: 'reset', subject: username, now })
    return { ok: true, code, username }
  })
}

/**
 * Gives an account new keys under the chosen password; name, role and teams stay, but not the duty of
 * identity approver, because the maker of the code could have used it. Its old keys of cases can no longer be
 * opened and are deleted: a colleague grants them again. Throws DbTaken if the code was used in the meantime.
 */
export async function replaceKeys(
  db: Db,
  invitation: { id: string; userId: string; username: string; role: 'PELAPOR' | 'ADMIN' | 'TELAAH' },
  password: string,
  now: Date,
): Promise<{ recoveryCode: string; username: string }> {
  const { userId, username } = invitation
  const { keys, recoveryCode } = await createPerson(userId, password, kdfFor({ role: invitation.role }))
  await inTransaction(db, async (tx) => {
    const used = await tx.undangan.deleteMany({ where: { id: invitation.id } })
    const changed = await changeAccount(tx, userId, async () => {
      await tx.passkey.deleteMany({ where: { userId } })
      return tx.user.updateMany({
        where: { id: userId, disabled: false },
        // Somebody who lost password and code may have lost the phone too, so the second factor is removed as
        // well.
        data: { ...keys, approvesIdentity: false, certificate: null, sealedTotp: null },
      })
    })
    if (used.count !== 1 || changed.count !== 1) throw new DbTaken('undangan')
    await endSessionsOf(tx, userId)
    await tx.keyWrap.deleteMany({ where: { userId } })
    await dropHalves(tx, userId)
    await recordAct(tx, { actorId: userId, act: 'reset-done', subject: username, now })
    await tellOfNewKeys(tx, userId, now)
  })
  return { recoveryCode, username }
}
