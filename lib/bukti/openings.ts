import type { Db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { PembukaanAct } from '@/lib/platform/db/generated/enums'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { OpeningView } from './views'

/** Turning pages or seeking in a recording is one opening, not many. */
const SAME_MS = 5 * 60_000
/** A list shows its thumbnails each time it is opened; recording them once a day is enough. */
const SAME_LIST_MS = 24 * 3_600_000

/**
 * Records that a member of staff opened a file, before any byte is sent. A reporter's own viewing is not
 * recorded.
 */
export async function recordOpening(
  db: Db,
  viewer: Viewer,
  lampiranId: string,
  act: PembukaanAct,
  now: Date,
): Promise<void> {
  if (viewer.role === 'PELAPOR') return
  const since = new Date(now.getTime() - (act === 'DAFTAR' ? SAME_LIST_MS : SAME_MS))
  const recent = await db.pembukaanLampiran.findFirst({
    where: { lampiranId, userId: viewer.userId, act, at: { gt: since } },
    select: { id: true },
  })
  if (!recent)
    await db.pembukaanLampiran.create({ data: { lampiranId, userId: viewer.userId, act, at: now } })
}

const MOST = 300

/**
 * Openings of a case's files, newest first, without thumbnails. For staff of the case; the caller has checked
 * that.
 */
export function openingsOfCase(db: Db, aduanId: string): Promise<OpeningView[]> {
  return openings(db, { lampiran: { aduanId }, act: { not: 'DAFTAR' } })
}

/** The same for one file, with thumbnails. */
export function openingsOfFile(db: Db, lampiranId: string): Promise<OpeningView[]> {
  return openings(db, { lampiranId })
}

async function openings(db: Db, where: Prisma.PembukaanLampiranWhereInput): Promise<OpeningView[]> {
  const rows = await db.pembukaanLampiran.findMany({
    relationLoadStrategy: 'join',
    where,
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
