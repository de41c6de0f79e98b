import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import type { CompartmentKey } from '@/lib/vault/case-keys'

/** Which compartment an original lies in: a reporter's tells who they are, one of staff may show how they work. */
export function originalCompartment(role: ActorRole): 'identity' | 'internal' {
  return role === 'PELAPOR' ? 'identity' : 'internal'
}

/** The key that originals of this person are sealed under. */
export function originalKey(keys: CaseKeys, role: ActorRole): CompartmentKey {
  const key = keys[originalCompartment(role)]
  if (!key) throw new Error(`no ${originalCompartment(role)} key for an original`)
  return key
}
