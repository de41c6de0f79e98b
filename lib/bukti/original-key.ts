import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import type { CompartmentKey } from '@/lib/vault/case-keys'

/**
 * The compartment of an original: a reporter's may identify them, a staff member's may reveal how they work.
 */
export function originalCompartment(role: ActorRole): 'identity' | 'internal' {
  return role === 'PELAPOR' ? 'identity' : 'internal'
}

/** The key that seals originals of this role. */
export function originalKey(keys: CaseKeys, role: ActorRole): CompartmentKey {
  const key = keys[originalCompartment(role)]
  if (!key) throw new Error(`no ${originalCompartment(role)} key for an original`)
  return key
}
