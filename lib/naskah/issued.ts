import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Jawaban } from '@/lib/platform/db/generated/client'
import { openJawaban } from './answer-body'

/** The answer that holds now: the newest version of the newest round that was issued. */
export function lastIssued(tx: Db | Tx, aduanId: string): Promise<Jawaban | null> {
  return tx.jawaban.findFirst({
    where: { aduanId, status: 'TERBIT' },
    orderBy: [{ round: 'desc' }, { version: 'desc' }],
  })
}

/**
 * The result of the answer that holds now; null before the first answer and while the team works on the case
 * again.
 */
export async function standingResult(
  db: Db | Tx,
  { content }: CaseKeys,
  aduan: { id: string; status: string },
): Promise<string | null> {
  if (aduan.status !== 'DIJAWAB' && aduan.status !== 'SELESAI') return null
  const issued = await lastIssued(db, aduan.id)
  if (!issued?.sealedIssued) return null
  return (await openJawaban(content, issued.id, 'sealed_issued', issued.sealedIssued)).hasil
}
