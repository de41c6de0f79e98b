import type { Db } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { inTransaction } from '@/lib/platform/db/transaction'
import { mayEnter, sealedRelations } from '@/lib/platform/session/account-seal'
import { addressTag } from '@/lib/platform/session/login-address'
import { startPending } from '@/lib/platform/session/pending'
import { type SessionSecrets, startSession } from '@/lib/platform/session/sessions'
import { burnPassword, type KdfPreset, openWithPassword } from '@/lib/vault/person'
import { guess, type TooSoon } from './attempts'
import { tellOfOtherSession } from './other-session'

export type LogInResult =
  | { ok: true; secrets: SessionSecrets; role: Role; userId: string }
  | { ok: false; reason: 'wrong' }
  | TooSoon
  /**
   * The password was right, and somebody else than the server changed the account of this member of staff.
   */
  | { ok: false; reason: 'changed' }
  /** The password was right and a second step is required; there is no session yet. */
  | { ok: false; reason: 'second-step'; pending: SessionSecrets }

/**
 * Opens the seed with the password and starts a session. The same answer and the same work for an unknown
 * name, a wrong password of a reporter or of staff, and a disabled account. Failures delay the next attempt
 * for every typed name, whether it exists or not; `work` proven with the post replaces the wait.
 */
export async function logIn(
  db: Db,
  { identifier, password, work = 0 }: { identifier: string; password: string; work?: number },
  now: Date,
): Promise<LogInResult> {
  const name = identifier.trim().toLowerCase()
  const entered = await guess(db, { purpose: 'login', name, work }, now, async () => {
    const user = await db.user.findFirst({
      where: name.includes('@') ? { emailTag: await addressTag(name) } : { username: name },
      include: sealedRelations,
    })
    const kdf = user ? asPreset(user.kdf) : 'pelapor'
    const seed = user
      ? await openWithPassword(user.id, password, { ...user, kdf })
      : await burnPassword(password, kdf).then(() => null)
    if (user && seed && !user.disabled) return { user, seed }
    // A staff password costs more: without the other runs the time of a refusal would tell whose name it is.
    for (const rest of EVERY_COST) if (rest !== kdf) await burnPassword(password, rest)
    return null
  })
  if (!entered.ok) return entered
  const { user, seed } = entered.value
  if (!(await mayEnter(user))) return { ok: false, reason: 'changed' }
  if (user.sealedTotp || user.passkeys.length > 0) {
    return { ok: false, reason: 'second-step', pending: await startPending(db, user.id, seed, now) }
  }
  const secrets = await inTransaction(db, async (tx) => {
    await tellOfOtherSession(tx, user.id, now)
    return startSession(tx, user.id, seed, now)
  })
  return { ok: true, secrets, role: user.role, userId: user.id }
}

/** What each refusal costs, in runs of Argon2id. */
const EVERY_COST: readonly KdfPreset[] = ['pelapor', 'staff']

/** Parses the stored name of a password preset. */
export function asPreset(kdf: string): KdfPreset {
  return kdf === 'staff' || kdf === 'demo' ? kdf : 'pelapor'
}
