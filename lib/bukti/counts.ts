import type { Db } from '@/lib/platform/db/client'

/**
 * Number of pieces of evidence per case. A separate statement: for a relation count Prisma would count all
 * cases before it filters them.
 */
export async function fileCounts(db: Db, aduanIds: readonly string[]): Promise<Map<string, number>> {
  const groups = await db.lampiran.groupBy({
    by: ['aduanId'],
    where: { aduanId: { in: [...aduanIds] } },
    _count: { _all: true },
  })
  return new Map(groups.map((group) => [group.aduanId, group._count._all]))
}
