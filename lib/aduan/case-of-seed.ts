import type { Db } from '@/lib/platform/db/client'
import { ownerTag } from '@/lib/vault/case-keys'
import type { Seed } from '@/lib/vault/person'
import { caseIdOfCode } from '@/lib/vault/secret-code'

/**
 * The id of the case of a kode rahasia: the case with its owner tag, or, if there is none yet or the code
 * opens nothing, the id that it would get. A case that was moved from an account keeps its id.
 */
export async function caseOfSeed(db: Db, seed: Seed): Promise<string> {
  const own = await db.aduan.findFirst({
    where: { ownerTag: await ownerTag(seed) },
    // Follow-up cases (lib/sesudah/threats) have the same tag.
    orderBy: { asalAduanId: { sort: 'asc', nulls: 'first' } },
    select: { id: true },
  })
  return own?.id ?? caseIdOfCode(seed)
}
