import type { Bytes } from '@/lib/vault/bytes'
import { indexTag } from '@/lib/vault/server'
import type { Tx } from '../db/client'
import { changeAccount } from './account-seal'

/** Keyed hash that finds the account of a confirmed e-mail address. */
export async function addressTag(address: string): Promise<Bytes> {
  return indexTag('email', address.trim().toLowerCase())
}

/**
 * Makes an address the account's second login name. Only for an address whose mailed code was just typed
 * (docs/design/hardening.md, rule 11): the newest proof wins, so nobody keeps an address from the person who
 * reads its mail. Returns the account that had it, if another one did.
 */
export async function takeLoginAddress(tx: Tx, userId: string, address: string): Promise<string | null> {
  const emailTag = await addressTag(address)
  const before = await tx.user.findFirst({
    where: { emailTag, id: { not: userId } },
    select: { id: true },
  })
  if (before) await dropLoginAddress(tx, before.id)
  await changeAccount(tx, userId, () => tx.user.update({ where: { id: userId }, data: { emailTag } }))
  return before?.id ?? null
}

/** The account has only its user name to log in with. */
export async function dropLoginAddress(tx: Tx, userId: string): Promise<void> {
  await changeAccount(tx, userId, () => tx.user.update({ where: { id: userId }, data: { emailTag: null } }))
}
