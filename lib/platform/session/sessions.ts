import type { Seed } from '@/lib/vault/person'
import { holderIdOfCode } from '@/lib/vault/secret-code'
import { hashSid, newSessionSecrets, openSeedForSession, sealSeedForSession } from '@/lib/vault/session'
import type { Db, Tx } from '../db/client'
import { mayEnter, type SealedAccount, sealedFacts } from './account-seal'
import { openProfile } from './profile'
import type { PelaporViewer, Viewer } from './viewer-type'

/** docs/design/confidentiality.md, Sessions: 15 minutes without activity, 8 hours in total. */
export const IDLE_MS = 15 * 60_000
export const ABSOLUTE_MS = 8 * 3_600_000
/** A row is touched at most once a minute, so that reading pages does not write each time. */
const TOUCH_MS = 60_000

export interface SessionSecrets {
  sid: string
  kx: string
}

/**
 * Creates a session row for a person whose seed was just opened, or without a user for the seed of a kode
 * rahasia; returns the values of the two cookies.
 */
export async function startSession(
  db: Db | Tx,
  userId: string | null,
  seed: Seed,
  now: Date,
): Promise<SessionSecrets> {
  const { sid, sidHash, kx } = await newSessionSecrets()
  await db.session.create({
    data: {
      sidHash,
      userId,
      sealedSeed: await sealSeedForSession(seed, kx, sidHash),
      lastSeenAt: now,
      passwordAt: userId ? now : null,
      expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
    },
  })
  return { sid, kx }
}

/**
 * The viewer behind the two cookies, or null if the row is gone, idle for 15 minutes, 8 hours old, its
 * account disabled or changed by somebody else (account-seal.ts), or if kx does not open the seed. Role and
 * rights are read from the row's user each time. Counts as activity.
 */
export async function openSession(db: Db, secrets: SessionSecrets, now: Date): Promise<Viewer | null> {
  const session = await readSession(db, secrets, now)
  if (session && session.idle > TOUCH_MS) {
    await db.session.updateMany({ where: { sidHash: session.viewer.sidHash }, data: { lastSeenAt: now } })
  }
  return session?.viewer ?? null
}

/**
 * The same for requests that a page sends by itself, without any act of the person: it does not extend the
 * session.
 */
export async function peekSession(db: Db, secrets: SessionSecrets, now: Date): Promise<Viewer | null> {
  return (await readSession(db, secrets, now))?.viewer ?? null
}

async function readSession(
  db: Db,
  secrets: SessionSecrets,
  now: Date,
): Promise<{ viewer: Viewer; idle: number } | null> {
  const sidHash = await hashSid(secrets.sid)
  const row = await db.session.findUnique({
    relationLoadStrategy: 'join',
    where: { sidHash },
    select: {
      sealedSeed: true,
      lastSeenAt: true,
      expiresAt: true,
      readBefore: true,
      user: {
        select: {
          ...sealedFacts,
          sealedProfile: true,
        },
      },
    },
  })
  if (!row || row.user?.disabled) return null
  if (row.user && !(await mayEnter(row.user))) {
    await endSession(db, sidHash)
    return null
  }
  const idle = now.getTime() - row.lastSeenAt.getTime()
  if (idle > IDLE_MS || now.getTime() > row.expiresAt.getTime()) {
    await endSession(db, sidHash)
    return null
  }
  const seed = await openSeedForSession(row.sealedSeed, secrets.kx, sidHash)
  if (!seed) return null

  const { user } = row
  if (!user) return { viewer: codeViewer(seed, sidHash), idle }
  const base = {
    userId: user.id,
    username: user.username,
    name: user.staffName ?? (await openProfile(user.id, user.sealedProfile)).name,
    sidHash,
    seed,
    handlesRestricted: user.handlesRestricted,
    ...(owesSecondFactor(user) ? { owesSecondFactor: true as const } : {}),
  }
  if (user.role === 'PELAPOR') {
    return { viewer: { ...base, role: 'PELAPOR', account: true, readBefore: row.readBefore }, idle }
  }
  if (user.role === 'ADMIN') return { viewer: { ...base, role: 'ADMIN' }, idle }
  const teams = user.memberships.map(({ timId, ketua }) => ({ timId, ketua }))
  // A deactivated team gets no new cases, but its members finish the open ones.
  return { viewer: { ...base, role: 'TELAAH', teams }, idle }
}

/**
 * Staff need a second factor; the published accounts of a demonstration cannot have one
 * (docs/design/contract.md).
 */
function owesSecondFactor({ role, demo, sealedTotp, passkeys }: SealedAccount): boolean {
  return role !== 'PELAPOR' && !demo && !sealedTotp && passkeys.length === 0
}

/** The holder of a kode rahasia: a reporter without name or account, for the one case of this seed. */
export function codeViewer(seed: Seed, sidHash: Uint8Array<ArrayBuffer>): PelaporViewer {
  return {
    userId: holderIdOfCode(seed),
    username: '',
    name: '',
    sidHash,
    seed,
    handlesRestricted: false,
    role: 'PELAPOR',
    account: false,
    // "/lapor" shows it before a code is generated.
    readBefore: true,
  }
}

/** Ends one session: the row is the session, so the cookies are worthless afterwards. */
export async function endSession(db: Db | Tx, sidHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.session.deleteMany({ where: { sidHash } })
}

/**
 * Ends all sessions and any pending login of a person, after a change of password, role or team, or a
 * disabled account. `except` keeps the session in which the person did it. Returns the number of ended
 * sessions.
 */
export async function endSessionsOf(
  db: Db | Tx,
  userId: string,
  except?: Uint8Array<ArrayBuffer>,
): Promise<number> {
  await db.masukTertunda.deleteMany({ where: { userId } })
  const gone = await db.session.deleteMany({
    where: { userId, ...(except ? { sidHash: { not: except } } : {}) },
  })
  return gone.count
}

/** Records that "Sebelum mulai" was read in this session. */
export async function markReadBefore(db: Db | Tx, sidHash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.session.updateMany({ where: { sidHash }, data: { readBefore: true } })
}
