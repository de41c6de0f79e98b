import { BlobMissing } from '@/lib/platform/storage/missing'
import type { BlobStore } from '@/lib/platform/storage/store'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { cipherDigest } from '@/lib/vault/file'

/** What a row says about its blob. */
export interface StoredRow {
  storageKey: string
  cipherLength: number
  cipherHash: Bytes
}

/** Whether the store holds the bytes that a row describes; reads them once and needs no key. */
export async function storedState(
  store: BlobStore,
  row: StoredRow,
): Promise<'whole' | 'missing' | 'changed'> {
  try {
    const { length, hash } = await cipherDigest(store.read(row.storageKey))
    return length === row.cipherLength && equalBytes(hash, row.cipherHash) ? 'whole' : 'changed'
  } catch (error) {
    if (error instanceof BlobMissing) return 'missing'
    throw error
  }
}
