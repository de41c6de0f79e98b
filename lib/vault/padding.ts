import { type Bytes, toBytes } from './bytes'
import { VaultError } from './errors'
import type { Sodium } from './sodium'

const FINE = 256
const COARSE = 4096

/**
 * Padding step that hides the true length: 256 bytes up to 4 KiB, then 4 KiB. Padding always adds at least
 * one byte.
 */
function stepFor(length: number): number {
  return length < COARSE ? FINE : COARSE
}

/** ISO/IEC 7816-4 padding (libsodium's) to the next step. */
export function padText(sodium: Sodium, plain: Bytes): Bytes {
  return toBytes(sodium.pad(plain, stepFor(plain.length)))
}

/** Removes the padding. Throws VaultError if there is none. */
export function unpadText(sodium: Sodium, padded: Bytes): Bytes {
  return unpadTo(sodium, padded, padded.length <= COARSE ? FINE : COARSE)
}

/** Removes padding to multiples of `step`. Throws VaultError if there is none. */
export function unpadTo(sodium: Sodium, padded: Bytes, step: number): Bytes {
  if (padded.length === 0 || padded.length % step !== 0) throw new VaultError('format')
  try {
    return toBytes(sodium.unpad(padded, step))
  } catch {
    throw new VaultError('format')
  }
}
