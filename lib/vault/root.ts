import { type Bytes, equalBytes, fromBase64Url, fromUtf8, toBase64Url, toBytes } from './bytes'
import { deriveKey } from './derive'
import { blake2b } from './digest'
import { VaultError } from './errors'
import { frame, unframe } from './frame'
import { randomBytes } from './random'
import { fromReadableCode, toReadableCode } from './readable-code'
import { sodiumReady } from './sodium'

/** The owner and the keys that ROOT signs. */
export interface KeyStatement {
  userId: string
  username: string
  role: string
  publicKey: Bytes
  signPublicKey: Bytes
}

/** A statement with its days of validity, both included: `2026-11-24`. */
export interface CertifiedStatement extends KeyStatement {
  from: string
  until: string
}

const REQUEST = 'WBS1-MINTA'
const CERTIFICATE = 'WBS1-SERTIFIKAT'
const ESCROW = 'WBS1-ESCROW'
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Long enough that nobody can generate keys with the same mark, short enough to be read out. */
const MARK_BYTES = 10

/**
 * A new ROOT pair: the public key for the server, the secret as 14 groups of four letters to print on paper.
 */
export async function newRoot(): Promise<{ publicKey: Bytes; secret: string }> {
  const secret = await toReadableCode(randomBytes(32))
  return { publicKey: (await rootKeyPair(secret)).publicKey, secret }
}

/** The request to take to the machine where ROOT's secret may be typed. It contains no secret. */
export function keyRequest(statement: KeyStatement): string {
  return `${REQUEST}.${toBase64Url(frame(...partsOf(statement)))}`
}

/** Parses a request. Throws VaultError if it is not one. */
export function readKeyRequest(text: string): KeyStatement {
  const [kind, body] = text.replace(/\s/g, '').split('.')
  if (kind !== REQUEST || !body) throw new VaultError('format')
  return statementOf(unframe(fromBase64Url(body)))
}

/**
 * ROOT's certificate of these keys for these days. Throws VaultError for a mistyped secret or an invalid
 * period.
 */
export async function certify(rootSecret: string, statement: CertifiedStatement): Promise<string> {
  if (!DAY.test(statement.from) || !DAY.test(statement.until) || statement.until < statement.from) {
    throw new VaultError('argument')
  }
  return sign(rootSecret, CERTIFICATE, frame(...partsOf(statement), statement.from, statement.until))
}

/**
 * ROOT's certificate of ESCROW's public key. It has no period: replacing ESCROW means signing the new key,
 * and the pin in the environment says which one is current. Throws VaultError for a mistyped secret.
 */
export async function certifyEscrow(rootSecret: string, publicKey: Bytes): Promise<string> {
  if (publicKey.length !== 32) throw new VaultError('argument')
  return sign(rootSecret, ESCROW, publicKey)
}

/**
 * ESCROW's public key out of its certificate, or null unless exactly this ROOT signed it. Accepts any text.
 */
export async function readEscrowCertificate(rootPublicKey: Bytes, text: string): Promise<Bytes | null> {
  const publicKey = await verified(rootPublicKey, ESCROW, text)
  return publicKey?.length === 32 ? publicKey : null
}

/**
 * The content of a certificate, or null unless exactly this ROOT signed exactly these bytes. Accepts any
 * text.
 */
export async function readCertificate(
  rootPublicKey: Bytes,
  text: string,
): Promise<CertifiedStatement | null> {
  const bytes = await verified(rootPublicKey, CERTIFICATE, text)
  try {
    const parts = unframe(bytes ?? new Uint8Array())
    const [from = '', until = ''] = parts.splice(-2).map((part) => fromUtf8(part))
    return DAY.test(from) && DAY.test(until) ? { ...statementOf(parts), from, until } : null
  } catch {
    return null
  }
}

/** Whether a certificate covers exactly these keys of this person in this role on this day. */
export function certifies(
  { from, until, ...said }: CertifiedStatement,
  keys: Omit<KeyStatement, 'username'>,
  today: string,
): boolean {
  return (
    said.userId === keys.userId &&
    said.role === keys.role &&
    equalBytes(said.publicKey, keys.publicKey) &&
    equalBytes(said.signPublicKey, keys.signPublicKey) &&
    from <= today &&
    today <= until
  )
}

/**
 * Five groups of four letters that identify a person's keys, to be read out and compared with the request
 * that ROOT will sign.
 */
export async function keyMark({
  publicKey,
  signPublicKey,
}: Pick<KeyStatement, 'publicKey' | 'signPublicKey'>): Promise<string> {
  const hash = blake2b(await sodiumReady(), 32, frame('WBS1', 'key-mark', publicKey, signPublicKey))
  return toReadableCode(hash.slice(0, MARK_BYTES))
}

/** The public key of a ROOT secret from paper. Throws VaultError if it is mistyped. */
export async function rootPublicKeyOf(secret: string): Promise<Bytes> {
  return (await rootKeyPair(secret)).publicKey
}

async function rootKeyPair(secret: string): Promise<{ publicKey: Bytes; privateKey: Bytes }> {
  const bytes = await fromReadableCode(secret, 32)
  if (!bytes) throw new VaultError('format')
  const sodium = await sodiumReady()
  const pair = sodium.crypto_sign_seed_keypair(deriveKey(bytes, 'root'))
  return { publicKey: toBytes(pair.publicKey), privateKey: toBytes(pair.privateKey) }
}

/** The name of each kind in the signed bytes: a certificate of one kind is never one of the other. */
const SIGNED = { [CERTIFICATE]: 'staff-certificate', [ESCROW]: 'escrow-certificate' } as const

async function sign(rootSecret: string, kind: keyof typeof SIGNED, body: Bytes): Promise<string> {
  const sodium = await sodiumReady()
  const { privateKey } = await rootKeyPair(rootSecret)
  const signature = sodium.crypto_sign_detached(frame('WBS1', SIGNED[kind], body), privateKey)
  sodium.memzero(privateKey)
  return [kind, toBase64Url(body), toBase64Url(signature)].join('.')
}

/** The signed bytes of a certificate of this kind; null unless exactly this ROOT signed exactly these. */
async function verified(
  rootPublicKey: Bytes,
  kind: keyof typeof SIGNED,
  text: string,
): Promise<Bytes | null> {
  const sodium = await sodiumReady()
  try {
    const [said, body, signature, ...more] = text.replace(/\s/g, '').split('.')
    if (said !== kind || !body || !signature || more.length > 0) return null
    const bytes = fromBase64Url(body)
    const message = frame('WBS1', SIGNED[kind], bytes)
    return sodium.crypto_sign_verify_detached(fromBase64Url(signature), message, rootPublicKey) ? bytes : null
  } catch {
    return null
  }
}

function partsOf(statement: KeyStatement): [string, string, string, Bytes, Bytes] {
  const { userId, username, role, publicKey, signPublicKey } = statement
  return [userId, username, role, publicKey, signPublicKey]
}

function statementOf(parts: readonly Uint8Array[]): KeyStatement {
  const [userId, username, role, publicKey, signPublicKey] = parts
  if (parts.length !== 5 || !userId || !username || !role || !publicKey || !signPublicKey) {
    throw new VaultError('format')
  }
  if (publicKey.length !== 32 || signPublicKey.length !== 32) throw new VaultError('format')
  return {
    userId: fromUtf8(userId),
    username: fromUtf8(username),
    role: fromUtf8(role),
    publicKey: toBytes(publicKey),
    signPublicKey: toBytes(signPublicKey),
  }
}
