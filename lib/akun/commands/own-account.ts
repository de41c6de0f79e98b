import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { openDevice } from '@/lib/platform/session/device'
import { ABSOLUTE_MS, endSessionsOf, IDLE_MS } from '@/lib/platform/session/sessions'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { equalBytes } from '@/lib/vault/bytes'
import { newRecoveryCode, resealPassword, sealByRecoveryCode } from '@/lib/vault/person'
import { asPrinted } from '@/lib/vault/readable-code'
import { forgetCode, type Holder, heldCode, holdCode } from '../held-codes'
import { checkOwnPassword, type PasswordCheck } from './confirm-password'
import { kdfFor } from './create-user'

/**
 * Changes the password after checking the current one. The seed stays the same and is sealed again, so every
 * aduan stays readable; all other sessions end.
 */
export async function changePassword(
  db: Db,
  viewer: Viewer,
  { current, next }: { current: string; next: string },
  now: Date,
): Promise<PasswordCheck> {
  const checked = await checkOwnPassword(db, viewer, current, now)
  if (!checked.ok) return checked
  const kdf = kdfFor({ role: viewer.role })
  const sealed = await resealPassword(viewer.userId, checked.seed, next, kdf)
  await inTransaction(db, async (tx) => {
    await tx.user.update({
      where: { id: viewer.userId },
      data: { ...sealed, kdf },
    })
    await endSessionsOf(tx, viewer.userId, viewer.sidHash)
    await tx.kodeSandi.deleteMany({ where: { userId: viewer.userId } })
    await tx.session.updateMany({ where: { sidHash: viewer.sidHash }, data: { passwordAt: now } })
    await tellAccount(tx, { userId: viewer.userId, kind: 'passwordChanged', now })
  })
  return checked
}

const ABOUT = 'kode-pemulihan'

/**
 * Generates a new kode pemulihan and holds it in this session until it is on paper; the old one works until
 * then.
 */
export async function offerRecoveryCode(db: Db, viewer: Viewer, kx: string): Promise<void> {
  const { recoveryCode } = await newRecoveryCode(viewer.userId, viewer.seed)
  try {
    await holdCode(db, holderOf(viewer, kx), ABOUT, { code: recoveryCode })
  } catch (error) {
    // Requested twice: the code already shown stays.
    if (!(error instanceof DbTaken)) throw error
  }
}

/** The new code that this session still holds, or null. */
export async function offeredRecoveryCode(db: Db, viewer: Viewer, kx: string): Promise<string | null> {
  return (await heldCode(db, holderOf(viewer, kx), ABOUT))?.code ?? null
}

/** Activates the new code after it was typed back from paper; the old one then opens nothing. */
export async function takeRecoveryCode(
  db: Db,
  viewer: Viewer,
  { kx, typed }: { kx: string; typed: string },
): Promise<'taken' | 'mistyped' | 'none'> {
  const code = await offeredRecoveryCode(db, viewer, kx)
  if (!code) return 'none'
  if (asPrinted(typed) !== asPrinted(code)) return 'mistyped'
  const seedByRecovery = await sealByRecoveryCode(viewer.userId, viewer.seed, code)
  return inTransaction(db, async (tx) => {
    if (!(await forgetCode(tx, holderOf(viewer, kx), ABOUT))) return 'none' as const
    await tx.user.update({ where: { id: viewer.userId }, data: { seedByRecovery } })
    return 'taken' as const
  })
}

/** Discards a new code that was not activated: the old one stays. */
export async function dropRecoveryOffer(db: Db, viewer: Viewer, kx: string): Promise<void> {
  await forgetCode(db, holderOf(viewer, kx), ABOUT)
}

function holderOf(viewer: Viewer, kx: string): Holder {
  return { sidHash: viewer.sidHash, kx }
}

export interface SessionView {
  /** Names the row in a form; useless without its cookies. */
  id: string
  own: boolean
  /** Whole minutes since its last activity, at most the 15 minutes after which a session ends. */
  idleMinutes: number
  /** When it began, to ten minutes. */
  beganAt: Date
  /** "Chrome di Android"; null where it was not noted. */
  device: string | null
}

const ROUGH_MS = 10 * 60_000

/** The live sessions of an account. Their addresses are unknown, because they are never stored. */
export async function listSessions(db: Db, viewer: Viewer, now: Date): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: {
      userId: viewer.userId,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_MS) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { sidHash: 'asc' }],
    select: { sidHash: true, lastSeenAt: true, expiresAt: true, sealedDevice: true },
  })
  const views = rows.map(async (row) => ({
    id: Buffer.from(row.sidHash).toString('hex'),
    own: equalBytes(row.sidHash, viewer.sidHash),
    idleMinutes: Math.max(0, Math.floor((now.getTime() - row.lastSeenAt.getTime()) / 60_000)),
    beganAt: new Date(Math.floor((row.expiresAt.getTime() - ABSOLUTE_MS) / ROUGH_MS) * ROUGH_MS),
    device: row.sealedDevice ? await openDevice(viewer.seed, row.sidHash, row.sealedDevice) : null,
  }))
  return (await Promise.all(views)).sort((a, b) => Number(b.own) - Number(a.own))
}

/** Ends one of the viewer's own sessions; another person's is not affected. */
export async function endOwnSession(db: Db, viewer: Viewer, id: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(id)) return
  const sidHash = new Uint8Array(Buffer.from(id, 'hex'))
  await db.session.deleteMany({ where: { sidHash, userId: viewer.userId } })
}

/** Ends all the viewer's other sessions and pending logins; returns the number of sessions. */
export async function endOtherSessions(db: Db, viewer: Viewer): Promise<number> {
  return endSessionsOf(db, viewer.userId, viewer.sidHash)
}
