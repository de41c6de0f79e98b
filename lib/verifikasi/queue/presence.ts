import { caseSides } from '@/lib/aduan/read/case-sides'
import { actorRoleFor } from '@/lib/aduan/relation'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'

/** An open page reports its presence three times a minute; older rows are ignored. */
const PRESENT_MS = 60_000
/** A row with a later time means that the person still has the case open. */
export function stillPresent(now: Date): Date {
  return new Date(now.getTime() - PRESENT_MS)
}

/**
 * Records that this member of staff has a case open; returns the names of colleagues who have it open too.
 * Null without a key of the case: then it does not exist for them. Also deletes expired rows of anybody.
 */
export async function comeToCase(
  db: Db,
  viewer: StaffViewer,
  aduanId: string,
  now: Date,
): Promise<string[] | null> {
  if (!(await mayBeAt(db, viewer, aduanId))) return null
  const at = { aduanId_userId: { aduanId, userId: viewer.userId } }
  await db.kehadiran.deleteMany({ where: { seenAt: { lt: stillPresent(now) } } })
  await db.kehadiran.upsert({
    where: at,
    create: { aduanId, userId: viewer.userId, seenAt: now },
    update: { seenAt: now },
  })
  // Three times a minute from each open page, so only the names: not the whole row of the page
  // (presentNames).
  const others = await db.kehadiran.findMany({
    relationLoadStrategy: 'join',
    where: { aduanId, userId: { not: viewer.userId }, seenAt: { gt: stillPresent(now) } },
    orderBy: { userId: 'asc' },
    select: { user: { select: { staffName: true } } },
  })
  return others.flatMap(({ user }) => user.staffName ?? [])
}

/** Deletes the presence when the page is left. */
export async function leaveCase(db: Db, viewer: StaffViewer, aduanId: string): Promise<void> {
  if (isId(aduanId)) await db.kehadiran.deleteMany({ where: { aduanId, userId: viewer.userId } })
}

/**
 * Colleagues who have a case open now, for its page: from the row that its other parts read, too. The caller
 * has just opened it with their own key.
 */
export async function presentNames(
  db: Db,
  viewer: StaffViewer,
  aduanId: string,
  now: Date,
): Promise<string[]> {
  const since = stillPresent(now)
  const others = (await caseSides(db, aduanId))?.presences.filter(
    ({ userId, seenAt }) => userId !== viewer.userId && seenAt > since,
  )
  return (others ?? []).flatMap(({ user }) => user.staffName ?? [])
}

async function mayBeAt(db: Db, viewer: StaffViewer, aduanId: string): Promise<boolean> {
  if (!isId(aduanId)) return false
  const row = await db.aduan.findFirst({
    where: { id: aduanId, status: { not: 'DRAF' } },
    select: {
      status: true,
      ownerTag: true,
      timId: true,
      keys: { where: { userId: viewer.userId, compartment: 'content' }, select: { compartment: true } },
    },
  })
  return row !== null && (await actorRoleFor(viewer, row)) !== null
}
