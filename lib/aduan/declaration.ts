import type { Db, Tx } from '@/lib/platform/db/client'

/** The people who recused themselves from a case and may not be given it again. */
export async function recusedFrom(db: Db | Tx, aduanId: string): Promise<ReadonlySet<string>> {
  const rows = await db.pernyataanHubungan.findMany({
    where: { aduanId, kind: 'MUNDUR' },
    select: { userId: true },
  })
  return new Set(rows.map((row) => row.userId))
}

/** Whether this member has declared that they have no relation to the terlapor. */
export async function hasDeclared(db: Db | Tx, aduanId: string, userId: string): Promise<boolean> {
  const row = await db.pernyataanHubungan.findUnique({ where: { aduanId_userId: { aduanId, userId } } })
  return row?.kind === 'TIDAK_ADA'
}

/**
 * Records that a member declares no relation to the terlapor. Every team act states this beside its button,
 * so that nobody works on a case without a declaration. It does not undo a recusal.
 */
export async function keepDeclaration(tx: Tx, aduanId: string, userId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO pernyataan_hubungan (aduan_id, user_id, kind, at) VALUES (${aduanId}::uuid, ${userId}::uuid, 'TIDAK_ADA', ${now})
    ON CONFLICT (aduan_id, user_id) DO UPDATE SET kind = 'TIDAK_ADA', at = excluded.at
      WHERE pernyataan_hubungan.kind = 'DIIZINKAN'`
}
