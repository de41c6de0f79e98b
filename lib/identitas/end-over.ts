import type { Db, Tx } from '@/lib/platform/db/client'

/**
 * Ends expired requests and openings and deletes the half granted for them: in each round, and on each
 * access.
 */
export async function endOver(db: Db | Tx, now: Date, aduanId?: string): Promise<void> {
  await db.pembukaanIdentitas.updateMany({
    where: {
      ...(aduanId ? { aduanId } : {}),
      OR: [
        { status: { in: ['DIMINTA', 'DISETUJUI'] }, expiresAt: { lte: now } },
        { status: 'DIBUKA', openUntil: { lte: now } },
      ],
    },
    data: { status: 'BERAKHIR', sealedHalf: null },
  })
}
