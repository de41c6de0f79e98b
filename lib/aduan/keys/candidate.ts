import type { Bytes } from '@/lib/vault/bytes'
import type { ClearedStaff } from './cleared'

/** Somebody who could be given a case, as far as the guard must know them. */
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

/** Approvers of openings may hold one half of the key of identity, other administrators the other, reviewers none. */
export function halfOf(one: Pick<Candidate, 'role' | 'approvesIdentity'>): ClearedStaff['half'] {
  if (one.role !== 'ADMIN') return null
  return one.approvesIdentity ? 'identity_b' : 'identity_a'
}
