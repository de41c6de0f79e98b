import type { Db } from '@/lib/platform/db/client'

/**
 * How many pieces of evidence each of these cases has. A statement of its own: counted as a relation, Prisma would
 * count every case there is before it keeps the few that were asked for.
 */
export async function fileCounts(db: Db, aduanIds: readonly string[]): Promise<Map<string, number>> {
  const groups = await db.lampiran.groupBy({
    by: ['aduanId'],
    where: { aduanId: { in: [...aduanIds] } },
    _count: { _all: true },
  })
  return new Map(groups.map((group) => [group.aduanId, group._count._all]))
}
