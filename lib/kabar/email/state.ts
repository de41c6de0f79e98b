import type { Db, Tx } from '@/lib/platform/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'
import { type MailState, noMail } from './rules'

const at = (userId: string) => ({ table: 'app_user', column: 'sealed_mail', rowId: userId })

/** A person's mail settings; the default is no mail. */
export async function openMailState(userId: string, sealed: Bytes | null): Promise<MailState> {
  return sealed
    ? { ...noMail, ...(JSON.parse(await openForServer(at(userId), sealed)) as MailState) }
    : noMail
}

/** The current mail settings of an account. */
export async function mailStateOf(db: Db | Tx, userId: string): Promise<MailState> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { sealedMail: true } })
  return openMailState(userId, user?.sealedMail ?? null)
}

/**
 * Locks the account's row and changes its mail settings. An unchanged state is not written; `null` deletes
 * the settings.
 */
export async function changeMailState<T>(
  tx: Tx,
  userId: string,
  change: (state: MailState) => Promise<{ state: MailState | null; result: T }>,
): Promise<T> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
  const before = await mailStateOf(tx, userId)
  const { state, result } = await change(before)
  if (state === before) return result
  const sealedMail = state ? await sealForServer(at(userId), JSON.stringify(state)) : null
  await tx.user.update({ where: { id: userId }, data: { sealedMail } })
  return result
}
