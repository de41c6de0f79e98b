import { recordAct } from '@/lib/jejak/record-act'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'

/** How letters are numbered, and the last number of this year. */
export async function letterSettings(db: Db, year: number): Promise<{ format: string; last: number }> {
  const [institution, numbering] = await Promise.all([
    db.institution.findUnique({ where: { id: 1 }, select: { letterFormat: true } }),
    db.penomoranSurat.findUnique({ where: { year } }),
  ])
  return { format: institution?.letterFormat ?? '', last: numbering?.last ?? 0 }
}

/** Sets the format for letters from now on; those that are out keep their number. The count goes on. */
export async function saveLetterFormat(
  { db, viewer, now }: { db: Db; viewer: AdminViewer; now: Date },
  format: string,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.institution.update({ where: { id: 1 }, data: { letterFormat: format } })
    await recordAct(tx, { actorId: viewer.userId, act: 'surat', subject: 'Nomor surat', detail: format, now })
  })
}
