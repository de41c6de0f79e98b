import { hkdfSync } from 'node:crypto'
import type { Bytes } from './bytes'
import { VaultError } from './errors'
import { frame } from './frame'

const noSalt = new Uint8Array(0)

/**
 * A 32-byte subkey by HKDF-SHA-256 (RFC 5869) from a key of at least 128 bits, without salt, info =
 * frame("WBS1", purpose, ...context). Uses Node's HKDF because the JavaScript build of libsodium does not
 * expose its own.
 */
export function deriveKey(key: Bytes, purpose: string, ...context: readonly string[]): Bytes {
  if (key.length < 16) throw new VaultError('argument')
  return new Uint8Array(hkdfSync('sha256', key, noSalt, frame('WBS1', purpose, ...context), 32))
}
