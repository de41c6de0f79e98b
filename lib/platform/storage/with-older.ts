import type { Bytes } from '@/lib/vault/bytes'
import { BlobMissing } from './missing'
import type { BlobStore } from './store'

/**
 * One store for writes and others that still hold blobs from before the driver was changed. Nothing is
 * copied: a blob stays where it is until it is removed.
 */
export function withOlder(current: BlobStore, older: BlobStore[]): BlobStore {
  const all = [current, ...older]
  const grow = current.grow?.bind(current)

  return {
    put: (key, chunks) => current.put(key, chunks),

    ...(grow ? { grow } : {}),

    async *read(key) {
      for (const one of all) {
        const found = yield* readFrom(one, key)
        if (found) return
      }
      throw new BlobMissing()
    },

    /**
     * An unreachable store does not stop removal from the others; its error is still thrown, so that the
     * caller retries.
     */
    async remove(key) {
      const results = await Promise.allSettled(all.map((one) => one.remove(key)))
      for (const result of results) if (result.status === 'rejected') throw result.reason
    },

    async olderThan(prefix, before) {
      const found = new Set<string>()
      for (const one of all) for (const key of await one.olderThan(prefix, before)) found.add(key)
      return [...found]
    },

    check: () => current.check(),

    room: () => current.room(),
  }
}

/**
 * Yields one store's bytes; returns whether it had any. After its first byte no other store may serve the
 * blob.
 */
async function* readFrom(one: BlobStore, key: string): AsyncGenerator<Bytes, boolean, undefined> {
  let begun = false
  try {
    for await (const chunk of one.read(key)) {
      begun = true
      yield chunk
    }
    return true
  } catch (error) {
    if (begun || !(error instanceof BlobMissing)) throw error
    return false
  }
}
