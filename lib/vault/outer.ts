import { decrypt, encrypt, SUITE } from './aead'
import { type Bytes, concatBytes } from './bytes'
import { VaultError } from './errors'
import { frame } from './frame'
import { masterKeys } from './master-keys'
import { randomBytes } from './random'
import type { Sodium } from './sodium'

/**
 * Adds the outer layer of everything stored in the database: `suite | version | nonce | AEAD(inner)` under
 * the server's current master key, bound to the same location as the content. With only a dump or a backup
 * nobody reaches the inner ciphertext.
 */
export function sealOuter(sodium: Sodium, aad: Bytes, inner: Bytes): Bytes {
  const keys = masterKeys()
  const version = keys.current
  const nonce = randomBytes(24)
  const cipher = encrypt(sodium, keys.outerKey(version), frame('outer', version, aad), nonce, inner)
  return concatBytes(Uint8Array.of(SUITE.OUTER, version), nonce, cipher)
}

/**
 * Opens the output of sealOuter by any version still present. Throws VaultError for a destroyed version,
 * another location or altered bytes.
 */
export function openOuter(sodium: Sodium, aad: Bytes, sealed: Uint8Array): Bytes {
  const [suite, version] = sealed
  if (suite !== SUITE.OUTER || version === undefined) throw new VaultError('format')
  const key = masterKeys().outerKey(version)
  return decrypt(sodium, key, frame('outer', version, aad), sealed.subarray(2))
}

/**
 * Re-seals an old row under the current master key without touching its content: the step before a version is
 * destroyed.
 */
export function renewOuter(sodium: Sodium, aad: Bytes, sealed: Uint8Array): Bytes {
  return sealOuter(sodium, aad, openOuter(sodium, aad, sealed))
}
