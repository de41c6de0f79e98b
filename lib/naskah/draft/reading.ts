import { toBase64Url } from '@/lib/vault/bytes'
import { indexTag } from '@/lib/vault/server'
import type { DraftRow } from './kind'
import type { ReviewedTable } from './review'

/**
 * Proof that the server showed this person this revision of a draft. Only the page with the whole text
 * carries it, so nobody approves blindly or a version that they have not opened. Nobody can make it without
 * the master key.
 */
export async function proofOfReading(
  table: ReviewedTable,
  { id, revision }: Pick<DraftRow, 'id' | 'revision'>,
  { userId }: { userId: string },
): Promise<string> {
  return toBase64Url(await indexTag('draf-dibaca', [table, id, revision, userId].join('.')))
}
