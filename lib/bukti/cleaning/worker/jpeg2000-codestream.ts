// Markers of a codestream (ISO/IEC 15444-1, annex A).
const SOT = 0xff90
const SOD = 0xff93
const EOC = 0xffd9
const COM = 0xff64
/**
 * Segments that the picture is made of: sizes, coding, quantisation, progress, pointers and packed headers.
 */
const KEPT = new Set([
  ...[0xff50, 0xff51, 0xff52, 0xff53, 0xff55, 0xff57, 0xff58],
  ...[0xff5c, 0xff5d, 0xff5e, 0xff5f, 0xff60, 0xff61, 0xff63],
])

/**
 * A codestream whose comments are blank, as long as before, because lengths of tiles are written in other
 * places. Bytes after its end are dropped. Throws if it has a segment of another kind or cannot be read.
 */
export function blankComments(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes)
  let at = blankHeader(file, 2)
  while (at + 12 <= file.length && file.readUInt16BE(at) === SOT) {
    const length = file.readUInt32BE(at + 6)
    blankHeader(file, at + 12)
    // Only the last part may leave its length open.
    if (length === 0) return file
    if (length < 14) throw new Error('invalid tile length')
    at += length
  }
  if (at + 2 <= file.length && file.readUInt16BE(at) !== EOC) throw new Error('end of a picture expected')
  return file.subarray(0, at + 2)
}

/** Blanks the comments of one header; returns where its data or the next tile begins. */
function blankHeader(file: Buffer, from: number): number {
  for (let at = from; at + 4 <= file.length; ) {
    const marker = file.readUInt16BE(at)
    if (marker === SOT || marker === SOD) return at
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end < at + 4 || end > file.length) throw new Error('truncated')
    if (marker === COM) file.fill(0x20, at + 6, end)
    else if (!KEPT.has(marker)) throw new Error(`segment ${marker.toString(16)}`)
    at = end
  }
  throw new Error('header without a tile')
}
