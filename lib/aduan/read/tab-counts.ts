import type { Db } from '@/lib/platform/db/client'
import type { CaseTab } from '../tab-rules'
import { caseSides } from './case-sides'

/** How much each tab of a case holds, for somebody who was just given its keys. */
export async function tabCounts(db: Db, aduanId: string): Promise<Partial<Record<CaseTab, number>>> {
  const row = await caseSides(db, aduanId)
  if (!row) return {}
  const { files, notes, messages } = row._count
  return { bukti: files, catatan: notes, pesan: messages }
}
