import type { Tx } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { type Profile, sealProfile } from '@/lib/platform/session/profile'
import { createPerson, type KdfPreset, type Seed } from '@/lib/vault/person'
import { toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'

export interface NewUser {
  username: string
  password: string
  role: Role
  profile: Profile
  staffName?: string
  handlesRestricted?: boolean
  demo?: boolean
}

export interface CreatedUser {
  userId: string
  seed: Seed
  publicKey: Uint8Array<ArrayBuffer>
  /** Shown once, never stored. */
  recoveryCode: string
}

/**
 * The password cost: higher for staff, whose keys open many cases; low if the password is published anyway.
 */
export function kdfFor({ role, demo = false }: { role: Role; demo?: boolean }): KdfPreset {
  if (demo) return 'demo'
  return role === 'PELAPOR' ? 'pelapor' : 'staff'
}

/** A person with new keys, ready to be stored. Expensive: call it outside a transaction. */
export async function prepareUser(user: NewUser, now: Date) {
  const userId = newId()
  const { seed, keys, recoveryCode } = await createPerson(userId, user.password, kdfFor(user))
  const row = {
    id: userId,
    username: user.username,
    role: user.role,
    staffName: user.staffName ?? null,
    sealedProfile: await sealProfile(userId, user.profile),
    ...keys,
    handlesRestricted: user.handlesRestricted ?? false,
    demo: user.demo ?? false,
    createdOn: user.role === 'PELAPOR' ? null : dateColumn(toWitaDate(now)),
  }
  const created: CreatedUser = { userId, seed, publicKey: keys.publicKey, recoveryCode }
  return { row, created }
}

/**
 * Stores a prepared person. Throws DbTaken if the user name is in use. The address of the profile is no login
 * name: that is what a confirmed one becomes (lib/kabar/email/commands.ts).
 */
export async function storeUser(tx: Tx, row: Awaited<ReturnType<typeof prepareUser>>['row']): Promise<void> {
  await changeAccount(tx, row.id, () => tx.user.create({ data: row }))
}
