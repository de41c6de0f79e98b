import type { PelaporViewer, StaffViewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { ownerTag } from '@/lib/vault/case-keys'
import { openReadMarks, sealReadMarks } from './read-marks'

/** Marks notifications of a member of staff as read; another's stay as they are. */
export async function markRead(db: Db, viewer: StaffViewer, ids: readonly string[]): Promise<void> {
  await db.notifikasi.updateMany({
    where: { id: { in: [...ids] }, userId: viewer.userId },
    data: { read: true },
  })
}

/** Marks notifications of one of the reporter's own cases as read, sealed in the case; another's case does not exist. */
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
    // What is there no longer needs no mark.
    const present = new Set(aduan.notices.map((notice) => notice.id))
    const read = new Set([...marks, ...ids].filter((id) => present.has(id)))
    // Neither version nor day of the row moves: nobody else is to see that the reporter was here.
    await tx.aduan.update({
      where: { id: aduanId },
      data: { sealedRead: await sealReadMarks(viewer.seed, aduanId, read) },
    })
    return true
  })
}
