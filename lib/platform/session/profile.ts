import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'

/** What a person told about themselves at registration; all but the name is optional. Lies under the server layer. */
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

/** Opens a profile; throws VaultError when the row was swapped or damaged. */
export async function openProfile(userId: string, sealed: Bytes): Promise<Profile> {
  return JSON.parse(await openForServer(at(userId), sealed)) as Profile
}
