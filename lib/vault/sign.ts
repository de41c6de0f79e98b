import { type Bytes, fromBase64Url, toBase64Url, toBytes } from './bytes'
import { blake2b } from './digest'
import { VaultError } from './errors'
import { type FramePart, frame } from './frame'
import { randomBytes } from './random'
import { openForServer, sealForServer } from './server'
import { sodiumReady } from './sodium'

const AT = { table: 'institution', column: 'sealed_sign_key', rowId: '1' }
const SEED_BYTES = 32

/**
 * The institution's key pair for letters. The secret key is sealed under the server's key alone, so that
 * signing needs no person.
 */
export async function newSigningKey(): Promise<{ publicKey: Bytes; sealed: Bytes }> {
  const sodium = await sodiumReady()
  const seed = randomBytes(SEED_BYTES)
  const publicKey = toBytes(sodium.crypto_sign_seed_keypair(seed).publicKey)
  const sealed = await sealForServer(AT, toBase64Url(seed))
  sodium.memzero(seed)
  return { publicKey, sealed }
}

/** Signs these values in this order (Ed25519, RFC 8032) with the key that newSigningKey sealed. */
export async function signWith(sealed: Bytes, ...parts: readonly FramePart[]): Promise<Bytes> {
  const sodium = await sodiumReady()
  const seed = fromBase64Url(await openForServer(AT, sealed))
  if (seed.length !== SEED_BYTES) throw new VaultError('format')
  const { privateKey } = sodium.crypto_sign_seed_keypair(seed)
  const signature = toBytes(sodium.crypto_sign_detached(frame('WBS1', ...parts), privateKey))
  sodium.memzero(seed)
  sodium.memzero(privateKey)
  return signature
}

/** Whether a signature matches these values and this public key. */
export async function isSigned(
  publicKey: Bytes,
  signature: Bytes,
  ...parts: readonly FramePart[]
): Promise<boolean> {
  const sodium = await sodiumReady()
  if (signature.length !== 64 || publicKey.length !== 32) return false
  return sodium.crypto_sign_verify_detached(signature, frame('WBS1', ...parts), publicKey)
}

/** Eight bytes by which people recognise a public key on paper: "4F2A 91C0 …". */
export async function keyFingerprint(publicKey: Bytes): Promise<string> {
  const hash = blake2b(await sodiumReady(), 16, frame('WBS1', 'key-fingerprint', publicKey))
  const hex = Buffer.from(hash.subarray(0, 8)).toString('hex').toUpperCase()
  return (hex.match(/.{4}/g) ?? []).join(' ')
}
