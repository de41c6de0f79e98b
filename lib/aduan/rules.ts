import type { ActorRole } from './lifecycle'

/** How a person stands to a case. */
export interface CaseRelation {
  isOwner: boolean
  /** Holds a wrap of the content key: named for the case. */
  hasKey: boolean
  isTeamMember: boolean
  isKetua: boolean
  isDraft: boolean
}

/**
 * The policy: in which role somebody may see and act on a case, or null. Refuses by default. A draft belongs to its
 * reporter alone; an administrator needs a key; a reviewer needs a key and a place in the case's team.
 */
export function actorRoleIn(role: 'PELAPOR' | 'ADMIN' | 'TELAAH', relation: CaseRelation): ActorRole | null {
  if (!relation.hasKey) return null
  if (role === 'PELAPOR') return relation.isOwner ? 'PELAPOR' : null
  if (relation.isDraft) return null
  if (role === 'ADMIN') return 'ADMIN'
  if (!relation.isTeamMember) return null
  return relation.isKetua ? 'KETUA' : 'TELAAH'
}

/** Notes, steps and drafts of the answer: staff of the case only, never the reporter. */
export function mayReadInternal(role: ActorRole): boolean {
  return role === 'ADMIN' || role === 'TELAAH' || role === 'KETUA'
}
