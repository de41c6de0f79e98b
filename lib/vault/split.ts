import type { Bytes } from './bytes'
import type { CompartmentKey } from './case-keys'
import { VaultError } from './errors'
import { randomBytes } from './random'

/** The two halves of one key. Each alone is random bytes and reveals nothing about the key. */
export interface Halves {
  a: CompartmentKey
  b: CompartmentKey
}

/**
 * Splits the identity key for two people: one half is random, the other is the key XOR that half (a one-time
 * pad). Halves are wrapped like any key of a compartment, each under its own name, so that one cannot be
 * given out as the other.
 */
export function splitIdentityKey({ ref, key }: CompartmentKey): Halves {
  if (ref.compartment !== 'identity') throw new VaultError('context')
  const pad = randomBytes(key.length)
  return {
    a: { ref: { ...ref, compartment: 'identity_a' }, key: pad },
    b: { ref: { ...ref, compartment: 'identity_b' }, key: xor(key, pad) },
  }
}

/**
 * Joins two halves. Throws VaultError if they are not the two halves of one case and epoch; halves of
 * different splits give a wrong key, which opens nothing.
 */
export function joinIdentityKey(a: CompartmentKey, b: CompartmentKey): CompartmentKey {
  const fits =
    a.ref.compartment === 'identity_a' &&
    b.ref.compartment === 'identity_b' &&
    a.ref.caseId === b.ref.caseId &&
    a.ref.epoch === b.ref.epoch &&
    a.key.length === b.key.length
  if (!fits) throw new VaultError('context')
  return { ref: { ...a.ref, compartment: 'identity' }, key: xor(a.key, b.key) }
}

/** Splits the key of one file for two people, in the same way. */
export function splitFileKey(fileKey: Bytes): { a: Bytes; b: Bytes } {
  const pad = randomBytes(fileKey.length)
  return { a: pad, b: xor(fileKey, pad) }
}

/** Joins the two shares of a file's key. Shares of different files give a key that opens nothing. */
export function joinFileKey(a: Bytes, b: Bytes): Bytes {
  if (a.length !== b.length) throw new VaultError('context')
  return xor(a, b)
}

function xor(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(one, (byte, index) => byte ^ (other[index] ?? 0))
}
