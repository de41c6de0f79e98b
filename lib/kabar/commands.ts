import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { signal } from '@/lib/platform/db/signal'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { PelaporViewer, StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { readAccountNotices } from './account-notices'
import { topicsOf } from './live/topics'
import { reporterNotifications } from './queries'
import { openReadMarks, sealReadMarks } from './read-marks'

/**
 * Marks these notifications of the viewer as read and signals their other open pages. Other people's
 * notifications are not affected.
 */
export async function markOwnRead(db: Db, viewer: Viewer, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids.filter(isId))
  if (viewer.role !== 'PELAPOR') await markRead(db, viewer, [...wanted])
  else {
    const items = (await reporterNotifications(db, viewer)).filter(({ id, read }) => wanted.has(id) && !read)
    for (const aduanId of new Set(items.map((item) => item.aduanId))) {
      const marked = items.filter((item) => item.aduanId === aduanId).map(({ id }) => id)
      if (aduanId) await markReadByReporter(db, viewer, aduanId, marked)
      else await inTransaction(db, (tx) => readAccountNotices(tx, viewer.userId, new Set(marked)))
    }
  }
  await signal(db, await topicsOf(viewer))
}

/** Marks notifications of this account as read; other people's are not affected. */
export async function markRead(db: Db, viewer: StaffViewer, ids: readonly string[]): Promise<void> {
  await db.notifikasi.updateMany({
    where: { id: { in: [...ids] }, userId: viewer.userId },
    data: { read: true },
  })
}

/**
 * Marks notifications of one of the reporter's own cases as read, sealed in the case. False if the case is
 * not theirs.
 */
export async function markReadByReporter(
  db: Db,
  viewer: Pick<PelaporViewer, 'seed'>,
  aduanId: string,
  ids: readonly string[],
): Promise<boolean> {
  const tag = await ownerTag(viewer.seed)
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid AND owner_tag = ${tag} FOR UPDATE`
    const aduan = await tx.aduan.findFirst({
      where: { id: aduanId, ownerTag: tag },
      select: { sealedRead: true, notices: { where: { userId: null }, select: { id: true } } },
    })
    if (!aduan) return false
    const marks = await openReadMarks(viewer.seed, aduanId, aduan.sealedRead)
    // Deleted notifications need no mark.
    const present = new Set(aduan.notices.map((notice) => notice.id))
    const read = new Set([...marks, ...ids].filter((id) => present.has(id)))
    // Version and day of the row do not change: nobody may see that the reporter was here.
    await tx.aduan.update({
      where: { id: aduanId },
      data: { sealedRead: await sealReadMarks(viewer.seed, aduanId, read) },
    })
    return true
  })
}
