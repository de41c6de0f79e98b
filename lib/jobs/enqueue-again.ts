import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { enqueue } from '@/lib/platform/queue/enqueue'

/**
 * Jobs for everything that waits in a restored database, whose queue is empty: letters, and destructions that
 * were approved. Deadlines need none, because each round finds them. A letter that went out after the backup
 * is sent twice.
 */
export async function enqueueAgain(db: Db): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const { id } of await tx.surat.findMany({ select: { id: true } }))
      await enqueue(tx, 'surat', { suratId: id })
    const approved = { where: { status: 'DISETUJUI' as const }, select: { id: true } }
    for (const { id } of await tx.beritaAcara.findMany(approved))
      await enqueue(tx, 'pemusnahan', { beritaAcaraId: id })
  })
}
