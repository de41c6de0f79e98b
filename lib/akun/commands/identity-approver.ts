import { recordAct } from '@/lib/jejak/record-act'
import { whyNotSecond } from '@/lib/jejak/second-person'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { Compartment } from '@/lib/vault/case-keys'
import type { ManageResult } from './manage-staff'

/**
 * Makes an administrator an identity approver, or revokes that. Only an approver may do it; the first one is
 * named by any administrator, but never somebody of their own line of activation codes (second-person.ts).
 * The duty determines which half the person may hold: the old halves are deleted, new ones come from
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
    if (on && (await whyNotSecond(tx, { decider: viewer.userId, asker: userId, now }))) {
      return { ok: false, reason: 'made-code' }
    }
    await changeAccount(tx, userId, () =>
      tx.user.update({ where: { id: userId }, data: { approvesIdentity: on } }),
    )
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

const PAIRED: Compartment[] = ['identity_a', 'identity_b', 'original_a', 'original_b']

/**
 * Deletes a person's keys of the pairs (identity, sealed originals) and ends their requests, because they
 * change duty, get new keys or leave. Unlike a content key, a half need not stay with its last holder: ESCROW
 * has both.
 */
export async function dropHalves(tx: Tx, userId: string): Promise<void> {
  await tx.keyWrap.deleteMany({ where: { userId, compartment: { in: PAIRED } } })
  await tx.pembukaanIdentitas.updateMany({
    where: { requesterId: userId, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    data: { status: 'BERAKHIR', sealedHalf: null },
  })
}
