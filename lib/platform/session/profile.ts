import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'

/**
 * The details that a person gave at registration; all but the name are optional. Sealed under the server
 * layer.
 */
export interface Profile {
  name: string
  email: string | null
  phone: string | null
  reporterKind: string | null
}

const at = (userId: string) => ({ table: 'app_user', column: 'sealed_profile', rowId: userId })

/** Seals a profile for its row. */
export async function sealProfile(userId: string, profile: Profile): Promise<Bytes> {
  return sealForServer(at(userId), JSON.stringify(profile))
}

/** Opens a profile. Throws VaultError if the row was swapped or damaged. */
export async function openProfile(userId: string, sealed: Bytes): Promise<Profile> {
  return JSON.parse(await openForServer(at(userId), sealed)) as Profile
}
