import { openAead, sealAead } from './aead'
import { type Bytes, fromBase64Url, fromUtf8, utf8 } from './bytes'
import { deriveKey } from './derive'
import { blake2b } from './digest'
import { VaultError } from './errors'
import type { FieldAt } from './field'
import { frame } from './frame'
import { masterKeys } from './master-keys'
import { openOuter, sealOuter } from './outer'
import { padText, unpadText } from './padding'
import { sodiumReady } from './sodium'

/**
 * Seals a text that the server itself must read (e-mail, phone, TOTP secret): padded, under the master key
 * only.
 */
export async function sealForServer(at: FieldAt, text: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  return sealOuter(sodium, serverAt(at), padText(sodium, utf8(text)))
}

/**
 * Opens the output of sealForServer. Throws VaultError in another row, for a destroyed master key, or on
 * altered bytes.
 */
export async function openForServer(at: FieldAt, sealed: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  return fromUtf8(unpadText(sodium, openOuter(sodium, serverAt(at), sealed)))
}

/**
 * A 32-byte tag to find or count a value without storing it: the same for the same purpose and value,
 * unlinkable between purposes. Normalise the value first. Made with the lowest master key version present, so
 * that adding a version changes no tag; before that version is destroyed, tags are rebuilt from the output of
 * openForServer.
 */
export async function indexTag(purpose: string, value: string): Promise<Bytes> {
  return tagBy(indexKey(purpose), value)
}

/**
 * The key of the tags of a purpose, to keep it beyond its master key where the tagged values are known to
 * nobody.
 */
export function indexKey(purpose: string): Bytes {
  return masterKeys().indexKey(purpose)
}

/** The same tag by a key that was kept. */
export async function tagBy(key: Bytes, value: string): Promise<Bytes> {
  return blake2b(await sodiumReady(), 32, utf8(value), key)
}

/**
 * Seals a text that only the holder of a random token (newToken) can have opened: unsent text of somebody
 * whose session ended.
 */
export async function sealWithToken(token: string, at: FieldAt, text: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  const aad = tokenAt(at)
  return sealOuter(sodium, aad, sealAead(sodium, tokenKey(token), aad, padText(sodium, utf8(text))))
}

/**
 * Opens the output of sealWithToken. Throws VaultError for another token, row, a malformed token or altered
 * bytes.
 */
export async function openWithToken(token: string, at: FieldAt, sealed: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  const aad = tokenAt(at)
  return fromUtf8(unpadText(sodium, openAead(sodium, tokenKey(token), aad, openOuter(sodium, aad, sealed))))
}

export function serverAt(at: FieldAt): Bytes {
  return frame('server', at.table, at.column, at.rowId)
}

export function tokenAt(at: FieldAt): Bytes {
  return frame('token', at.table, at.column, at.rowId)
}

function tokenKey(token: string): Bytes {
  const secret = fromBase64Url(token)
  if (secret.length !== 32) throw new VaultError('format')
  return deriveKey(secret, 'token')
}
