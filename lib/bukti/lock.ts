import type { Tx } from '@/lib/platform/db/client'

/**
 * A file's row, locked: examination and remark write the same sealed column, and neither may overwrite the
 * other.
 */
export async function lockLampiran(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM lampiran WHERE id = ${id}::uuid FOR UPDATE`
  return tx.lampiran.findUnique({ where: { id } })
}
