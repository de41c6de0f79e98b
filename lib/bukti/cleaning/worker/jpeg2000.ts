/** Boxes that hold the picture (ISO/IEC 15444-1, annex I); xml, uuid and the rest are metadata. */
const KEPT = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c'])

/** Strips a JPEG 2000 picture of its metadata boxes. A bare codestream has none and is unchanged. */
export function stripJpeg2000(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length > 2 && view.getUint16(0) === 0xff4f) return file
  const kept: Uint8Array[] = []
  let at = 0
  while (at + 8 <= file.length) {
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    let length = view.getUint32(at)
    if (length === 0) length = file.length - at
    if (length === 1) length = Number(view.getBigUint64(at + 8))
    if (length < 8 || at + length > file.length) throw new Error('invalid box length')
    if (KEPT.has(type)) kept.push(file.subarray(at, at + length))
    at += length
  }
  return Buffer.concat(kept)
}
