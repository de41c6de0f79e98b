import { env } from '@/lib/env'
import type { Bytes } from '@/lib/vault/bytes'
import { localStore } from './local'

/**
 * Where ciphertext lies. Every driver (local folder today) keeps the same promises: `put` answers only when
 * the bytes are durable, a key is never overwritten, `read` of a missing key throws BlobMissing.
 */
export interface BlobStore {
  put(key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  read(key: string): AsyncIterable<Bytes>
  remove(key: string): Promise<void>
  /** Keys below a prefix that were written before `before`. */
  olderThan(prefix: string, before: Date): Promise<string[]>
  /** Throws when the store cannot be used. */
  check(): Promise<void>
}

/** The store named by STORAGE_DRIVER. */
export function store(): BlobStore {
  return localStore(`${env().WBS_DATA_DIR}/files`)
}
