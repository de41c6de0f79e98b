import { z } from 'zod'
import type { Db } from '@/lib/platform/db/client'

const about = z.union([
  z.object({ aduanId: z.uuid() }).transform(({ aduanId }) => ({ aduanId, beritaAcaraId: null })),
  z.object({ beritaAcaraId: z.uuid() }).transform(({ beritaAcaraId }) => ({ aduanId: null, beritaAcaraId })),
])

/**
 * Filters jobs to those that this administrator may know of: jobs of a case whose key they hold, of a record
 * of destruction with such a case, or of neither. A failed job would reveal that its case exists.
 */
export async function knownJobs<J extends { data: unknown }>(
  db: Db,
  userId: string,
  jobs: readonly J[],
): Promise<J[]> {
  const ids = jobs.map(({ data }) => about.safeParse(data).data)
  const [held, records] = await Promise.all([
    db.keyWrap.findMany({
      where: { userId, compartment: 'content', aduanId: { in: ids.flatMap((one) => one?.aduanId ?? []) } },
      select: { aduanId: true },
    }),
    db.beritaAcara.findMany({
      where: {
        id: { in: ids.flatMap((one) => one?.beritaAcaraId ?? []) },
        items: { some: { holderIds: { has: userId } } },
      },
      select: { id: true },
    }),
  ])
  const known = new Set([...held.map(({ aduanId }) => aduanId), ...records.map(({ id }) => id)])
  return jobs.filter((_, at) => {
    const one = ids[at]
    return !one || known.has(one.aduanId ?? one.beritaAcaraId ?? '')
  })
}
