import { randomFillSync, randomInt } from 'node:crypto'
import { type Bytes, toBase64Url } from './bytes'

/** 32 letters that nobody mixes up on the phone: no 0, 1, I, O. */
const NOMOR_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Random bytes from Node's generator: the same source as libsodium's here, which asks for it in many small steps. */
export function randomBytes(length: number): Bytes {
  return randomFillSync(new Uint8Array(length))
}

/** The random end of a nomor, like '7K3Q-9F2M': 40 bits, so that a nomor cannot be guessed from its neighbour. */
export async function newNomorSuffix(): Promise<string> {
  // 256 is a multiple of 32: the low five bits are without bias.
  const letters = [...randomBytes(8)].map((byte) => NOMOR_LETTERS.charAt(byte & 31)).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A random 256-bit token as base64url, for links, idempotency and stashes. */
export async function newToken(): Promise<string> {
  return toBase64Url(randomBytes(32))
}

/** So many random digits, each as likely as any other, for a code that is good for minutes and a few tries. */
export async function newDigits(count: number): Promise<string> {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}
