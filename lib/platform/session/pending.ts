import type { Seed } from '@/lib/vault/person'
import { hashSid, newSessionSecrets, openSeedForSession, sealSeedForSession } from '@/lib/vault/session'
import type { Db, Tx } from '../db/client'
import type { SessionSecrets } from './sessions'

/** Long enough to find a phone, short enough to be worth little. */
export const PENDING_MS = 5 * 60_000

/** A login whose password was right: who it is, and what the second step will open. */
export interface PendingLogin {
  tokenHash: Uint8Array<ArrayBuffer>
  userId: string
  seed: Seed
}

/** Remembers that the password was right. The row is no session: nothing but the second step reads it. */
export async function startPending(db: Db, userId: string, seed: Seed, now: Date): Promise<SessionSecrets> {
  const { sid, sidHash, kx } = await newSessionSecrets()
  const sealedSeed = await sealSeedForSession(seed, kx, sidHash)
  await db.masukTertunda.deleteMany({ where: { expiresAt: { lt: now } } })
  const expiresAt = new Date(now.getTime() + PENDING_MS)
  await db.masukTertunda.create({ data: { tokenHash: sidHash, userId, sealedSeed, expiresAt } })
  return { sid, kx }
}

/** The login that these secrets belong to, or null when it is over, too old, or the account was disabled meanwhile. */
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

/** Takes a login out of waiting; false when another request did so first. */
export async function takePending(tx: Tx, { tokenHash }: PendingLogin): Promise<boolean> {
  return (await tx.masukTertunda.deleteMany({ where: { tokenHash } })).count === 1
}
