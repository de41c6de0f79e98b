import type { Db, Tx } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { passkeyOffer, type RelyingParty, readNewPasskey } from '@/lib/vault/passkey'
import { openForServer, sealForServer } from '@/lib/vault/server'
import { sessionOffer } from '@/lib/vault/session'
import { totpAddress, totpSecret, totpStepOf } from '@/lib/vault/totp'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { sealTotp } from '../totp'
import { guess } from './attempts'

export interface SecondFactors {
  totp: boolean
  passkeys: { id: string; name: string; createdOn: WitaDate }[]
}

const nameAt = (id: string) => ({ table: 'passkey', column: 'sealed_name', rowId: id })

/** The second factors of this account. */
export async function secondFactors(db: Db, viewer: Viewer): Promise<SecondFactors> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { sealedTotp: true, passkeys: { orderBy: [{ createdOn: 'asc' }, { id: 'asc' }] } },
  })
  const passkeys = await Promise.all(
    user.passkeys.map(async (row) => ({
      id: row.id,
      name: await openForServer(nameAt(row.id), row.sealedName),
      createdOn: fromDateColumn(row.createdOn),
    })),
  )
  return { totp: user.sealedTotp !== null, passkeys }
}

/** The TOTP secret that this session offers; another one after it was activated. Not stored before. */
export async function offeredTotp(db: Db, viewer: Viewer, kx: string) {
  const { totpStep } = await db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { totpStep: true },
  })
  const secret = totpSecret(sessionOffer(kx, 'totp', viewer.userId, String(totpStep)))
  return { secret, address: totpAddress(secret, viewer.username) }
}

export type FactorResult =
  | { ok: true }
  | { ok: false; reason: 'wrong' | 'known' | 'last' | 'many' }
  | { ok: false; reason: 'wait'; seconds: number }

/** Activates the offered secret after the app has shown a correct code; replaces an earlier one. */
export async function takeTotp(
  db: Db,
  viewer: Viewer,
  { kx, code }: { kx: string; code: string },
  now: Date,
): Promise<FactorResult> {
  const { secret } = await offeredTotp(db, viewer, kx)
  const shown = await guess(db, { purpose: 'second-step', name: viewer.userId }, now, async () =>
    totpStepOf(secret, code, now),
  )
  if (!shown.ok) return shown
  const sealedTotp = await sealTotp(viewer.userId, secret)
  const data = { sealedTotp, totpStep: shown.value }
  await inTransaction(db, (tx) =>
    changeAccount(tx, viewer.userId, () => tx.user.update({ where: { id: viewer.userId }, data })),
  )
  return { ok: true }
}

/** Removes the authenticator app. Staff keep at least one second factor. */
export async function dropTotp(db: Db, viewer: Viewer): Promise<FactorResult> {
  return dropping(db, viewer, async (tx) => {
    await tx.user.update({ where: { id: viewer.userId }, data: { sealedTotp: null } })
  })
}

/** Options with which the browser creates a passkey for this account. */
export async function offeredPasskey(db: Db, party: RelyingParty, viewer: Viewer, kx: string) {
  const known = await db.passkey.findMany({ where: { userId: viewer.userId }, select: { id: true } })
  const user = { id: viewer.userId, username: viewer.username }
  return passkeyOffer(party, user, known, sessionOffer(kx, 'passkey', String(known.length)))
}

const MOST_PASSKEYS = 10

/** Stores a passkey that the browser created for this session's challenge. */
export async function takePasskey(
  db: Db,
  party: RelyingParty,
  viewer: Viewer,
  { kx, answer, name }: { kx: string; answer: string; name: string },
  now: Date,
): Promise<FactorResult> {
  const count = await db.passkey.count({ where: { userId: viewer.userId } })
  if (count >= MOST_PASSKEYS) return { ok: false, reason: 'many' }
  const made = await readNewPasskey(party, answer, sessionOffer(kx, 'passkey', String(count)))
  if (!made) return { ok: false, reason: 'wrong' }
  try {
    const data = {
      ...made,
      userId: viewer.userId,
      sealedName: await sealForServer(nameAt(made.id), name),
      createdOn: dateColumn(toWitaDate(now)),
    }
    await inTransaction(db, (tx) => changeAccount(tx, viewer.userId, () => tx.passkey.create({ data })))
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'known' }
    throw error
  }
  return { ok: true }
}

/** Removes one passkey. Staff keep at least one second factor. */
export async function dropPasskey(db: Db, viewer: Viewer, id: string): Promise<FactorResult> {
  return dropping(db, viewer, async (tx) => {
    await tx.passkey.deleteMany({ where: { id, userId: viewer.userId } })
  })
}

class LastFactor extends Error {}

async function dropping(db: Db, viewer: Viewer, drop: (tx: Tx) => Promise<void>): Promise<FactorResult> {
  try {
    await inTransaction(db, async (tx) => {
      // Its lock also keeps two concurrent removals from leaving none.
      await changeAccount(tx, viewer.userId, () => drop(tx))
      if (viewer.role === 'PELAPOR') return
      const left = await tx.user.count({
        where: {
          id: viewer.userId,
          OR: [{ sealedTotp: { not: null } }, { passkeys: { some: {} } }, { demo: true }],
        },
      })
      if (left === 0) throw new LastFactor()
    })
  } catch (error) {
    if (error instanceof LastFactor) return { ok: false, reason: 'last' }
    throw error
  }
  return { ok: true }
}
