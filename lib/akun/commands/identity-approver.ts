import { madeCodeFor, recordAct } from '@/lib/jejak/record-act'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { ManageResult } from './manage-staff'

/**
 * Names an administrator as the second person of openings of identities, or takes that back. Only somebody who is one names
 * another; the first one any administrator, but never somebody for whom they made an activation code: whoever has the code
 * could be that person. With the duty changes the half that the person may hold: the old halves go, new ones come from
 * colleagues who hold them. Nobody names themselves.
 */
export async function setIdentityApprover(
  db: Db,
  viewer: AdminViewer,
  { userId, on }: { userId: string; on: boolean },
  now: Date,
): Promise<ManageResult> {
  if (userId === viewer.userId) return { ok: false, reason: 'yourself' }
  return inTransaction(db, async (tx): Promise<ManageResult> => {
    const user = await tx.user.findFirst({
      where: { id: userId, role: 'ADMIN', disabled: false },
      select: { username: true, approvesIdentity: true },
    })
    if (!user) return { ok: false, reason: 'not-found' }
    if (user.approvesIdentity === on) return { ok: true }
    const approvers = await approverIds(tx)
    const mayName = approvers.length === 0 || approvers.includes(viewer.userId)
    if (!mayName) return { ok: false, reason: 'approver-only' }
    if (on && (await madeCodeFor(tx, viewer.userId, user.username))) {
      return { ok: false, reason: 'made-code' }
    }
    await tx.user.update({ where: { id: userId }, data: { approvesIdentity: on } })
    await dropHalves(tx, userId)
    await endSessionsOf(tx, userId)
    const act = on ? 'approver-on' : 'approver-off'
    await recordAct(tx, { actorId: viewer.userId, act, subject: user.username, now })
    return { ok: true }
  })
}

/** The administrators who may approve an opening now. */
async function approverIds(tx: Tx): Promise<string[]> {
  const rows = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, approvesIdentity: true },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/**
 * Takes a person's halves of keys of identity, and what they had asked for with them: they change duty, get new keys or
 * leave. Unlike the keys of content a half never needs to stay with its last holder: ESCROW has both.
 */
export async function dropHalves(tx: Tx, userId: string): Promise<void> {
  await tx.keyWrap.deleteMany({ where: { userId, compartment: { in: ['identity_a', 'identity_b'] } } })
  await tx.pembukaanIdentitas.updateMany({
    where: { requesterId: userId, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    data: { status: 'BERAKHIR', sealedHalf: null },
  })
}
