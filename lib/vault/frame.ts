import { type Bytes, concatBytes, toBytes, utf8 } from './bytes'
import { VaultError } from './errors'

export type FramePart = string | number | Uint8Array

function partBytes(part: FramePart): Uint8Array {
  if (typeof part === 'string') return utf8(part)
  if (typeof part !== 'number') return part
  if (!Number.isSafeInteger(part)) throw new VaultError('argument')
  return utf8(String(part))
}

/**
 * Encodes several parts as one unambiguous byte string: for each its length (4 bytes, big-endian) and its
 * bytes; texts are UTF-8, integers decimal. Two different lists never give the same frame, so "ab","c"
 * differs from "a","bc".
 */
export function frame(...parts: readonly FramePart[]): Bytes {
  const pieces: Uint8Array[] = []
  for (const part of parts) {
    const bytes = partBytes(part)
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, bytes.length)
    pieces.push(length, bytes)
  }
  return concatBytes(...pieces)
}

/** The parts of a frame. Throws VaultError if the lengths do not add up exactly. */
export function unframe(bytes: Uint8Array): Bytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Bytes[] = []
  let offset = 0
  while (offset < bytes.length) {
    if (offset + 4 > bytes.length) throw new VaultError('format')
    const start = offset + 4
    offset = start + view.getUint32(offset)
    if (offset > bytes.length) throw new VaultError('format')
    parts.push(toBytes(bytes.subarray(start, offset)))
  }
  return parts
}
