import { Refused } from './outcome.ts'

/** Bits of the compressions that are read (BITMAPINFOHEADER): none, and masks that are those of 32 bits. */
const PLAIN = 0
const MASKS = 3
const MAX_PIXELS = 60_000_000

export interface Bitmap {
  data: Buffer
  width: number
  height: number
}

/**
 * The pixels of a Windows bitmap, which the decoder of all other pictures does not know, as red, green and
 * blue; null if the file is none. Throws Refused if it is damaged or packed.
 */
export function readBmp(file: Uint8Array): Bitmap | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < 54 || bytes.toString('latin1', 0, 2) !== 'BM' || bytes.readUInt32LE(14) < 40) return null
  const start = bytes.readUInt32LE(10)
  const width = bytes.readInt32LE(18)
  const height = Math.abs(bytes.readInt32LE(22))
  const topDown = bytes.readInt32LE(22) < 0
  const bits = bytes.readUInt16LE(28)
  const packing = bytes.readUInt32LE(30)
  const known = packing === PLAIN ? [1, 4, 8, 24, 32].includes(bits) : packing === MASKS && bits === 32
  const line = Math.ceil((width * bits) / 32) * 4
  if (!known || width <= 0 || height === 0 || start + line * height > bytes.length)
    throw new Refused('damaged')
  if (width * height > MAX_PIXELS) throw new Refused('too-many-pixels')
  const colours = 14 + bytes.readUInt32LE(14)
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    const from = start + line * (topDown ? y : height - 1 - y)
    for (let x = 0; x < width; x += 1) {
      const at = bits >= 24 ? from + x * (bits / 8) : colours + 4 * indexAt(bytes, from, x, bits)
      const to = (y * width + x) * 3
      data[to] = bytes[at + 2] ?? 0
      data[to + 1] = bytes[at + 1] ?? 0
      data[to + 2] = bytes[at] ?? 0
    }
  }
  return { data, width, height }
}

/** The number of a pixel's colour; several pixels share a byte, the first in its highest bits. */
function indexAt(bytes: Buffer, from: number, x: number, bits: number): number {
  const each = 8 / bits
  const byte = bytes[from + Math.floor(x / each)] ?? 0
  return (byte >> (8 - bits * ((x % each) + 1))) & (2 ** bits - 1)
}
