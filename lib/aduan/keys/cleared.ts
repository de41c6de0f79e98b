import type { Bytes } from '@/lib/vault/bytes'
import { type Candidate, halfOf } from './candidate'

declare const cleared: unique symbol

/**
 * Somebody whom the guard let through to one case. Only the conflict guard makes one (lib/identitas/conflict, an import
 * rule), and keys of a case are sealed to no other member of staff (keys.ts): a way past the guard does not compile.
 */
export interface ClearedStaff {
  readonly [cleared]: true
  holder: 'STAFF'
  userId: string
  publicKey: Bytes
  /** The case; keys of any other are refused. */
  clearedFor: string
  /** Which half of the key of identity this person may hold. Never both; a reviewer none. */
  half: 'identity_a' | 'identity_b' | null
}

/** Says that the conflict guard let somebody through to this case. For lib/identitas/conflict alone. */
export function clear(aduanId: string, one: Candidate): ClearedStaff {
  return {
    holder: 'STAFF',
    userId: one.id,
    publicKey: one.publicKey,
    clearedFor: aduanId,
    half: halfOf(one),
  } as ClearedStaff
}
