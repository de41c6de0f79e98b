import type { Db, Tx } from '@/lib/platform/db/client'
import type { Hubungan } from '@/lib/platform/db/generated/enums'

/** What each person said of their relation to the terlapor of a case. */
export async function relationsOf(db: Db | Tx, aduanId: string): Promise<Map<string, Hubungan>> {
  const rows = await db.pernyataanHubungan.findMany({
    where: { aduanId },
    select: { userId: true, kind: true },
  })
  return new Map(rows.map((row) => [row.userId, row.kind]))
}

/** Who left a case and may not be given it again. */
export async function recusedFrom(db: Db | Tx, aduanId: string): Promise<ReadonlySet<string>> {
  const rows = await db.pernyataanHubungan.findMany({
    where: { aduanId, kind: 'MUNDUR' },
    select: { userId: true },
  })
  return new Set(rows.map((row) => row.userId))
}

/** Whether this member has declared to have no relation to the terlapor. */
export async function hasDeclared(db: Db | Tx, aduanId: string, userId: string): Promise<boolean> {
  const row = await db.pernyataanHubungan.findUnique({ where: { aduanId_userId: { aduanId, userId } } })
  return row?.kind === 'TIDAK_ADA'
}

/**
 * Keeps that a member declares to have no relation to the terlapor. Each act of the team says so beside its button, so
 * that nobody works on a case without having declared. A recusal is not undone by it.
 */
export async function keepDeclaration(tx: Tx, aduanId: string, userId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pernyataan_hubungan (aduan_id, user_id, kind, at) VALUES (${aduanId}::uuid, ${userId}::uuid, 'TIDAK_ADA', ${now})
    ON CONFLICT (aduan_id, user_id) DO UPDATE SET kind = 'TIDAK_ADA', at = excluded.at
      WHERE pernyataan_hubungan.kind = 'DIIZINKAN'`
}
