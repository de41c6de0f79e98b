import type { Seed } from '@/lib/vault/person'
import { hashSid, newSessionSecrets, openSeedForSession, sealSeedForSession } from '@/lib/vault/session'
import type { Db, Tx } from '../db/client'
import type { SessionSecrets } from './sessions'

/** Long enough to find a phone, too short to be worth stealing. */
export const PENDING_MS = 5 * 60_000

/** A login with a correct password: the person, and the seed that the second step will open. */
export interface PendingLogin {
  tokenHash: Uint8Array<ArrayBuffer>
  userId: string
  seed: Seed
}

/** Records a correct password. The row is not a session: only the second step reads it. */
export async function startPending(db: Db, userId: string, seed: Seed, now: Date): Promise<SessionSecrets> {
  const { sid, sidHash, kx } = await newSessionSecrets()
  const sealedSeed = await sealSeedForSession(seed, kx, sidHash)
  await db.masukTertunda.deleteMany({ where: { expiresAt: { lt: now } } })
  const expiresAt = new Date(now.getTime() + PENDING_MS)
  await db.masukTertunda.create({ data: { tokenHash: sidHash, userId, sealedSeed, expiresAt } })
  return { sid, kx }
}

/** The login of these secrets, or null if it is finished, expired, or the account was disabled meanwhile. */
export async function openPending(db: Db, secrets: SessionSecrets, now: Date): Promise<PendingLogin | null> {
  const tokenHash = await hashSid(secrets.sid)
  const row = await db.masukTertunda.findUnique({
    where: { tokenHash },
    select: { userId: true, sealedSeed: true, expiresAt: true, user: { select: { disabled: true } } },
  })
  if (!row || row.user.disabled || row.expiresAt < now) return null
  const seed = await openSeedForSession(row.sealedSeed, secrets.kx, tokenHash)
  return seed ? { tokenHash, userId: row.userId, seed } : null
}

/** Wrong codes that end a pending login. */
const TRIES = 5

/** Takes one of its tries before a code is looked at; false if none is left or the login is over. */
export async function takeTry(db: Db, { tokenHash }: PendingLogin): Promise<boolean> {
  const { count } = await db.masukTertunda.updateMany({
    where: { tokenHash, tries: { lt: TRIES } },
    data: { tries: { increment: 1 } },
  })
  return count === 1
}

/** Ends a pending login without a try left; true for the one request that did. */
export async function endTriedOut(tx: Tx, { tokenHash }: PendingLogin): Promise<boolean> {
  return (await tx.masukTertunda.deleteMany({ where: { tokenHash, tries: { gte: TRIES } } })).count === 1
}

/** Consumes a pending login; false if another request did so first. */
export async function takePending(tx: Tx, { tokenHash }: PendingLogin): Promise<boolean> {
  return (await tx.masukTertunda.deleteMany({ where: { tokenHash } })).count === 1
}
