import type { Db } from '@/lib/platform/db/client'
import { openProfile, type Profile, sealProfile } from '@/lib/platform/session/profile'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'

/** The profile of an account; null for the holder of a kode rahasia, who has none. */
export async function ownProfile(db: Db, viewer: PelaporViewer): Promise<Profile | null> {
  if (!viewer.account) return null
  const row = await db.user.findUnique({ where: { id: viewer.userId }, select: { sealedProfile: true } })
  return row ? openProfile(viewer.userId, row.sealedProfile) : null
}

/**
 * Corrects a profile at once. Submitted cases keep the earlier details. The address of a profile is only what
 * its owner says: it logs nobody in and is compared with no other account (docs/design/hardening.md, rule
 * 11).
 */
export async function correctProfile(
  { db, viewer }: { db: Db; viewer: PelaporViewer },
  profile: Profile,
): Promise<boolean> {
  if (!viewer.account) return false
  const sealedProfile = await sealProfile(viewer.userId, profile)
  await db.user.update({ where: { id: viewer.userId }, data: { sealedProfile } })
  return true
}
