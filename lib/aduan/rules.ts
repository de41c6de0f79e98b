import type { ActorRole, AduanStatus } from './lifecycle-states'

/** A person's relation to a case. */
export interface CaseRelation {
  isOwner: boolean
  /** Holds a wrap of the content key. */
  hasKey: boolean
  isTeamMember: boolean
  isKetua: boolean
  isDraft: boolean
}

/**
 * The policy: the role in which somebody may see and act on a case, or null. Refuses by default. A draft
 * belongs to its reporter alone; an administrator needs a key; a reviewer needs a key and membership in the
 * case's team.
 */
export function actorRoleIn(role: 'PELAPOR' | 'ADMIN' | 'TELAAH', relation: CaseRelation): ActorRole | null {
  if (!relation.hasKey) return null
  if (role === 'PELAPOR') return relation.isOwner ? 'PELAPOR' : null
  if (relation.isDraft) return null
  if (role === 'ADMIN') return 'ADMIN'
  if (!relation.isTeamMember) return null
  return relation.isKetua ? 'KETUA' : 'TELAAH'
}

/**
 * After a team has accepted a case, its members read it only if they declared no relation to the terlapor.
 * Before that the whole team may read it, to decide whether to accept it.
 */
export function isReadAfterDeclaration(role: ActorRole, status: AduanStatus): boolean {
  return isOfTeam(role) && status !== 'DITERUSKAN'
}

/** Whether the role belongs to the case's team. */
export function isOfTeam(role: ActorRole): boolean {
  return role === 'TELAAH' || role === 'KETUA'
}

/** Notes, steps and drafts of the answer: staff of the case only, never the reporter. */
export function mayReadInternal(role: ActorRole): boolean {
  return role === 'ADMIN' || isOfTeam(role)
}

/** How reporters disclose their identity (docs/design/domain.md, Identity). */
export type IdentityMode = 'rahasia' | 'anonim' | 'terbuka'

/**
 * Whether a role may read the reporter's name without opening it under four eyes: in mode Terbuka all staff
 * of the case. A secret identity is opened by an administrator, on record, never by a reviewer; an anonymous
 * reporter has none.
 */
export function maySeeReporterName(role: ActorRole, mode: IdentityMode): boolean {
  if (role === 'PELAPOR') return true
  return mode === 'terbuka' && (role === 'ADMIN' || isOfTeam(role))
}
