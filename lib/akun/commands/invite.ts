import { recordAct } from '@/lib/jejak/record-act'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { newToken } from '@/lib/vault/random'
import { indexTag } from '@/lib/vault/server'
import { INVITATION_MS } from '../rules'

export interface Invitation {
  username: string
  staffName: string
  role: 'ADMIN' | 'TELAAH'
  handlesRestricted: boolean
}

export type InviteResult = { ok: true; code: string } | { ok: false; reason: 'username-taken' }

/**
 * Invites a member of staff. No password is generated for them: their keys are created under the password
 * that they choose themselves, so nobody else could ever open them. Returns the code, which is shown once and
 * handed over in person.
 */
export async function invite(
  db: Db,
  viewer: AdminViewer,
  input: Invitation,
  now: Date,
): Promise<InviteResult> {
  const known = await db.user.findUnique({ where: { username: input.username }, select: { id: true } })
  if (known) return { ok: false, reason: 'username-taken' }
  const detail = [
    input.role === 'ADMIN' ? 'Administrator' : 'Tim Telaah',
    input.handlesRestricted ? 'petugas aduan terbatas' : '',
  ]
    .filter(Boolean)
    .join(', ')
  const code = (await newToken()).slice(0, 22)
  try {
    await inTransaction(db, async (tx) => {
      await tx.undangan.deleteMany({ where: { username: input.username, expiresAt: { lt: now } } })
      await tx.undangan.create({
        data: {
          username: input.username,
          staffName: input.staffName,
          role: input.role,
          handlesRestricted: input.role === 'ADMIN' && input.handlesRestricted,
          codeHash: await invitationTag(code),
          expiresAt: new Date(now.getTime() + INVITATION_MS),
        },
      })
      await recordAct(tx, { actorId: viewer.userId, act: 'invite', subject: input.username, detail, now })
    })
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'username-taken' }
    throw error
  }
  return { ok: true, code }
}

/** Cancels an unused invitation or activation code. */
export async function cancelInvitation(db: Db, viewer: AdminViewer, id: string, now: Date): Promise<void> {
  if (!UUID.test(id)) return
  await inTransaction(db, async (tx) => {
    const open = await tx.undangan.findUnique({ where: { id }, select: { username: true } })
    const gone = await tx.undangan.deleteMany({ where: { id } })
    if (!open || gone.count === 0) return
    await recordAct(tx, { actorId: viewer.userId, act: 'invite-cancel', subject: open.username, now })
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The stored hash of an invitation's code. */
export async function invitationTag(code: string): Promise<Uint8Array<ArrayBuffer>> {
  return indexTag('undangan', code.trim())
}
