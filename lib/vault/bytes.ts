import { timingSafeEqual } from 'node:crypto'
import { VaultError } from './errors'

/** Raw bytes over their own buffer: the type that Prisma 7 uses for a Bytes column. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
// ignoreBOM keeps a leading U+FEFF, so the text comes back exactly as typed.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Copies bytes out of a pool or a foreign heap into their own buffer. */
export function toBytes(source: Uint8Array): Bytes {
  return new Uint8Array(source)
}

/** Views bytes that nobody else will write to, without a copy; bytes in shared memory are copied. */
export function ownBytes(source: Uint8Array): Bytes {
  const { buffer, byteOffset, byteLength } = source
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : toBytes(source)
}

/** UTF-8 bytes of a text. A lone surrogate, which no keyboard produces, becomes U+FFFD. */
export function utf8(text: string): Bytes {
  return toBytes(encoder.encode(text))
}

/** Decodes UTF-8. Throws VaultError if the bytes are not UTF-8. */
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

/** Decodes unpadded base64url. Throws VaultError on any other character or a non-canonical end. */
export function fromBase64Url(text: string): Bytes {
  const bytes = toBytes(Buffer.from(text, 'base64url'))
  // Node skips unknown characters; only text that encodes back unchanged was base64url.
  if (toBase64Url(bytes) !== text) throw new VaultError('format')
  return bytes
}

/** Concatenates all parts in a new buffer. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

/** Constant-time equality for equal lengths; the length itself is not secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
