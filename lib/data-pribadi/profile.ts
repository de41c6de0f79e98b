import { emailTag } from '@/lib/akun/commands/create-user'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { openProfile, type Profile, sealProfile } from '@/lib/platform/session/profile'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'

/** The profile of an account; null for the holder of a kode rahasia, who has none. */
export async function ownProfile(db: Db, viewer: PelaporViewer): Promise<Profile | null> {
  if (!viewer.account) return null
  const row = await db.user.findUnique({ where: { id: viewer.userId }, select: { sealedProfile: true } })
  return row ? openProfile(viewer.userId, row.sealedProfile) : null
}

/**
 * Corrects a profile at once. Submitted cases keep the earlier details. An address that belongs to another
 * account is accepted but does not log in to this one, because a refusal would reveal that the other account
 * exists.
 */
export async function correctProfile(
  { db, viewer }: { db: Db; viewer: PelaporViewer },
  profile: Profile,
): Promise<boolean> {
  if (!viewer.account) return false
  const tag = profile.email ? await emailTag(profile.email) : null
  const sealedProfile = await sealProfile(viewer.userId, profile)
  await inTransaction(db, async (tx) => {
    const taken =
      tag &&
      (await tx.user.findFirst({
        where: { emailTag: tag, id: { not: viewer.userId } },
        select: { id: true },
      }))
    await tx.user.update({
      where: { id: viewer.userId },
      data: { sealedProfile, emailTag: taken ? null : tag },
    })
  })
  return true
}
