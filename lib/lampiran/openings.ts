import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import type { PembukaanAct } from '@/lib/db/generated/enums'

/** Turning pages or seeking in a recording is one opening, not many. */
const SAME_MS = 5 * 60_000

/** Keeps that a member of staff opened a file; before anything is handed out. A reporter's own looking is not kept. */
export async function recordOpening(
  db: Db,
  viewer: Viewer,
  lampiranId: string,
  act: PembukaanAct,
  now: Date,
): Promise<void> {
  if (viewer.role === 'PELAPOR') return
  const since = new Date(now.getTime() - SAME_MS)
  const recent = await db.pembukaanLampiran.findFirst({
    where: { lampiranId, userId: viewer.userId, act, at: { gt: since } },
    select: { id: true },
  })
  if (!recent)
    await db.pembukaanLampiran.create({ data: { lampiranId, userId: viewer.userId, act, at: now } })
}

export interface OpeningView {
  lampiranId: string
  act: PembukaanAct
  who: string
  at: string
}

const MOST = 300

/** Who opened which file of a case when, the newest first; for staff of the case, which the caller has checked. */
export async function openingsOf(db: Db, aduanId: string): Promise<OpeningView[]> {
  const rows = await db.pembukaanLampiran.findMany({
    where: { lampiran: { aduanId } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: { lampiranId: true, act: true, at: true, user: { select: { staffName: true, username: true } } },
  })
  return rows.map(({ lampiranId, act, at, user }) => ({
    lampiranId,
    act,
    who: user.staffName ?? user.username,
    at: at.toISOString(),
  }))
}
