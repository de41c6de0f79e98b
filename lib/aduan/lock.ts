import type { Tx } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { recipientKeyIdFor } from './keys/keys'

/**
 * Locks a case for the rest of the transaction and reads it with this viewer's own wraps; null if there is no
 * such case. Concurrent acts on a case are serialised here.
 */
export async function lockAduan(tx: Tx, viewer: Viewer, aduanId: string) {
  if (!isId(aduanId)) return null
  await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  return tx.aduan.findUnique({ where: { id: aduanId }, include: { keys: { where: { recipientKeyId } } } })
}

export type LockedAduan = NonNullable<Awaited<ReturnType<typeof lockAduan>>>
