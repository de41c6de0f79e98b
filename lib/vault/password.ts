import { hashRaw } from '@node-rs/argon2'
import { type Bytes, toBytes, utf8 } from './bytes'
import { blake2b } from './digest'
import { frame } from './frame'
import { type KdfPreset, kdfCost } from './kdf-cost'
import { inKdfQueue } from './kdf-queue'
import { sodiumReady } from './sodium'

const ARGON2ID = 2
const VERSION_1_3 = 1

/** Result of one Argon2id run: a value to compare and a key. Neither can be computed from the other. */
export interface StretchedPassword {
  /** BLAKE2b-256 of the first half; the half itself is discarded. */
  verifier: Bytes
  /** The second half, which opens the seed. The caller must wipe it. */
  key: Bytes
}

/**
 * Argon2id over the NFC form of a password of any length, never truncated. 64 bytes: half for the verifier,
 * half for the key. Throws VaultBusy if too many runs are waiting.
 */
export async function stretchPassword(
  userId: string,
  password: string,
  salt: Bytes,
  preset: KdfPreset,
): Promise<StretchedPassword> {
  const sodium = await sodiumReady()
  const typed = utf8(password.normalize('NFC'))
  const raw = await inKdfQueue(() =>
    hashRaw(typed, {
      ...kdfCost(preset),
      algorithm: ARGON2ID,
      version: VERSION_1_3,
      parallelism: 1,
      outputLen: 64,
      salt,
    }),
  )
  const verifier = blake2b(sodium, 32, frame('WBS1', 'verifier', userId, raw.subarray(0, 32)))
  const key = toBytes(raw.subarray(32, 64))
  sodium.memzero(raw)
  sodium.memzero(typed)
  return { verifier, key }
}
