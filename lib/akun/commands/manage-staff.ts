import { endSessionsOf } from '@/lib/auth/sessions'
import type { AdminViewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { recordAct } from '../record-act'

export type ManageResult =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'yourself' | 'last-admin' | 'last-restricted' }

/** Disables an account at once: sessions end and its keys of every case are deleted. */
export async function disableStaff(
  db: Db,
  viewer: AdminViewer,
  userId: string,
  now: Date,
): Promise<ManageResult> {
  if (userId === viewer.userId) return { ok: false, reason: 'yourself' }
  return inTransaction(db, async (tx) => {
    const user = await staffMember(tx, userId)
    if (!user) return { ok: false, reason: 'not-found' } as const
    if (user.role === 'ADMIN' && (await otherAdmins(tx, userId)) === 0)
      return { ok: false, reason: 'last-admin' } as const
    if (user.handlesRestricted && (await otherRestricted(tx, userId)) === 0) {
      return { ok: false, reason: 'last-restricted' } as const
    }
    await tx.user.update({ where: { id: userId }, data: { disabled: true } })
    await endSessionsOf(tx, userId)
    await tx.keyWrap.deleteMany({ where: { userId } })
    await recordAct(tx, { actorId: viewer.userId, act: 'disable', subject: user.username, now })
    return { ok: true } as const
  })
}

/** Lets a person log in again. Their keys of running cases come back only when a colleague gives them. */
export async function enableStaff(
  db: Db,
  viewer: AdminViewer,
  userId: string,
  now: Date,
): Promise<ManageResult> {
  return inTransaction(db, async (tx) => {
    const user = await staffMember(tx, userId)
    if (!user) return { ok: false, reason: 'not-found' } as const
    await tx.user.update({ where: { id: userId }, data: { disabled: false } })
    await recordAct(tx, { actorId: viewer.userId, act: 'enable', subject: user.username, now })
    return { ok: true } as const
  })
}

/** Names an administrator for restricted cases, or takes that back; only a named officer may do it. */
export async function setRestrictedOfficer(
  db: Db,
  viewer: AdminViewer,
  { userId, on }: { userId: string; on: boolean },
  now: Date,
): Promise<ManageResult> {
  return inTransaction(db, async (tx) => {
    const user = await staffMember(tx, userId)
    if (user?.role !== 'ADMIN' || !viewer.handlesRestricted)
      return { ok: false, reason: 'not-found' } as const
    if (!on && (await otherRestricted(tx, userId)) === 0)
      return { ok: false, reason: 'last-restricted' } as const
    await tx.user.update({ where: { id: userId }, data: { handlesRestricted: on } })
    await endSessionsOf(tx, userId)
    await recordAct(tx, {
      actorId: viewer.userId,
      act: on ? 'restricted-on' : 'restricted-off',
      subject: user.username,
      now,
    })
    return { ok: true } as const
  })
}

function staffMember(tx: Tx, userId: string) {
  return tx.user.findFirst({
    where: { id: userId, role: { in: ['ADMIN', 'TELAAH'] } },
    select: { username: true, role: true, handlesRestricted: true },
  })
}

function otherAdmins(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({ where: { role: 'ADMIN', disabled: false, id: { not: userId } } })
}

function otherRestricted(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({
    where: { role: 'ADMIN', disabled: false, handlesRestricted: true, id: { not: userId } },
  })
}
