import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { inEpoch } from '@/lib/vault/epochs'
import { epochOfFileKey, openFileKey, sealFileKey } from '@/lib/vault/file'
import { joinFileKey, splitFileKey } from '@/lib/vault/split'

/** The two shares of an original's key as its row stores them. */
export interface SealedShares {
  sealedShareA: Bytes
  sealedShareB: Bytes
}

/**
 * Splits the key of an original that has no clean copy, so that two people can open this one file together:
 * one share under each of two keys that no member of staff holds both of. Null without both keys (a case from
 * before them); then only the reporter and ESCROW open it.
 */
export async function sealShares(
  { originals }: CaseKeys,
  copyId: string,
  fileKey: Bytes,
): Promise<SealedShares | null> {
  if (!originals?.a || !originals.b) return null
  const { a, b } = splitFileKey(fileKey)
  return {
    sealedShareA: await sealFileKey(originals.a, copyId, a),
    sealedShareB: await sealFileKey(originals.b, copyId, b),
  }
}

/**
 * One share as a key of its pair and of the epoch in which it was sealed, to be lent to one colleague. Throws
 * VaultError for another file or key.
 */
export async function openShare(key: CompartmentKey, copyId: string, sealed: Bytes): Promise<CompartmentKey> {
  const under = await inEpoch(key, await epochOfFileKey(key.ref, copyId, sealed))
  return { ref: under.ref, key: await openFileKey(under, copyId, sealed) }
}

/** The file's key from both shares. Throws VaultError if they are not a pair. */
export function joinShares(a: CompartmentKey, b: CompartmentKey): Bytes {
  return joinFileKey(a.key, b.key)
}
