import type { Bytes } from '@/lib/vault/bytes'
import { type Candidate, sideOf } from './candidate'

/** Of each pair of keys that must not meet in one person: the requester's and the approver's. */
export type Side = 'a' | 'b'

declare const cleared: unique symbol

/**
 * A person cleared by the conflict guard for one case. Only the guard creates one (lib/identitas/conflict, an
 * import rule), and keys of a case are sealed to no other member of staff (keys.ts): code that bypasses the
 * guard does not compile.
 */
export interface ClearedStaff {
  readonly [cleared]: true
  holder: 'STAFF'
  userId: string
  publicKey: Bytes
  /** The case; keys of any other are refused. */
  clearedFor: string
  /** Which keys of the two pairs (identity, originals) this person may hold. Never both; a reviewer none. */
  side: Side | null
}

/** Marks a person as cleared for this case. Only for lib/identitas/conflict. */
export function clear(aduanId: string, one: Candidate): ClearedStaff {
  return {
    holder: 'STAFF',
    userId: one.id,
    publicKey: one.publicKey,
    clearedFor: aduanId,
    side: sideOf(one),
  } as ClearedStaff
}
