/** What a frame of Layer III says about its sound (ISO/IEC 11172-3, 2.4.1.7, and 13818-3, 2.4.1.7). */
interface Frame {
  /** Where its room for sound begins. */
  start: number
  /** How many bytes before its own room its sound begins, in the room of earlier frames. */
  back: number
  /** Bytes of sound. */
  used: number
  /** Bits that every writer may use as it likes, by their number from the beginning of the frame. */
  free: readonly number[]
}

/**
 * The frames of an MP3 with zeros where no sound is: coders leave room in frames, and anything may stand
 * there. Sound may begin in the room of earlier frames, so that only all frames together tell what is used.
 */
export function audibleFrames(frames: readonly Uint8Array[]): Uint8Array[] {
  const read = frames.map(frameOf)
  const length = read.reduce((sum, frame, at) => sum + room(frame, frames[at]), 0)
  const isUsed = new Uint8Array(length)
  let place = 0
  for (const [at, frame] of read.entries()) {
    if (frame) isUsed.fill(1, Math.max(0, place - frame.back), Math.max(0, place - frame.back + frame.used))
    place += room(frame, frames[at])
  }
  place = 0
  return frames.map((bytes, at) => {
    const frame = read[at]
    if (!frame) return bytes
    const copy = Uint8Array.from(bytes)
    for (const bit of frame.free) copy[bit >> 3] = (copy[bit >> 3] ?? 0) & ~(0x80 >> (bit & 7))
    for (let offset = frame.start; offset < copy.length; offset += 1)
      if (isUsed[place++] === 0) copy[offset] = 0
    return copy
  })
}

function room(frame: Frame | null | undefined, bytes: Uint8Array | undefined): number {
  return frame && bytes ? bytes.length - frame.start : 0
}

/** Null for a frame of another layer, and for one that ends too early. */
function frameOf(bytes: Uint8Array): Frame | null {
  const [first = 0, second = 0, , fourth = 0] = bytes
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2
  const isFirstVersion = (second & 0x18) === 0x18
  const hasSum = (second & 1) === 0
  const channels = fourth >> 6 === 3 ? 1 : 2
  const side = isFirstVersion ? [17, 32] : [9, 17]
  const head = hasSum ? 6 : 4
  const start = head + (side[channels - 1] ?? 0)
  if (!isLayer3 || bytes.length < start) return null
  const bits = new Bits(bytes, head * 8)
  const back = bits.take(isFirstVersion ? 9 : 8)
  const privateBits = isFirstVersion ? [5, 3] : [1, 2]
  const from = bits.at
  bits.take(privateBits[channels - 1] ?? 0)
  // The sum is over these bits, too.
  const free = hasSum ? [] : [23, ...Array.from({ length: bits.at - from }, (_, at) => from + at)]
  if (isFirstVersion) bits.take(4 * channels)
  let used = 0
  for (let part = 0; part < channels * (isFirstVersion ? 2 : 1); part += 1) {
    used += bits.take(12)
    bits.at += isFirstVersion ? 47 : 51
  }
  return { start, back, used: Math.ceil(used / 8), free }
}

class Bits {
  at: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  take(count: number): number {
    let value = 0
    for (let bit = 0; bit < count; bit += 1, this.at += 1)
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1)
    return value
  }
}
