import type { Tx } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import { WORKING } from './move-groups'

/**
 * Deletes the questions to offices that the leak check held, once a case is in a state in which nobody may
 * ask an office any more: an administrator would decide about words that can go nowhere. Returns whether
 * there were any.
 */
export async function endHeldQuestions(tx: Tx, aduanId: string, to: AduanStatus): Promise<boolean> {
  if (WORKING.some((status) => status === to)) return false
  const { count } = await tx.pertanyaanDitahan.deleteMany({ where: { aduanId } })
  return count > 0
}
