import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Compartment } from '@/lib/platform/db/generated/enums'
import type { CompartmentKey } from '@/lib/vault/case-keys'

/** The key that opens a copy, if it is among these keys. */
export function keyOf(keys: CaseKeys, copy: { compartment: Compartment }): CompartmentKey | null {
  const { compartment } = copy
  // No copy is sealed under one key of a pair.
  return compartment === 'content' || compartment === 'internal' || compartment === 'identity'
    ? keys[compartment]
    : null
}
