import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Compartment } from '@/lib/platform/db/generated/enums'
import type { CompartmentKey } from '@/lib/vault/case-keys'

/** The key that opens a copy, if it is among these keys. */
export function keyOf(keys: CaseKeys, copy: { compartment: Compartment }): CompartmentKey | null {
  // Nothing is sealed under half a key.
  if (copy.compartment === 'identity_a' || copy.compartment === 'identity_b') return null
  return keys[copy.compartment]
}
