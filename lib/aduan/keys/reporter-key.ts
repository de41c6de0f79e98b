import type { Tx } from '@/lib/platform/db/client'
import { type Bytes, equalBytes, fromBase64Url, toBase64Url } from '@/lib/vault/bytes'
import { type CompartmentKey, caseKeyPair, keyId } from '@/lib/vault/case-keys'
import { sealedText } from '@/lib/vault/column'
import { VaultError } from '@/lib/vault/errors'
import type { Seed } from '@/lib/vault/seed'

declare const proven: unique symbol

/**
 * The public key of a reporter's pair for one case: from their seed, or as the case kept it under its own
 * key.
 */
export type ReporterKey = Bytes & { readonly [proven]: true }

const column = sealedText('aduan', 'sealed_reporter_key', 'content')

/** From the reporter's own seed, in their own request. */
export async function reporterKeyOf(seed: Seed, aduanId: string): Promise<ReporterKey> {
  return (await caseKeyPair(seed, aduanId)).publicKey as ReporterKey
}

/** Seals it for epochs that begin without the reporter. */
export function sealReporterKey(content: CompartmentKey, key: ReporterKey): Promise<Bytes> {
  return column.seal(content, content.ref.caseId, toBase64Url(key))
}

/**
 * Opens the kept key. Only the current epoch's key opens it, so that nobody who lost the case earlier can
 * have written it, and only the pair that opens the reporter's wrap fits. Throws VaultError otherwise.
 */
export async function openReporterKey(
  content: CompartmentKey,
  sealed: Bytes,
  recipientKeyId: Bytes,
): Promise<ReporterKey> {
  const { ref, key } = content
  const publicKey = fromBase64Url(await column.open({ ref, key }, ref.caseId, sealed))
  if (!equalBytes(await keyId(publicKey), recipientKeyId)) throw new VaultError('context')
  return publicKey as ReporterKey
}

/** Keeps the reporter's key in a legacy case, in an act of the reporter. */
export async function keepReporterKey(tx: Tx, content: CompartmentKey, key: ReporterKey): Promise<Bytes> {
  const sealedReporterKey = await sealReporterKey(content, key)
  await tx.aduan.update({ where: { id: content.ref.caseId }, data: { sealedReporterKey } })
  return sealedReporterKey
}
