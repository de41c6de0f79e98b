import { SUITE } from './aead'
import { type Bytes, concatBytes, equalBytes, fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes'
import { boxKeyPair } from './case-keys'
import { deriveKey } from './derive'
import { blake2b } from './digest'
import { VaultError } from './errors'
import type { FieldAt } from './field'
import { frame, unframe } from './frame'
import { openOuter, sealOuter } from './outer'
import { padText, unpadText } from './padding'
import { randomBytes } from './random'
import { sodiumReady } from './sodium'

/**
 * A box into which anybody can put a text and which only the holder of its secret opens: for an answer from
 * an outsider, who must not hold a key of the case. The secret is stored sealed under the compartment of
 * those who may read the answer.
 */
export async function newDropBox(): Promise<{ publicKey: Bytes; secret: string }> {
  const seed = randomBytes(32)
  const { publicKey } = boxKeyPair(await sodiumReady(), deriveKey(seed, 'drop-box'))
  return { publicKey, secret: toBase64Url(seed) }
}

/** Puts a text into the box of one row: padded, bound to the row, a sealed box inside the outer layer. */
export async function sealIntoBox(publicKey: Bytes, at: FieldAt, text: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  const letter = frame(...boxAt(at), padText(sodium, utf8(text)))
  const box = sodium.crypto_box_seal(letter, publicKey)
  sodium.memzero(letter)
  return sealOuter(sodium, frame(...boxAt(at)), concatBytes(Uint8Array.of(SUITE.SEALED_BOX), box))
}

/** Opens the output of sealIntoBox. Throws VaultError for another secret, another row, or altered bytes. */
export async function openFromBox(secret: string, at: FieldAt, sealed: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  const inner = openOuter(sodium, frame(...boxAt(at)), sealed)
  if (inner[0] !== SUITE.SEALED_BOX) throw new VaultError('format')
  const pair = boxKeyPair(sodium, deriveKey(fromBase64Url(secret), 'drop-box'))
  const parts = unframe(opened())
  const text = parts.pop()
  // The outer layer binds the same place, but only this check stops somebody who has the master key.
  if (!text || !equalBytes(frame(...parts), frame(...boxAt(at)))) throw new VaultError('context')
  return fromUtf8(unpadText(sodium, text))

  function opened(): Uint8Array {
    try {
      return sodium.crypto_box_seal_open(inner.subarray(1), pair.publicKey, pair.privateKey)
    } catch {
      throw new VaultError('does-not-open')
    }
  }
}

/**
 * The hash of a link's token that a row stores: enough to find the row, not to make the link. Accepts any
 * text.
 */
export async function linkTokenHash(token: string): Promise<Bytes> {
  return blake2b(await sodiumReady(), 32, frame('WBS1', 'link-token', token))
}

export function boxAt(at: FieldAt): [string, string, string, string] {
  return ['drop-box', at.table, at.column, at.rowId]
}
