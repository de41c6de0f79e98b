import type { Db } from '@/lib/platform/db/client'
import { ownerTag } from '@/lib/vault/case-keys'
import type { Seed } from '@/lib/vault/person'
import { caseIdOfCode } from '@/lib/vault/secret-code'

/**
 * The id of the case that a kode rahasia is for: the one that carries its owner tag, or, before there is one and for a code
 * that opens nothing, the id that it would have. A case that came out of an account keeps the id it had there.
 */
export async function caseOfSeed(db: Db, seed: Seed): Promise<string> {
  const own = await db.aduan.findFirst({
    where: { ownerTag: await ownerTag(seed) },
    // What followed from it (lib/sesudah/threats) carries the same tag.
    orderBy: { asalAduanId: { sort: 'asc', nulls: 'first' } },
    select: { id: true },
  })
  return own?.id ?? caseIdOfCode(seed)
}
