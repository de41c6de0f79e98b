import { PassThrough } from 'node:stream'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import { type FileDigest, fileDigest } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'
import { BLOB_PREFIX, removeBlobs } from './blobs'
import type { Part } from './upload-parts'

/**
 * Joins the parts into one blob, reading each once. Without the hashes of the received bytes it also hashes
 * the ciphertext and opens it for the file's hash.
 */
export async function joined(
  store: BlobStore,
  parts: readonly Part[],
  fileKey: Bytes,
  received: FileDigest | null,
): Promise<{ storageKey: string; digest: FileDigest }> {
  const storageKey = `${BLOB_PREFIX}/${await newToken()}`
  if (received) {
    await store.put(storageKey, inSequence(store, parts))
    return { storageKey, digest: received }
  }
  const copy = new PassThrough({ highWaterMark: 1024 * 1024 })
  const writing = store.put(storageKey, copy)
  // Awaited below; until then a rejection must not count as unhandled.
  writing.catch(() => undefined)
  try {
    const digest = await fileDigest(fileKey, copied(store, parts, copy))
    copy.end()
    await writing
    return { storageKey, digest }
  } catch (error) {
    copy.destroy(error instanceof Error ? error : undefined)
    await writing.catch(() => undefined)
    await removeBlobs(store, [storageKey])
    throw error
  }
}

async function* inSequence(store: BlobStore, parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const { storageKey, cipherLength } of parts) yield* upTo(store.read(storageKey), cipherLength)
}

/** The first bytes of a blob: behind them may lie a piece that arrived but was not recorded. */
async function* upTo(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let left = length
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return
  }
}

async function* copied(
  store: BlobStore,
  parts: readonly Part[],
  copy: PassThrough,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of inSequence(store, parts)) {
    if (!copy.write(chunk)) {
      await new Promise<void>((resolve) => {
        copy.once('drain', resolve)
        copy.once('close', resolve)
      })
    }
    yield chunk
  }
}
