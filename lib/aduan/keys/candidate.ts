import type { Bytes } from '@/lib/vault/bytes'
import type { Side } from './cleared'

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
 * Which keys of a pair a person may hold, of the identity and of sealed originals alike: approvers the
 * second, other administrators the first, reviewers none.
 */
export function sideOf(one: Pick<Candidate, 'role' | 'approvesIdentity'>): Side | null {
  if (one.role !== 'ADMIN') return null
  return one.approvesIdentity ? 'b' : 'a'
}
