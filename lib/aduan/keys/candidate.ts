import type { Bytes } from '@/lib/vault/bytes'
import type { ClearedStaff } from './cleared'

/** A person who could receive a case, with the columns that the conflict guard needs. */
export interface Candidate {
  id: string
  username: string
  staffName: string | null
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH'
  publicKey: Bytes
  sealedStaff: Bytes | null
  approvesIdentity: boolean
}

/** The columns of a Candidate. */
export const candidate = {
  id: true,
  username: true,
  staffName: true,
  role: true,
  publicKey: true,
  sealedStaff: true,
  approvesIdentity: true,
} as const

/**
 * Identity approvers may hold one half of the identity key, other administrators the other half, reviewers
 * none.
 */
export function halfOf(one: Pick<Candidate, 'role' | 'approvesIdentity'>): ClearedStaff['half'] {
  if (one.role !== 'ADMIN') return null
  return one.approvesIdentity ? 'identity_b' : 'identity_a'
}
