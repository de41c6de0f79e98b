import { openPosted, post, sealLetter } from '@/lib/kabar/email/letter'
import { openMailState } from '@/lib/kabar/email/state'
import { tellAccount } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { User } from '@/lib/platform/db/generated/client'
import { NO_ID } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { addressTag } from '@/lib/platform/session/login-address'
import { openProfile } from '@/lib/platform/session/profile'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import { equalBytes } from '@/lib/vault/bytes'
import { burnPassword, createPerson } from '@/lib/vault/person'
import { newDigits } from '@/lib/vault/random'
import { indexTag } from '@/lib/vault/server'
import { passwordProblem } from '../password-rules'
import { guess, type TooSoon } from './attempts'
import { kdfFor } from './create-user'

const CODE_MS = 30 * 60_000
/** Minimum time between two codes, so that no mailbox is flooded and guesses stay few. */
const AGAIN_MS = 15 * 60_000
const TRIES = 5

/** Longer than any user name or address. */
const LONGEST = 320

/**
 * Asks for a code by mail, for a reporter who lost password and kode pemulihan. Looks nothing up: the same
 * work and the same rows for every name, so that nobody learns whose it is (docs/design/hardening.md, rule
 * 11). A worker reads it (`writeMailCode`).
 */
export async function askMailCode(db: Db, identifier: string, now: Date): Promise<void> {
  await inTransaction(db, (tx) => post(tx, { codeFor: identifier.slice(0, LONGEST) }, now))
}

/**
 * Turns a request for a code into its letter, if the account exists, has an address and was not sent one just
 * now; otherwise deletes it. Does nothing for any other letter. The mail names no account and no case, and
 * has no link.
 */
export async function writeMailCode(db: Db, id: string, now: Date): Promise<void> {
  const row = await db.surat.findUnique({ where: { id } })
  const asked = row && (await openPosted(id, row.sealed))
  if (!asked || !('codeFor' in asked)) return
  const user = await reporterNamed(db, asked.codeFor)
  const to = user && (await addressOf(user))
  await inTransaction(db, async (tx) => {
    if (user && to && (await storeCode(tx, { id, userId: user.id, to }, now))) return
    await tx.surat.deleteMany({ where: { id } })
  })
}

/** The confirmed address, else the one that the person gave for this purpose (decision 0068). */
async function addressOf(user: Pick<User, 'id' | 'sealedMail' | 'sealedProfile'>): Promise<string | null> {
  const { to } = await openMailState(user.id, user.sealedMail)
  return to ?? (await openProfile(user.id, user.sealedProfile)).email
}

async function storeCode(
  tx: Tx,
  { id, userId, to }: { id: string; userId: string; to: string },
  now: Date,
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
  const before = await tx.kodeSandi.findUnique({ where: { userId } })
  if (before && now.getTime() - before.askedAt.getTime() < AGAIN_MS) return false
  const code = await newDigits(6)
  const row = {
    codeHash: await tagOf(userId, code),
    askedAt: now,
    failures: 0,
    expiresAt: new Date(now.getTime() + CODE_MS),
  }
  await tx.kodeSandi.upsert({ where: { userId }, create: { userId, ...row }, update: row })
  const sealed = await sealLetter(id, { to, says: { code }, behind: { account: userId } })
  // Another worker may have been first.
  return (await tx.surat.updateMany({ where: { id }, data: { sealed } })).count === 1
}

export type MailResetResult =
  | { ok: true; recoveryCode: string; username: string }
  | { ok: false; reason: 'wrong' }
  | TooSoon
  | { ok: false; reason: 'password'; problem: string }

/**
 * Replaces the keys by new ones under a new password, with the mailed code. The old keys are lost with the
 * old password, so somebody who reads the reporter's mail gets an empty account. The cases continue and staff
 * answer them, but this account no longer lists them. The second factor stays.
 */
export async function resetByMailCode(
  db: Db,
  {
    identifier,
    code,
    password,
    work = 0,
  }: { identifier: string; code: string; password: string; work?: number },
  now: Date,
): Promise<MailResetResult> {
  const name = identifier.trim().toLowerCase()
  const fits = await guess(db, { purpose: 'mail-code', name, work }, now, async () => {
    const user = await reporterNamed(db, identifier)
    // The refusal of an account that does not exist costs the same statements.
    const fits = await codeFits(db, user?.id ?? NO_ID, code, now)
    if (user && fits) return user
    await burnPassword(password, 'pelapor')
    return null
  })
  if (!fits.ok) return fits
  const user = fits.value
  const profile = await openProfile(user.id, user.sealedProfile)
  const problem = passwordProblem(password, user.username, profile.name, profile.email)
  if (problem) return { ok: false, reason: 'password', problem }
  const { keys, recoveryCode } = await createPerson(user.id, password, kdfFor({ role: user.role }))
  const used = await inTransaction(db, async (tx) => {
    if ((await tx.kodeSandi.deleteMany({ where: { userId: user.id } })).count !== 1) return false
    await changeAccount(tx, user.id, () => tx.user.update({ where: { id: user.id }, data: keys }))
    await endSessionsOf(tx, user.id)
    await tellAccount(tx, { userId: user.id, kind: 'passwordChanged', now })
    return true
  })
  if (!used) return { ok: false, reason: 'wrong' }
  return { ok: true, recoveryCode, username: user.username }
}

/**
 * Also counts the attempt on the code itself: after five it is invalid, from however many places they came.
 */
async function codeFits(db: Db, userId: string, typed: string, now: Date): Promise<boolean> {
  const { count } = await db.kodeSandi.updateMany({
    where: { userId, failures: { lt: TRIES }, expiresAt: { gt: now } },
    data: { failures: { increment: 1 } },
  })
  const row = await db.kodeSandi.findUnique({ where: { userId } })
  return (
    count === 1 && row !== null && equalBytes(row.codeHash, await tagOf(userId, typed.replace(/\s/g, '')))
  )
}

function tagOf(userId: string, code: string): Promise<Uint8Array<ArrayBuffer>> {
  return indexTag('kode-sandi', `${userId}:${code}`)
}

async function reporterNamed(db: Db, identifier: string) {
  const name = identifier.trim().toLowerCase()
  const user = await db.user.findFirst({
    where: name.includes('@') ? { emailTag: await addressTag(name) } : { username: name },
  })
  return user?.role === 'PELAPOR' && !user.disabled ? user : null
}
