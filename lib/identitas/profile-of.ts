import type { ReporterProfile } from '@/lib/aduan/report/stored-report'
import type { Db, Tx } from '@/lib/platform/db/client'
import { openProfile } from '@/lib/platform/session/profile'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'

/**
 * Name and contact of the viewer's account, for the modes that store them. Throws for a kode rahasia, which
 * has none.
 */
export async function profileOf(db: Db | Tx, { userId }: PelaporViewer): Promise<ReporterProfile> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { sealedProfile: true } })
  const { name, email, phone } = await openProfile(userId, user.sealedProfile)
  return { name, email, phone }
}
