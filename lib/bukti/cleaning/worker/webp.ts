/** Parts of an animation that its frames need (RFC 9649, 2.7); metadata and profiles are left out. */
const KEPT = new Set(['VP8X', 'ANIM', 'ANMF'])

/**
 * An animated WebP that ends before its end, with the frames that are whole: the decoder refuses it
 * otherwise. Null for every other file, and where no frame is whole.
 */
export function framesOfWebp(file: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const text = (at: number) => bytes.toString('latin1', at, at + 4)
  if (bytes.length < 12 || text(0) !== 'RIFF' || text(8) !== 'WEBP') return null
  const kept: Buffer[] = []
  let frames = 0
  let at = 12
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length) break
    if (text(at) === 'ANMF') frames += 1
    if (KEPT.has(text(at))) kept.push(bytes.subarray(at, end))
    at = end
  }
  if (at >= 8 + bytes.readUInt32LE(4) || frames === 0) return null
  const whole = Buffer.concat([bytes.subarray(0, 12), ...kept])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}
