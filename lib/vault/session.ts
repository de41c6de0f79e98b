import { openAead, sealAead } from './aead'
import { type Bytes, fromBase64Url, fromUtf8, utf8 } from './bytes'
import { deriveKey } from './derive'
import { blake2b } from './digest'
import { VaultError } from './errors'
import { frame } from './frame'
import { openOuter, sealOuter } from './outer'
import { padText, unpadText } from './padding'
import { newToken } from './random'
import { asSeed, type Seed } from './seed'
import { sodiumReady } from './sodium'

/**
 * A new session: `sid` (auth token), its hash (row) and `kx` (second cookie). Opening the seed needs both
 * cookies and the row.
 */
export async function newSessionSecrets(): Promise<{ sid: string; sidHash: Bytes; kx: string }> {
  const sid = await newToken()
  return { sid, sidHash: await hashSid(sid), kx: await newToken() }
}

/** The hash of a session id that the row stores. Accepts any text from a cookie. */
export async function hashSid(sid: string): Promise<Bytes> {
  return blake2b(await sodiumReady(), 32, frame('WBS1', 'sid', sid))
}

/**
 * Seals the seed for the session row: only `kx`, which the server does not store, opens it, and only in this
 * row.
 */
export async function sealSeedForSession(seed: Seed, kx: string, sidHash: Bytes): Promise<Bytes> {
  const sodium = await sodiumReady()
  const at = sessionSeedAt(sidHash)
  return sealOuter(sodium, at, sealAead(sodium, sessionKey(kx), at, seed))
}

/** The seed of a session, or null if cookie, row or master key do not match: the person logs in again. */
export async function openSeedForSession(sealed: Bytes, kx: string, sidHash: Bytes): Promise<Seed | null> {
  const sodium = await sodiumReady()
  const at = sessionSeedAt(sidHash)
  try {
    return asSeed(openAead(sodium, sessionKey(kx), at, openOuter(sodium, at, sealed)))
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/**
 * 32 bytes that only this session's browser lets us derive again: an offer that is not stored until it is
 * accepted.
 */
export function sessionOffer(kx: string, purpose: string, ...context: readonly string[]): Bytes {
  return deriveKey(secretOf(kx), 'offer', purpose, ...context)
}

/**
 * Tag of something that a session holds for a case. Only `kx` finds it, so the row links no session to a
 * case.
 */
export function heldTag(kx: string, caseId: string): Bytes {
  return deriveKey(secretOf(kx), 'held-tag', caseId)
}

/** Seals a text that lives at most as long as the session (a code not yet shown): only `kx` opens it. */
export async function sealHeld(kx: string, caseId: string, text: string): Promise<Bytes> {
  const sodium = await sodiumReady()
  const at = heldAt(heldTag(kx, caseId))
  const sealed = sealAead(sodium, deriveKey(secretOf(kx), 'held', caseId), at, padText(sodium, utf8(text)))
  return sealOuter(sodium, at, sealed)
}

/** Opens the output of sealHeld. Throws VaultError for another session, another case or altered bytes. */
export async function openHeld(kx: string, caseId: string, sealed: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  const at = heldAt(heldTag(kx, caseId))
  const inner = openOuter(sodium, at, sealed)
  return fromUtf8(unpadText(sodium, openAead(sodium, deriveKey(secretOf(kx), 'held', caseId), at, inner)))
}

export function sessionSeedAt(sidHash: Bytes): Bytes {
  return frame('seed', 'session', sidHash)
}

export function heldAt(tag: Bytes): Bytes {
  return frame('held', tag)
}

function sessionKey(kx: string): Bytes {
  return deriveKey(secretOf(kx), 'session')
}

/** Throws VaultError if the cookie does not hold 32 bytes. */
function secretOf(kx: string): Bytes {
  const secret = fromBase64Url(kx)
  if (secret.length !== 32) throw new VaultError('format')
  return secret
}
