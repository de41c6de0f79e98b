import { leaveWork } from '@/lib/aduan/keys/left-work'
import { VERIFYING } from '@/lib/aduan/lifecycle-states'
import { recordAct } from '@/lib/jejak/record-act'
import { tellAccount, tellOfLeftWork } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { certifyInDemo } from '../demo-root'
import { tellOfNewKeys } from './certify'
import { dropHalves } from './identity-approver'
import { waitsForSecond } from './second-admin'

export type ManageResult =
  | { ok: true }
  | {
      ok: false
      reason:
        | 'not-found'
        | 'yourself'
        | 'last-admin'
        | 'last-restricted'
        | 'restricted-only'
        | 'same-role'
        | 'last-ketua'
        | 'approver-only'
        | 'made-code'
        | 'second-admin'
    }

/** Disables an account at once: its sessions end and its keys of cases are deleted. */
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
    const needed = await stillNeeded(tx, userId, user)
    if (needed) return { ok: false, reason: needed } as const
    if (await isHeld(tx, viewer, { userId, act: 'disable', ...user }, now))
      return { ok: false, reason: 'second-admin' } as const
    await tellAccount(tx, { userId, kind: 'accountChanged', now })
    await changeAccount(tx, userId, () =>
      tx.user.update({ where: { id: userId }, data: { disabled: true, approvesIdentity: false } }),
    )
    await endSessionsOf(tx, userId)
    await dropKeys(tx, userId)
    await leaveDesk(tx, userId, now)
    await dropHalves(tx, userId)
    await recordAct(tx, { actorId: viewer.userId, act: 'disable', subject: user.username, now })
    return { ok: true } as const
  })
}

/**
 * Makes an administrator a reviewer or the reverse, at once: sessions end, and the keys of the old role,
 * memberships in teams and the duty for restricted cases are removed. Nobody changes their own role.
 */
export async function changeRole(
  db: Db,
  viewer: AdminViewer,
  { userId, role }: { userId: string; role: 'ADMIN' | 'TELAAH' },
  now: Date,
): Promise<ManageResult> {
  if (userId === viewer.userId) return { ok: false, reason: 'yourself' }
  const changed = await inTransaction(db, async (tx): Promise<ManageResult> => {
    const user = await staffMember(tx, userId)
    if (!user || user.disabled) return { ok: false, reason: 'not-found' } as const
    if (user.role === role) return { ok: false, reason: 'same-role' } as const
    const needed = await stillNeeded(tx, userId, user)
    if (needed) return { ok: false, reason: needed } as const
    if (await isOnlyKetua(tx, userId)) return { ok: false, reason: 'last-ketua' } as const
    if (await isHeld(tx, viewer, { userId, act: 'role', ...user }, now))
      return { ok: false, reason: 'second-admin' } as const
    await tellAccount(tx, { userId, kind: 'accountChanged', now })
    await changeAccount(tx, userId, async () => {
      const data = { role, handlesRestricted: false, approvesIdentity: false }
      await tx.user.update({ where: { id: userId }, data })
      await tx.anggotaTim.deleteMany({ where: { userId } })
    })
    await endSessionsOf(tx, userId)
    await dropKeys(tx, userId)
    await leaveDesk(tx, userId, now)
    await dropHalves(tx, userId)
    const detail = `${roleName(user.role)} menjadi ${roleName(role)}.`
    await recordAct(tx, { actorId: viewer.userId, act: 'role', subject: user.username, detail, now })
    // ROOT certified these keys for the old role.
    await tellOfNewKeys(tx, userId, now)
    return { ok: true } as const
  })
  if (changed.ok) await certifyInDemo(db)
  return changed
}

/** Lets a person log in again. They get keys of open cases only from a colleague. */
export async function enableStaff(
  db: Db,
  viewer: AdminViewer,
  userId: string,
  now: Date,
): Promise<ManageResult> {
  return inTransaction(db, async (tx) => {
    const user = await staffMember(tx, userId)
    if (!user) return { ok: false, reason: 'not-found' } as const
    await changeAccount(tx, userId, () =>
      tx.user.update({ where: { id: userId }, data: { disabled: false } }),
    )
    await recordAct(tx, { actorId: viewer.userId, act: 'enable', subject: user.username, now })
    return { ok: true } as const
  })
}

/** Names an administrator for restricted cases, or revokes that; only a named officer may do it. */
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
    await changeAccount(tx, userId, () =>
      tx.user.update({ where: { id: userId }, data: { handlesRestricted: on } }),
    )
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

/** Acts on an administrator wait for a second one. */
async function isHeld(
  tx: Tx,
  viewer: AdminViewer,
  { role, ...act }: { userId: string; username: string; role: Role; act: 'disable' | 'role' },
  now: Date,
): Promise<boolean> {
  return role === 'ADMIN' && (await waitsForSecond(tx, viewer, act, now))
}

function staffMember(tx: Tx, userId: string) {
  return tx.user.findFirst({
    where: { id: userId, role: { in: ['ADMIN', 'TELAAH'] } },
    select: { username: true, role: true, handlesRestricted: true, disabled: true },
  })
}

/** Why this person cannot be removed: the last administrator, or the last officer for restricted cases. */
async function stillNeeded(
  tx: Tx,
  userId: string,
  user: { role: Role; handlesRestricted: boolean },
): Promise<'last-admin' | 'last-restricted' | null> {
  if (user.role === 'ADMIN' && (await otherAdmins(tx, userId)) === 0) return 'last-admin'
  if (user.handlesRestricted && (await otherRestricted(tx, userId)) === 0) return 'last-restricted'
  return null
}

async function isOnlyKetua(tx: Tx, userId: string): Promise<boolean> {
  const led = await tx.anggotaTim.count({
    where: {
      userId,
      ketua: true,
      deputyUntil: null,
      tim: {
        active: true,
        members: {
          some: { userId: { not: userId } },
          none: { userId: { not: userId }, ketua: true, deputyUntil: null, user: { disabled: false } },
        },
      },
    },
  })
  return led > 0
}

const KEYS_PER_STATEMENT = 5000

/**
 * Deletes a person's keys of every case that another active administrator can open. The last key of a case
 * stays, sealed to somebody who can no longer log in or has lost the right to it: without it only ESCROW
 * could open the case, and a refusal here would reveal that such a case exists.
 */
async function dropKeys(tx: Tx, userId: string): Promise<void> {
  await tx.bekasPemegang.deleteMany({ where: { userId } })
  for (;;) {
    const gone = await tx.$executeRaw`
      DELETE FROM key_wrap WHERE id IN (
        SELECT k.id FROM key_wrap k
        WHERE k.user_id = ${userId}::uuid AND EXISTS (
          SELECT 1 FROM key_wrap o JOIN app_user u ON u.id = o.user_id
          WHERE o.aduan_id = k.aduan_id AND o.compartment = 'content' AND o.user_id <> k.user_id
            AND u.role = 'ADMIN' AND NOT u.disabled
        )
        LIMIT ${KEYS_PER_STATEMENT}
      )`
    if (gone < KEYS_PER_STATEMENT) return
  }
}

/**
 * Unassigns the cases that this person was verifying, so that they appear in "Belum ditugaskan" before their
 * deadline, and their tasks. The ketua of the teams are told.
 */
async function leaveDesk(tx: Tx, userId: string, now: Date): Promise<void> {
  await tellOfLeftWork(tx, await leaveWork(tx, [userId]), { about: userId, now })
  await tx.aduan.updateMany({
    where: { adminId: userId, status: { in: [...VERIFYING] } },
    data: { adminId: null },
  })
}

function roleName(role: Role): string {
  return role === 'ADMIN' ? 'Administrator' : 'Tim Telaah'
}

function otherAdmins(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({ where: { role: 'ADMIN', disabled: false, id: { not: userId } } })
}

function otherRestricted(tx: Tx, userId: string): Promise<number> {
  return tx.user.count({
    where: { role: 'ADMIN', disabled: false, handlesRestricted: true, id: { not: userId } },
  })
}
