import { timingSafeEqual } from 'node:crypto'
import { VaultError } from './errors'

/** Raw bytes over their own buffer: the type that Prisma 7 gives and takes for a Bytes column. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
// ignoreBOM keeps a leading U+FEFF: a text comes back exactly as it was typed.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Copies bytes out of a pool or a foreign heap into a buffer of their own. */
export function toBytes(source: Uint8Array): Bytes {
  return new Uint8Array(source)
}

/** Bytes that nobody else will write to, without a copy; bytes of shared memory are copied. */
export function ownBytes(source: Uint8Array): Bytes {
  const { buffer, byteOffset, byteLength } = source
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : toBytes(source)
}

/** UTF-8 bytes of a text. A lone surrogate, which no keyboard makes, becomes U+FFFD. */
export function utf8(text: string): Bytes {
  return toBytes(encoder.encode(text))
}

/** The text of UTF-8 bytes. Throws VaultError when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new VaultError('format')
  }
}

/** base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}

/** The bytes of an unpadded base64url text. Throws VaultError on any other character or a non-canonical end. */
export function fromBase64Url(text: string): Bytes {
  const bytes = toBytes(Buffer.from(text, 'base64url'))
  // Node skips what it does not know; only a text that comes back unchanged was base64url.
  if (toBase64Url(bytes) !== text) throw new VaultError('format')
  return bytes
}

/** All parts one after the other, in a new buffer. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

/** Equality in constant time for equal lengths; the length itself is no secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
