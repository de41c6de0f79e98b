import type { Viewer } from '@/lib/auth/viewer-type'
import type { AduanStatus } from '@/lib/db/generated/enums'
import { equalBytes } from '@/lib/vault/bytes'
import { ownerTag } from '@/lib/vault/case-keys'
import { actorRoleIn, type CaseRelation } from './rules'

interface CaseFacts {
  status: AduanStatus
  ownerTag: Uint8Array<ArrayBuffer>
  timId: string | null
  keys: { compartment: string }[]
}

/** How this viewer stands to a case, read from the owner tag, the wraps and the team; input of the policy. */
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

/** The role in which this viewer acts on a case; null when they have none, and then the case does not exist for them. */
export async function actorRoleFor(viewer: Viewer, aduan: CaseFacts) {
  return actorRoleIn(viewer.role, await relationOf(viewer, aduan))
}
