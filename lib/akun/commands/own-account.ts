import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { endSessionsOf, IDLE_MS } from '@/lib/platform/session/sessions'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { equalBytes } from '@/lib/vault/bytes'
import { newRecoveryCode, resealPassword, sealByRecoveryCode } from '@/lib/vault/person'
import { asPrinted } from '@/lib/vault/readable-code'
import { forgetCode, type Holder, heldCode, holdCode } from '../held-codes'
import { checkOwnPassword, type PasswordCheck } from './confirm-password'
import { kdfFor } from './create-user'

/**
 * A new password in place of the one that is typed once more. The seed stays, sealed anew, so every aduan stays readable;
 * all other sessions end.
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

/** Makes a new kode pemulihan and holds it in this session until it is on paper; the old one works until then. */
export async function offerRecoveryCode(db: Db, viewer: Viewer, kx: string): Promise<void> {
  const { recoveryCode } = await newRecoveryCode(viewer.userId, viewer.seed)
  try {
    await holdCode(db, holderOf(viewer, kx), ABOUT, { code: recoveryCode })
  } catch (error) {
    // Asked twice: the one that is shown already stays.
    if (!(error instanceof DbTaken)) throw error
  }
}

/** The new code that this session still shows, or null. */
export async function offeredRecoveryCode(db: Db, viewer: Viewer, kx: string): Promise<string | null> {
  return (await heldCode(db, holderOf(viewer, kx), ABOUT))?.code ?? null
}

/** Takes the new code into use once it was copied from paper; from here on the old one opens nothing. */
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

/** Forgets a new code that was not taken: the old one stays. */
export async function dropRecoveryOffer(db: Db, viewer: Viewer, kx: string): Promise<void> {
  await forgetCode(db, holderOf(viewer, kx), ABOUT)
}

function holderOf(viewer: Viewer, kx: string): Holder {
  return { sidHash: viewer.sidHash, kx }
}

export interface SessionView {
  /** Names the row in a form; of no use without its cookies. */
  id: string
  own: boolean
  /** Whole minutes since its last act, at most the quarter of an hour that a session lives without one. */
  idleMinutes: number
}

/** The sessions that are live now. Neither address nor browser is known: nothing of the kind is stored. */
export async function listSessions(db: Db, viewer: Viewer, now: Date): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: {
      userId: viewer.userId,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_MS) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { sidHash: 'asc' }],
    select: { sidHash: true, lastSeenAt: true },
  })
  const views = rows.map((row) => ({
    id: Buffer.from(row.sidHash).toString('hex'),
    own: equalBytes(row.sidHash, viewer.sidHash),
    idleMinutes: Math.max(0, Math.floor((now.getTime() - row.lastSeenAt.getTime()) / 60_000)),
  }))
  return views.sort((a, b) => Number(b.own) - Number(a.own))
}

/** Ends one of the own sessions; another person's stays. */
export async function endOwnSession(db: Db, viewer: Viewer, id: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(id)) return
  const sidHash = new Uint8Array(Buffer.from(id, 'hex'))
  await db.session.deleteMany({ where: { sidHash, userId: viewer.userId } })
}

/** Ends all own sessions but this one, and logins on their way; returns how many sessions. */
export async function endOtherSessions(db: Db, viewer: Viewer): Promise<number> {
  return endSessionsOf(db, viewer.userId, viewer.sidHash)
}
