import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { ownerTag } from '@/lib/vault/case-keys'
import { openOwn, sealOwn } from '@/lib/vault/own'
import type { Seed } from '@/lib/vault/seed'

const nameAt = (aduanId: string) => ({ table: 'aduan', column: 'sealed_name', rowId: aduanId })

/**
 * The name that a reporter gave a case for themselves; empty without one. Nobody else opens it, staff never
 * know of it.
 */
export async function openOwnName(seed: Seed, aduanId: string, sealed: Bytes | null): Promise<string> {
  return sealed ? openOwn(seed, nameAt(aduanId), sealed) : ''
}

/** The same, read for a page that has opened the case. */
export async function ownNameOf(
  db: Db,
  { seed }: Pick<PelaporViewer, 'seed'>,
  aduanId: string,
): Promise<string> {
  const row = await db.aduan.findFirst({
    where: { id: aduanId, ownerTag: await ownerTag(seed) },
    select: { sealedName: true },
  })
  return openOwnName(seed, aduanId, row?.sealedName ?? null)
}

/**
 * Gives a sent case of this reporter a name, or takes it away with an empty one. False for a case that is not
 * theirs.
 */
export async function nameOwnCase(
  db: Db,
  { seed }: Pick<PelaporViewer, 'seed'>,
  aduanId: string,
  name: string,
): Promise<boolean> {
  if (!isId(aduanId)) return false
  // Version and day of the row do not change: nobody may see that the reporter was here.
  const { count } = await db.aduan.updateMany({
    where: { id: aduanId, ownerTag: await ownerTag(seed), status: { not: 'DRAF' } },
    data: { sealedName: name === '' ? null : await sealOwn(seed, nameAt(aduanId), name) },
  })
  return count > 0
}
