import type { ActorRole, AduanStatus } from './lifecycle-states'

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

/**
 * Once a team has accepted a case its members read it only after they declared to have no relation to the terlapor. Before
 * that the whole team reads: somebody has to decide whether it is a case for them.
 */
export function isReadAfterDeclaration(role: ActorRole, status: AduanStatus): boolean {
  return isOfTeam(role) && status !== 'DITERUSKAN'
}

/** Works on a case as a member of the team that has it. */
export function isOfTeam(role: ActorRole): boolean {
  return role === 'TELAAH' || role === 'KETUA'
}

/** Notes, steps and drafts of the answer: staff of the case only, never the reporter. */
export function mayReadInternal(role: ActorRole): boolean {
  return role === 'ADMIN' || isOfTeam(role)
}

/** How reporters let themselves be known (docs/design/domain.md, Identity). */
export type IdentityMode = 'rahasia' | 'anonim' | 'terbuka'

/**
 * Who of a case's circle reads the reporter's name without more ado: with Terbuka everybody in it. A secret identity is
 * opened by an administrator on record, never by a reviewer; of an anonymous one there is nothing to open.
 */
export function maySeeReporterName(role: ActorRole, mode: IdentityMode): boolean {
  if (role === 'PELAPOR') return true
  return mode === 'terbuka' && (role === 'ADMIN' || isOfTeam(role))
}
