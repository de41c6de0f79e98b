import { type Bytes, concatBytes, toBytes } from './bytes'
import { VaultError } from './errors'
import { randomBytes } from './random'
import type { Sodium } from './sodium'

/**
 * The first byte of every ciphertext names the construction. A new construction gets a new number, so old
 * rows stay readable. AEAD: XChaCha20-Poly1305-IETF. SEALED_BOX: X25519 with XSalsa20-Poly1305. STREAM:
 * secretstream. OUTER: AEAD under a master key.
 */
export const SUITE = { AEAD: 0x01, SEALED_BOX: 0x02, STREAM: 0x03, OUTER: 0x10 } as const

const NONCE_BYTES = 24
const TAG_BYTES = 16

/** Returns `suite | nonce | AEAD(plain)`, 41 bytes longer than the plain text. */
export function sealAead(sodium: Sodium, key: Bytes, aad: Bytes, plain: Uint8Array): Bytes {
  const nonce = randomBytes(NONCE_BYTES)
  return concatBytes(Uint8Array.of(SUITE.AEAD), nonce, encrypt(sodium, key, aad, nonce, plain))
}

/**
 * Opens the output of sealAead. Throws VaultError on a wrong key, other associated data, or any altered byte.
 */
export function openAead(sodium: Sodium, key: Bytes, aad: Bytes, sealed: Uint8Array): Bytes {
  if (sealed[0] !== SUITE.AEAD) throw new VaultError('format')
  return decrypt(sodium, key, aad, sealed.subarray(1))
}

/** The bare AEAD, for formats with their own header. */
export function encrypt(
  sodium: Sodium,
  key: Bytes,
  aad: Bytes,
  nonce: Uint8Array,
  plain: Uint8Array,
): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, aad, null, nonce, key)
}

/** Opens `nonce | AEAD`. Throws VaultError when it does not open. */
export function decrypt(sodium: Sodium, key: Bytes, aad: Bytes, nonceAndCipher: Uint8Array): Bytes {
  if (nonceAndCipher.length < NONCE_BYTES + TAG_BYTES) throw new VaultError('format')
  const nonce = nonceAndCipher.subarray(0, NONCE_BYTES)
  const cipher = nonceAndCipher.subarray(NONCE_BYTES)
  try {
    return toBytes(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, cipher, aad, nonce, key))
  } catch {
    throw new VaultError('does-not-open')
  }
}
