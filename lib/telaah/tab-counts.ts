import type { Db } from '@/lib/platform/db/client'
import type { CaseTab } from './tab-rules'

/** How much each tab of a case holds, for somebody who was just given its keys; one statement. */
export async function tabCounts(db: Db, aduanId: string): Promise<Partial<Record<CaseTab, number>>> {
  const row = await db.aduan.findUnique({
    where: { id: aduanId },
    select: { _count: { select: { files: true, notes: true, messages: true } } },
  })
  if (!row) return {}
  const { files, notes, messages } = row._count
  return { bukti: files, catatan: notes, pesan: messages }
}
