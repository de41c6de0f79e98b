import { fromBase64Url, toBase64Url, utf8 } from './bytes'
import { deriveKey } from './derive'
import { blake2b } from './digest'
import { VaultError } from './errors'
import { randomBytes } from './random'
import { sodiumReady } from './sodium'

/** A random key for the tags of one case, stored sealed beside them. */
export async function newCompareKey(): Promise<string> {
  return toBase64Url(randomBytes(32))
}

/**
 * Tag for comparing two values without storing either: BLAKE2b-128 of the value, keyed. Normalise the value
 * first.
 */
export async function compareTag(key: string, value: string): Promise<string> {
  const secret = fromBase64Url(key)
  if (secret.length !== 32) throw new VaultError('format')
  return toBase64Url(blake2b(await sodiumReady(), 16, utf8(value), deriveKey(secret, 'compare')))
}
