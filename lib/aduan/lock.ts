import type { Tx } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { KeyPair } from '@/lib/vault/case-keys'
import { unspent } from '@/lib/vault/epochs'
import { beginEpoch, stillInUse } from './keys/epoch'
import { type CaseKeys, openCaseKeys, openCaseKeysWith, recipientKeyIdFor } from './keys/keys'
import { keepReporterKey, reporterKeyOf } from './keys/reporter-key'

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

/**
 * Locks a sent case to pass its keys on with ESCROW's pair, where no administrator can open it any more. Like
 * lockToWrite, it begins a new epoch where one is due. Null if ESCROW has no key of it.
 */
export async function lockByEscrow(tx: Tx, escrow: KeyPair, aduanId: string) {
  await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
  const found = await tx.aduan.findUnique({
    where: { id: aduanId },
    include: { keys: { where: { holder: 'ESCROW' } } },
  })
  const keys = found && (await openCaseKeysWith(escrow, found, found.keys))
  if (!found || !keys) return null
  if (!found.epochOver) return { aduan: found, keys }
  return { aduan: found, keys: (await beginEpoch(tx, aduanId, keys)) ?? stillInUse(keys) }
}

export type LockedAduan = NonNullable<Awaited<ReturnType<typeof lockAduan>>>

/**
 * Locks a case to write into it, with the keys that seal: where somebody lost the case since its keys were
 * made, those of a new epoch (keys/epoch.ts). Null if there is no such case, or the viewer has no key of it.
 */
export async function lockToWrite(
  tx: Tx,
  viewer: Viewer,
  aduanId: string,
): Promise<{ aduan: LockedAduan; keys: CaseKeys } | null> {
  const aduan = await lockAduan(tx, viewer, aduanId)
  const keys = aduan && (await openCaseKeys(viewer, aduan, aduan.keys))
  if (!aduan || !keys) return null
  if (viewer.role === 'PELAPOR' && !aduan.sealedReporterKey) {
    await keepReporterKey(tx, unspent(keys.content), await reporterKeyOf(viewer.seed, aduan.id))
  }
  if (!aduan.epochOver) return { aduan, keys }
  const later = await beginEpoch(tx, aduan.id, keys)
  return { aduan, keys: later ?? stillInUse(keys) }
}
