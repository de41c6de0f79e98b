import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import { markReadBefore, type SessionSecrets, startSession } from '@/lib/platform/session/sessions'
import { hashSid } from '@/lib/vault/session'
import { forgetCode, type Holder, heldCode, holdCode, isGroup } from '../held-codes'
import type { Registration } from '../schema'
import { prepareUser, storeUser } from './create-user'

export type RegisterResult =
  | { ok: true; recoveryCode: string; secrets: SessionSecrets }
  | { ok: false; reason: 'username-taken' }

/** What the session holds the first kode pemulihan about (held-codes.ts). */
const ABOUT = 'kode-pemulihan-pertama'

/**
 * Creates a reporter's account and signs in. The returned kode pemulihan is shown once; this session alone
 * holds it until it is on paper. The safety notes stand beside it, so the form does not begin with them
 * again.
 */
export async function register(db: Db, input: Registration, now: Date): Promise<RegisterResult> {
  const known = await db.user.findUnique({ where: { username: input.username }, select: { id: true } })
  const invited = await db.undangan.findUnique({ where: { username: input.username }, select: { id: true } })
  if (known || invited) return { ok: false, reason: 'username-taken' }

  const { row, created } = await prepareUser(
    {
      username: input.username,
      password: input.password,
      role: 'PELAPOR',
      profile: {
        name: input.namaTampilan,
        email: input.email,
        phone: input.hp,
        reporterKind: input.jenisPelapor,
      },
    },
    now,
  )
  try {
    const secrets = await inTransaction(db, async (tx) => {
      await storeUser(tx, row)
      await tellAccount(tx, { userId: created.userId, kind: 'accountCreated', now })
      const begun = await startSession(tx, created.userId, created.seed, now)
      const holder = { sidHash: await hashSid(begun.sid), kx: begun.kx }
      await markReadBefore(tx, holder.sidHash)
      await holdCode(tx, holder, ABOUT, { code: created.recoveryCode })
      return begun
    })
    return { ok: true, recoveryCode: created.recoveryCode, secrets }
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'username-taken' }
    throw error
  }
}

/** The kode pemulihan of a new account while this session still holds it, or null. */
export async function firstRecoveryCode(db: Db, holder: Holder): Promise<string | null> {
  return (await heldCode(db, holder, ABOUT))?.code ?? null
}

/**
 * Compares one group of it, typed from paper, and forgets it on a match; `none` if it is not held any more.
 */
export async function checkFirstRecoveryCode(
  db: Db,
  holder: Holder,
  typed: { group: number; text: string },
): Promise<'same' | 'mistyped' | 'none'> {
  const code = await firstRecoveryCode(db, holder)
  if (!code) return 'none'
  if (!isGroup(code, typed)) return 'mistyped'
  await forgetCode(db, holder, ABOUT)
  return 'same'
}
