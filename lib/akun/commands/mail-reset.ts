import { post } from '@/lib/kabar/email/letter'
import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { openProfile } from '@/lib/platform/session/profile'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import { equalBytes } from '@/lib/vault/bytes'
import { burnPassword, createPerson } from '@/lib/vault/person'
import { newDigits } from '@/lib/vault/random'
import { indexTag } from '@/lib/vault/server'
import { passwordProblem } from '../password-rules'
import { guess, type TooSoon } from './attempts'
import { emailTag, kdfFor } from './create-user'

const CODE_MS = 30 * 60_000
/** Minimum time between two codes, so that no mailbox is flooded and guesses stay few. */
const AGAIN_MS = 15 * 60_000
const TRIES = 5

/**
 * Mails a code to a reporter who lost password and kode pemulihan, if the account exists and has an address.
 * Always returns nothing, so that nobody learns whether it does. The mail names no account and no case, and
 * has no link.
 */
export async function askMailCode(db: Db, identifier: string, now: Date): Promise<void> {
  const user = await reporterNamed(db, identifier)
  const email = user?.emailTag ? (await openProfile(user.id, user.sealedProfile)).email : null
  if (!user || !email) return
  const code = await newDigits(6)
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${user.id}::uuid FOR UPDATE`
    const before = await tx.kodeSandi.findUnique({ where: { userId: user.id } })
    if (before && now.getTime() - before.askedAt.getTime() < AGAIN_MS) return
    const row = {
      codeHash: await tagOf(user.id, code),
      askedAt: now,
      failures: 0,
      expiresAt: new Date(now.getTime() + CODE_MS),
    }
    await tx.kodeSandi.upsert({
      where: { userId: user.id },
      create: { userId: user.id, ...row },
      update: row,
    })
    await post(tx, { to: email, says: { code }, behind: { account: user.id } }, now)
  })
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
    if (user && (await codeFits(db, user.id, code, now))) return user
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
    await tx.user.update({ where: { id: user.id }, data: keys })
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
  if (count !== 1) return false
  const row = await db.kodeSandi.findUnique({ where: { userId } })
  return row !== null && equalBytes(row.codeHash, await tagOf(userId, typed.replace(/\s/g, '')))
}

function tagOf(userId: string, code: string): Promise<Uint8Array<ArrayBuffer>> {
  return indexTag('kode-sandi', `${userId}:${code}`)
}

async function reporterNamed(db: Db, identifier: string) {
  const name = identifier.trim().toLowerCase()
  const user = await db.user.findFirst({
    where: name.includes('@') ? { emailTag: await emailTag(name) } : { username: name },
  })
  return user?.role === 'PELAPOR' && !user.disabled ? user : null
}
