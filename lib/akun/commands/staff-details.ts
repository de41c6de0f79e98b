import { rescanCases } from '@/lib/identitas/conflict/rescan'
import { openDetails, type StaffDetails, sealDetails } from '@/lib/identitas/conflict/staff-details'
import { recordAct } from '@/lib/jejak/record-act'
import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { ManageResult } from './manage-staff'

/**
 * Stores NIP, position and unit of a member of staff, with which the conflict check recognises them in a
 * report, and rescans the open cases for them. Nobody changes their own: with empty marks the guard would
 * no longer know them. The person concerned is told.
 */
export async function setStaffDetails(
  db: Db,
  viewer: AdminViewer,
  userId: string,
  details: StaffDetails,
  now: Date,
): Promise<ManageResult> {
  if (userId === viewer.userId) return { ok: false, reason: 'yourself' }
  const kept = await inTransaction(db, async (tx): Promise<ManageResult> => {
    const user = await tx.user.findFirst({
      where: { id: userId, role: { in: ['ADMIN', 'TELAAH'] } },
      select: { username: true },
    })
    if (!user) return { ok: false, reason: 'not-found' }
    const sealedStaff = await sealDetails(userId, details)
    await changeAccount(tx, userId, () => tx.user.update({ where: { id: userId }, data: { sealedStaff } }))
    await tellAccount(tx, { userId, kind: 'accountChanged', now })
    await recordAct(tx, { actorId: viewer.userId, act: 'staff-details', subject: user.username, now })
    return { ok: true }
  })
  if (kept.ok) await rescanCases(db, viewer, userId, now)
  return kept
}

/** The stored details of one member of staff; null if there is none with this id. */
export async function staffDetails(db: Db, userId: string): Promise<StaffDetails | null> {
  const user = await db.user.findFirst({
    where: { id: userId, role: { in: ['ADMIN', 'TELAAH'] } },
    select: { sealedStaff: true },
  })
  return user && openDetails(userId, user.sealedStaff)
}
