/**
 * Types of segments that the picture is made of (ITU-T T.88, 7.3); comments, profiles and file marks are left
 * out.
 */
const KEPT = new Set([0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 50, 53])
const UNKNOWN_LENGTH = 0xffffffff

/**
 * Copies a JBIG2 picture inside a PDF segment by segment: what the picture is made of, without comments and
 * without bytes after the last segment. Throws for what cannot be read.
 */
export function stripJbig2(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Buffer[] = []
  for (let at = 0; at < file.length; ) {
    const { type, data, length } = headOf(file, at)
    const isOpen = length === UNKNOWN_LENGTH
    // Only a generic region may leave its length open; it is the last one then.
    const end = isOpen ? file.length : data + length
    if (end > file.length || (isOpen && type !== 38)) throw new Error('truncated')
    if (KEPT.has(type)) kept.push(file.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

/**
 * The header of a segment (7.2): its number and flags, the segments it refers to, its page, the length of its
 * data.
 */
function headOf(file: Buffer, at: number): { type: number; data: number; length: number } {
  const number = file.readUInt32BE(at)
  const flags = file.readUInt8(at + 4)
  let next = at + 5
  let count = file.readUInt8(next) >> 5
  if (count === 7) {
    count = file.readUInt32BE(next) & 0x1fffffff
    next += 4 + ((count + 8) >> 3)
  } else next += 1
  next += count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4)
  next += flags & 0x40 ? 4 : 1
  return { type: flags & 0x3f, data: next + 4, length: file.readUInt32BE(next) }
}
