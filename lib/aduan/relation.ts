import type { Db, Tx } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { equalBytes } from '@/lib/vault/bytes'
import { ownerTag } from '@/lib/vault/case-keys'
import { hasDeclared } from './declaration'
import { actorRoleIn, type CaseRelation, isReadAfterDeclaration } from './rules'

interface CaseFacts {
  status: AduanStatus
  ownerTag: Uint8Array<ArrayBuffer>
  timId: string | null
  keys: { compartment: string }[]
}

/** This viewer's relation to a case, from the owner tag, the wraps and the team; input of the policy. */
export async function relationOf(viewer: Viewer, aduan: CaseFacts): Promise<CaseRelation> {
  const team = viewer.role === 'TELAAH' ? viewer.teams.find((t) => t.timId === aduan.timId) : undefined
  return {
    isOwner: viewer.role === 'PELAPOR' && equalBytes(await ownerTag(viewer.seed), aduan.ownerTag),
    hasKey: aduan.keys.some((key) => key.compartment === 'content'),
    isTeamMember: team !== undefined,
    isKetua: team?.ketua ?? false,
    isDraft: aduan.status === 'DRAF',
  }
}

/**
 * The role in which this viewer acts on a case; null if they have none: then the case does not exist for
 * them.
 */
export async function actorRoleFor(viewer: Viewer, aduan: CaseFacts) {
  return actorRoleIn(viewer.role, await relationOf(viewer, aduan))
}

/**
 * The role in which this viewer reads a case's content; null if they have none, or if they belong to its team
 * and have not yet declared their relation to the terlapor, which is required for reading
 * (docs/design/domain.md).
 */
export async function readerRoleFor(db: Db | Tx, viewer: Viewer, aduan: CaseFacts & { id: string }) {
  const role = await actorRoleFor(viewer, aduan)
  if (!role || !isReadAfterDeclaration(role, aduan.status)) return role
  return (await hasDeclared(db, aduan.id, viewer.userId)) ? role : null
}
