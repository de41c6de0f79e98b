import { SUITE } from './aead'
import { type Bytes, concatBytes, equalBytes, toBytes, utf8 } from './bytes'
import { deriveKey } from './derive'
import { blake2b } from './digest'
import { VaultError } from './errors'
import { frame, unframe } from './frame'
import { openOuter, sealOuter } from './outer'
import { randomBytes } from './random'
import type { Seed } from './seed'
import { type Sodium, sodiumReady } from './sodium'

/**
 * content: pelapor and staff of the case. internal: staff only. identity: the pelapor's identity; its two
 * halves are identity_a and identity_b (split.ts). original_a and original_b: two keys over the shares of
 * originals that have no clean copy (lib/bukti/shares.ts).
 */
export type Compartment =
  | 'content'
  | 'internal'
  | 'identity'
  | 'identity_a'
  | 'identity_b'
  | 'original_a'
  | 'original_b'

export interface KeyRef {
  caseId: string
  compartment: Compartment
  /** Increases when a person's access is revoked; later material uses the new key. */
  epoch: number
}

/** An opened key with its purpose, so that no field can be sealed under the wrong name. */
export interface CompartmentKey {
  ref: KeyRef
  key: Bytes
  /** Opens the key of the epoch before, for what was sealed then; absent in the first epoch. */
  earlier?: () => Promise<CompartmentKey | null>
  /** Somebody who held this key has lost the case: it still opens, but seals nothing (epochs.ts). */
  spent?: boolean
}

export interface KeyPair {
  publicKey: Bytes
  privateKey: Bytes
}

/** A random 256-bit key for one compartment of one case. */
export async function newCompartmentKey(ref: KeyRef): Promise<CompartmentKey> {
  return { ref: { ...ref }, key: randomBytes(32) }
}

/** X25519 pair of a person. Staff receive the keys of cases with it. */
export async function personKeyPair(seed: Seed): Promise<KeyPair> {
  return boxKeyPair(await sodiumReady(), deriveKey(seed, 'person-box'))
}

/** Ed25519 pair of a person, for signatures. */
export async function personSignKeyPair(seed: Seed): Promise<KeyPair> {
  const sodium = await sodiumReady()
  const subkey = deriveKey(seed, 'person-sign')
  const pair = sodium.crypto_sign_seed_keypair(subkey)
  sodium.memzero(subkey)
  return { publicKey: toBytes(pair.publicKey), privateKey: toBytes(pair.privateKey) }
}

/**
 * X25519 pair of a pelapor for one case. Its public key is stored on the case and reveals nothing about the
 * person or other cases.
 */
export async function caseKeyPair(seed: Seed, caseId: string): Promise<KeyPair> {
  return boxKeyPair(await sodiumReady(), deriveKey(seed, 'case', caseId))
}

/** X25519 pair from a 32-byte subkey, which is wiped afterwards. */
export function boxKeyPair(sodium: Sodium, subkey: Bytes): KeyPair {
  const pair = sodium.crypto_box_seed_keypair(subkey)
  sodium.memzero(subkey)
  return { publicKey: toBytes(pair.publicKey), privateKey: toBytes(pair.privateKey) }
}

/** 16-byte id of a public key, as stored in rows. */
export async function keyId(publicKey: Bytes): Promise<Bytes> {
  return blake2b(await sodiumReady(), 16, frame('WBS1', 'key-id', publicKey))
}

/** 32-byte tag that finds the cases of "Aduan Saya" without a link from the case to the person. */
export async function ownerTag(seed: Seed): Promise<Bytes> {
  return blake2b(await sodiumReady(), 32, utf8('v1'), deriveKey(seed, 'owner'))
}

/**
 * Wraps the key for one recipient: a sealed box that also contains the key's name and the recipient, inside
 * the outer layer.
 */
export async function wrapKey(
  key: CompartmentKey,
  recipientPublicKey: Bytes,
): Promise<{ recipientKeyId: Bytes; sealed: Bytes }> {
  const sodium = await sodiumReady()
  const recipientKeyId = await keyId(recipientPublicKey)
  const letter = frame(...boundValues(key.ref, recipientKeyId), key.key)
  const box = sodium.crypto_box_seal(letter, recipientPublicKey)
  sodium.memzero(letter)
  const sealed = sealOuter(
    sodium,
    wrapAt(key.ref, recipientKeyId),
    concatBytes(Uint8Array.of(SUITE.SEALED_BOX), box),
  )
  return { recipientKeyId, sealed }
}

/**
 * Opens a wrapped key. Throws VaultError unless case, compartment, epoch and recipient inside match the
 * arguments exactly.
 */
export async function unwrapKey(sealed: Bytes, ref: KeyRef, keyPair: KeyPair): Promise<CompartmentKey> {
  const sodium = await sodiumReady()
  const recipientKeyId = await keyId(keyPair.publicKey)
  const inner = openOuter(sodium, wrapAt(ref, recipientKeyId), sealed)
  if (inner[0] !== SUITE.SEALED_BOX) throw new VaultError('format')
  const letter = openBox(sodium, inner.subarray(1), keyPair)
  const [key, ...bound] = unframe(letter).reverse()
  sodium.memzero(letter)
  // The outer layer binds the same values, but only this check stops somebody who has the master key.
  if (!key || !equalBytes(frame(...bound.reverse()), frame(...boundValues(ref, recipientKeyId)))) {
    throw new VaultError('context')
  }
  if (key.length !== 32) throw new VaultError('format')
  return { ref: { ...ref }, key }
}

function boundValues(ref: KeyRef, recipientKeyId: Bytes): [string, string, string, number, Bytes] {
  return ['WBS1', ref.compartment, ref.caseId, ref.epoch, recipientKeyId]
}

export function wrapAt(ref: KeyRef, recipientKeyId: Bytes): Bytes {
  return frame('wrap', ref.compartment, ref.caseId, ref.epoch, recipientKeyId)
}

function openBox(sodium: Sodium, box: Uint8Array, keyPair: KeyPair): Bytes {
  try {
    return toBytes(sodium.crypto_box_seal_open(box, keyPair.publicKey, keyPair.privateKey))
  } catch {
    throw new VaultError('does-not-open')
  }
}
