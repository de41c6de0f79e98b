import type { Viewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'

/**
 * Topic of an account: for staff everything, for a reporter news about their account and not about a case.
 */
export function personTopic(userId: string): string {
  return `orang:${userId}`
}

/** Topic of the reporter of cases with this tag, which only their own seed derives. */
export function ownerTopic(tag: Uint8Array): string {
  return `pemilik:${Buffer.from(tag).toString('hex')}`
}

/** All topics of this person. A kode rahasia has no account. */
export async function topicsOf(viewer: Viewer): Promise<string[]> {
  if (viewer.role !== 'PELAPOR') return [personTopic(viewer.userId)]
  const own = ownerTopic(await ownerTag(viewer.seed))
  return viewer.account ? [own, personTopic(viewer.userId)] : [own]
}
