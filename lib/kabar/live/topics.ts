import type { Viewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'

/** What is told to an account itself: to staff everything, to a reporter what concerns their account and no case. */
export function personTopic(userId: string): string {
  return `orang:${userId}`
}

/** What is told to the reporter of cases with this tag, whom only their own seed names. */
export function ownerTopic(tag: Uint8Array): string {
  return `pemilik:${Buffer.from(tag).toString('hex')}`
}

/** Everything that concerns this person. A code has no account. */
export async function topicsOf(viewer: Viewer): Promise<string[]> {
  if (viewer.role !== 'PELAPOR') return [personTopic(viewer.userId)]
  const own = ownerTopic(await ownerTag(viewer.seed))
  return viewer.account ? [own, personTopic(viewer.userId)] : [own]
}
