import { tellAccount } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import {
  endTriedOut,
  openPending,
  type PendingLogin,
  takePending,
  takeTry,
} from '@/lib/platform/session/pending'
import { type SessionSecrets, startSession } from '@/lib/platform/session/sessions'
import { equalBytes } from '@/lib/vault/bytes'
import { passkeyQuestion, type RelyingParty, readPasskeyAnswer } from '@/lib/vault/passkey'
import { newRecoveryCode, openWithRecoveryCode } from '@/lib/vault/person'
import { sessionOffer } from '@/lib/vault/session'
import { totpStepOf } from '@/lib/vault/totp'
import { openTotp } from '../totp'
import { guess } from './attempts'
import { tellOfOtherSession } from './other-session'

export type SecondStepResult =
  | { ok: true; secrets: SessionSecrets; role: Role; userId: string; recoveryCode?: string }
  | { ok: false; reason: 'over' | 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

interface Step {
  db: Db
  /** Secrets from the cookie of the pending login. */
  pending: SessionSecrets
  now: Date
}

/**
 * Checks the typed proof. Returns a function to run in the transaction that starts the session, or null if
 * the proof is wrong.
 */
type Proof = (
  login: PendingLogin,
) => Promise<((tx: Tx) => Promise<{ taken: boolean; recoveryCode?: string }>) | null>

/** Completes a login with the code of an authenticator app. A time step is accepted only once. */
export async function enterByTotp(step: Step, code: string): Promise<SecondStepResult> {
  return finish(step, async ({ userId }) => {
    const user = await step.db.user.findUnique({ where: { id: userId }, select: { sealedTotp: true } })
    if (!user?.sealedTotp) return null
    const totpStep = totpStepOf(await openTotp(userId, user.sealedTotp), code, step.now)
    if (totpStep === null) return null
    return async (tx) => {
      const used = await tx.user.updateMany({
        where: { id: userId, totpStep: { lt: totpStep } },
        data: { totpStep },
      })
      return { taken: used.count === 1 }
    }
  })
}

/** Options with which the browser uses a passkey; null if the account has none. */
export async function secondStepQuestion(db: Db, party: RelyingParty, { userId }: PendingLogin, kx: string) {
  const known = await db.passkey.findMany({ where: { userId }, select: { id: true } })
  return known.length > 0 ? passkeyQuestion(party, known, sessionOffer(kx, 'passkey-login')) : null
}

/**
 * Completes a login with a passkey's answer to this login's own challenge, which is used up with the login.
 */
export async function enterByPasskey(
  step: Step,
  party: RelyingParty,
  answer: string,
): Promise<SecondStepResult> {
  return finish(step, async ({ userId }) => {
    const known = await step.db.passkey.findMany({ where: { userId } })
    const challenge = sessionOffer(step.pending.kx, 'passkey-login')
    const read = await readPasskeyAnswer(party, answer, known, challenge)
    if (!read) return null
    return async (tx) => {
      const { count } = await tx.passkey.updateMany({
        where: { id: read.id, userId },
        data: { counter: read.counter },
      })
      return { taken: count === 1 }
    }
  })
}

/**
 * Completes a login with the kode pemulihan, for somebody who lost phone and passkeys: removes the second
 * factors, which are then set up again, and replaces the code.
 */
export async function enterByRecoveryCode(step: Step, code: string): Promise<SecondStepResult> {
  return finish(step, async ({ userId, seed }) => {
    const user = await step.db.user.findUnique({ where: { id: userId }, select: { seedByRecovery: true } })
    const opened = user ? await openWithRecoveryCode(userId, code, user) : null
    if (!opened || !equalBytes(opened, seed)) return null
    const { recoveryCode, seedByRecovery } = await newRecoveryCode(userId, seed)
    return async (tx) => {
      await changeAccount(tx, userId, async () => {
        await tx.user.update({ where: { id: userId }, data: { seedByRecovery, sealedTotp: null } })
        await tx.passkey.deleteMany({ where: { userId } })
      })
      return { taken: true, recoveryCode }
    }
  })
}

async function finish({ db, pending, now }: Step, prove: Proof): Promise<SecondStepResult> {
  const login = await openPending(db, pending, now)
  if (!login) return { ok: false, reason: 'over' }
  const entered = await guess(db, { purpose: 'second-step', name: login.userId }, now, async () => {
    const write = (await takeTry(db, login)) ? await prove(login) : null
    return write && enter(db, login, write, now)
  })
  if (entered.ok) return entered.value
  if (entered.reason === 'wrong') await endAfterTries(db, login, now)
  return entered
}

/** Ends a login whose tries are used up. Somebody else knows the password, so its owner is told. */
async function endAfterTries(db: Db, login: PendingLogin, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await endTriedOut(tx, login))) return
    await tellAccount(tx, { userId: login.userId, kind: 'secondStepFailed', oncePerDay: true, now })
  })
}

class NotTaken extends Error {}

async function enter(
  db: Db,
  login: PendingLogin,
  write: NonNullable<Awaited<ReturnType<Proof>>>,
  now: Date,
): Promise<SecondStepResult | null> {
  try {
    return await inTransaction(db, async (tx) => {
      const { taken, recoveryCode } = await write(tx)
      if (!taken || !(await takePending(tx, login))) throw new NotTaken()
      const { role } = await tx.user.findUniqueOrThrow({
        where: { id: login.userId },
        select: { role: true },
      })
      await tellOfOtherSession(tx, login.userId, now)
      const secrets = await startSession(tx, login.userId, login.seed, now)
      return {
        ok: true as const,
        secrets,
        role,
        userId: login.userId,
        ...(recoveryCode ? { recoveryCode } : {}),
      }
    })
  } catch (error) {
    if (error instanceof NotTaken) return null
    throw error
  }
}
