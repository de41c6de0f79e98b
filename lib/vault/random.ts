import { randomFillSync, randomInt } from 'node:crypto'
import { type Bytes, toBase64Url } from './bytes'

/** 32 letters that are not confused on the phone: no 0, 1, I, O. */
const NOMOR_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Random bytes from Node's generator: here the same source as libsodium's, which reads it in many small
 * steps.
 */
export function randomBytes(length: number): Bytes {
  return randomFillSync(new Uint8Array(length))
}

/**
 * The random end of a nomor, like '7K3Q-9F2M': 40 bits, so that a nomor cannot be guessed from another one.
 */
export async function newNomorSuffix(): Promise<string> {
  // 256 is a multiple of 32, so the low five bits have no bias.
  const letters = [...randomBytes(8)].map((byte) => NOMOR_LETTERS.charAt(byte & 31)).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A random 256-bit token as base64url, for links, idempotency and stashes. */
export async function newToken(): Promise<string> {
  return toBase64Url(randomBytes(32))
}

/** `count` uniformly random digits, for a code that is valid for minutes and a few attempts. */
export async function newDigits(count: number): Promise<string> {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}
