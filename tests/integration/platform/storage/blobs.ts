import { randomBytes } from 'node:crypto'
import type { BlobStore } from '@/lib/platform/storage/store'

/** A key in the application's format. */
export function newKey(prefix = 'lampiran'): string {
  return `${prefix}/${randomBytes(16).toString('base64url')}`
}

/** Bytes as from a sealed stream, in pieces of an odd size; a source with a `failure` throws it halfway. */
export async function* pieces(content: Buffer, failure?: Error): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 50_001) {
    if (failure && at > content.length / 2) throw failure
    yield content.subarray(at, at + 50_001)
  }
}

/** A complete blob. */
export async function bytesOf(store: BlobStore, key: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of store.read(key)) parts.push(part)
  return Buffer.concat(parts)
}

/** An error at the very first byte, as a rejected promise. */
export function firstOf(store: BlobStore, key: string): Promise<unknown> {
  return store.read(key)[Symbol.asyncIterator]().next()
}
