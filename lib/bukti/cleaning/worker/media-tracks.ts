/** Handlers of tracks with words (ISO/IEC 14496-12, 12.5 and 12.6, and QuickTime). */
const WORDS = new Set(['sbtl', 'subt', 'text', 'clcp'])
/** Matroska (RFC 9559): its mark, and the entry of a track of words, which have the type 17. */
const MATROSKA = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])
const MATROSKA_WORDS = Buffer.from([0x83, 0x81, 0x11])
/** The lists of tracks stand at the beginning or at the end of a file. */
const LOOK = 2 * 1024 * 1024

/** How many tracks of a film are words to read along, which no copy keeps. */
export function wordTracks(file: Uint8Array): number {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (MATROSKA.equals(bytes.subarray(0, 4))) return placesOf(MATROSKA_WORDS, bytes.subarray(0, LOOK)).length
  const ends = [bytes.subarray(0, LOOK), bytes.subarray(Math.max(LOOK, bytes.length - LOOK))]
  return ends.reduce(
    (sum, part) =>
      sum +
      // Behind the name of the box stand its version and what QuickTime writes before the handler.
      placesOf(Buffer.from('hdlr'), part).filter((at) => WORDS.has(part.toString('latin1', at + 12, at + 16)))
        .length,
    0,
  )
}

function placesOf(what: Buffer, bytes: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(what); at >= 0; at = bytes.indexOf(what, at + 1)) places.push(at)
  return places
}
