// Markers of ITU-T T.81, annex B.
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Tables and frames that the picture itself is made of; APPn and comments are about it. */
const isKept = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) ||
  marker === SOS ||
  (marker >= 0xdb && marker <= 0xdd)
const DHT = 0xc4
const DAC = 0xcc
const DQT = 0xdb
const DNL = 0xdc
const DRI = 0xdd
const APP14 = 0xee
/** "Adobe", version, flags and the colour transform. */
const ADOBE_LENGTH = 14

/** Dots are coded so that no text of this length comes about by chance. */
const READABLE = /[\x20-\x7e]{16}/
const TAIL = 512

/**
 * Copies a JPEG inside a PDF segment by segment: what the picture is made of, and of the APPn segments only
 * Adobe's, which defines its colours. Bytes after the end of the picture are dropped. Throws if it is not a
 * JPEG.
 */
export function stripJpeg(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 4 || view.getUint16(0) !== 0xff00 + SOI) throw new Error('not a JPEG')
  const kept: Uint8Array[] = [file.subarray(0, 2)]
  let at = 2
  for (;;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1
    if (at + 2 > file.length || file[at] !== 0xff) throw new Error('marker expected')
    const marker = file[at + 1] ?? 0
    if (marker === EOI) {
      kept.push(file.subarray(at, at + 2))
      return Buffer.concat(kept)
    }
    if (at + 4 > file.length) throw new Error('truncated')
    const end = at + 2 + view.getUint16(at + 2)
    if (isKept(marker)) {
      if (!isWhole(file, marker, at)) throw new Error('a segment with more than its content')
      kept.push(file.subarray(at, end))
    }
    if (marker === APP14 && isAdobe(file, at, end)) kept.push(file.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    const scan = endOfScan(file, at)
    if (READABLE.test(Buffer.from(file.subarray(Math.max(at, scan - TAIL), scan)).toString('latin1')))
      throw new Error('words behind the dots')
    kept.push(file.subarray(at, scan))
    at = scan
    // Some writers omit the end marker.
    if (at >= file.length) return Buffer.concat([...kept, Uint8Array.of(0xff, EOI)])
  }
}

/** Whether a segment is exactly as long as what it says (B.2.2 to B.2.4); tables come several in one. */
function isWhole(file: Uint8Array, marker: number, at: number): boolean {
  const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0)
  const end = at + 2 + length
  if (marker === DRI) return length === 4
  if (marker === SOS) return length === 6 + 2 * (file[at + 4] ?? 0)
  if (marker === DNL) return length === 4
  let next = at + 4
  if (marker === DQT) while (next < end) next += (file[next] ?? 0) >> 4 ? 129 : 65
  else if (marker === DHT)
    while (next < end) next += 17 + file.subarray(next + 1, next + 17).reduce((sum, count) => sum + count, 0)
  else return marker === DAC ? length % 2 === 0 : length === 8 + 3 * (file[at + 9] ?? 0)
  return next === end
}

function isAdobe(file: Uint8Array, at: number, end: number): boolean {
  return (
    end - at === ADOBE_LENGTH + 2 && Buffer.from(file.subarray(at + 4, at + 9)).toString('latin1') === 'Adobe'
  )
}

/** End of the coded data: a marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    if (file[at] !== 0xff) continue
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return file.length
}
