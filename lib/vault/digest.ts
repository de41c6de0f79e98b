import { createHash } from 'node:crypto'
import { type Bytes, toBytes } from './bytes'
import type { Sodium } from './sodium'

/** BLAKE2b of `length` bytes (16 to 64), keyed if a key is given. */
export function blake2b(sodium: Sodium, length: number, message: Uint8Array, key?: Bytes): Bytes {
  return toBytes(sodium.crypto_generichash(length, message, key ?? null))
}

/**
 * A running BLAKE2b-256 with its length. Call `end()` exactly once, also after a failure: it frees the state.
 */
export interface RunningDigest {
  add(part: Uint8Array): void
  end(): { length: number; hash: Bytes }
}

/** Starts a running BLAKE2b-256 for data that does not fit in memory. */
export function startDigest(sodium: Sodium): RunningDigest {
  const state = sodium.crypto_generichash_init(null, 32)
  let length = 0
  return {
    add(part) {
      sodium.crypto_generichash_update(state, part)
      length += part.length
    },
    end: () => ({ length, hash: toBytes(sodium.crypto_generichash_final(state, 32)) }),
  }
}

/**
 * A running SHA-256 with its length: the hash that identifies evidence, because every office can check it
 * with its own tools (FIPS 180-4).
 */
export function startSha256(): { add(part: Uint8Array): void; end(): { length: number; hex: string } } {
  const hash = createHash('sha256')
  let length = 0
  return {
    add(part) {
      hash.update(part)
      length += part.length
    },
    end: () => ({ length, hex: hash.digest('hex') }),
  }
}
