import { PassThrough } from 'node:stream'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import { type FileDigest, fileDigest } from '@/lib/vault/file'
import { newToken } from '@/lib/vault/random'
import { BLOB_PREFIX, removeBlobs } from './blobs'

/**
 * Joins the parts into one blob, reading each once. Without the hashes of the received bytes it also hashes the ciphertext
 * and opens it for the file's hash.
 */
export async function joined(
  store: BlobStore,
  parts: readonly string[],
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

async function* inSequence(store: BlobStore, parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield* store.read(part)
}

async function* copied(
  store: BlobStore,
  parts: readonly string[],
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
