import { openAead, sealAead } from '@/lib/vault/aead'
import { type Bytes, fromBase64Url } from '@/lib/vault/bytes'
import { deriveKey } from '@/lib/vault/derive'
import { blake2b } from '@/lib/vault/digest'
import { VaultError } from '@/lib/vault/errors'
import { frame } from '@/lib/vault/frame'
import { openOuter, sealOuter } from '@/lib/vault/outer'
import { newToken } from '@/lib/vault/random'
import { asSeed, type Seed } from '@/lib/vault/seed'
import { sodiumReady } from '@/lib/vault/sodium'

/** A session's id (auth token), its hash (row) and `kx` (second cookie). Both cookies and the row are needed to open the seed. */
export async function newSessionSecrets(): Promise<{ sid: string; sidHash: Bytes; kx: string }> {
  const sid = await newToken()
  return { sid, sidHash: await hashSid(sid), kx: await newToken() }
}

/** What the row keeps of a session id. Takes any text from a cookie. */
export async function hashSid(sid: string): Promise<Bytes> {
  return blake2b(await sodiumReady(), 32, frame('WBS1', 'sid', sid))
}

/** The seed for the session row: only `kx`, which the server does not keep, opens it, and only in this row. */
export async function sealSeedForSession(seed: Seed, kx: string, sidHash: Bytes): Promise<Bytes> {
  const sodium = await sodiumReady()
  const at = frame('seed', 'session', sidHash)
  return sealOuter(sodium, at, sealAead(sodium, sessionKey(kx), at, seed))
}

/** The seed of a session, or null when cookie, row or master key do not fit: the person logs in again. */
export async function openSeedForSession(sealed: Bytes, kx: string, sidHash: Bytes): Promise<Seed | null> {
  const sodium = await sodiumReady()
  const at = frame('seed', 'session', sidHash)
  try {
    return asSeed(openAead(sodium, sessionKey(kx), at, openOuter(sodium, at, sealed)))
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}

/** Throws VaultError when the cookie does not hold 32 bytes. */
function sessionKey(kx: string): Bytes {
  const secret = fromBase64Url(kx)
  if (secret.length !== 32) throw new VaultError('format')
  return deriveKey(secret, 'session')
}
