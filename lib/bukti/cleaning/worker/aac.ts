/** Kinds of AAC whose packets are lists of elements (ISO/IEC 14496-3, 1.17): Main, LC, SSR, LTP, SBR, PS. */
const WITH_ELEMENTS = new Set([1, 2, 3, 4, 5, 29])
/** Elements (table 4.85) that are no sound: data of any kind, and filling. */
const DATA = 4
const FILL = 6
/** What an element that fills may be, if nothing is heard of it (table 4.121): filling twice, and data. */
const UNHEARD = 2

/**
 * A packet of AAC with zeros in what stands before its sound: programs write their names, or anything, there.
 * What stands behind the sound is found by decoding it only, so it stays.
 */
export function withoutLeadingData(packet: Uint8Array, description: Uint8Array | null): Uint8Array {
  const head = description ? 0 : adtsHead(packet)
  if (head === null || (description && !WITH_ELEMENTS.has((description[0] ?? 0) >> 3))) return packet
  const cleared = Uint8Array.from(packet)
  const bits = new Bits(cleared, head * 8)
  for (;;) {
    const element = bits.read(3)
    if (element === DATA) {
      bits.read(4)
      const isAligned = bits.read(1) === 1
      const bytes = bits.counted(8)
      if (isAligned) bits.align(head * 8)
      bits.clear(bytes * 8)
    } else if (element === FILL) {
      const size = bits.counted(4, -1) * 8
      if (size === 0) continue
      if (bits.read(4) <= UNHEARD) bits.clear(size, -4)
      else bits.read(size - 4)
    } else return cleared
  }
}

/** Bytes of the head of a frame in a file of its own (table 1.A.5); null for several blocks in one frame. */
function adtsHead(packet: Uint8Array): number | null {
  const [first = 0, second = 0] = packet
  if (first !== 0xff || (second & 0xf6) !== 0xf0) return 0
  if (((packet[6] ?? 0) & 3) !== 0) return null
  return (second & 1) === 1 ? 7 : 9
}

/**
 * Bits of a packet, the highest of a byte first. Behind its end all are set, which no element before the
 * sound is.
 */
class Bits {
  private readonly bytes: Uint8Array
  private at: number

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  read(count: number): number {
    let value = 0
    for (let bit = 0; bit < count; bit += 1, this.at += 1)
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0xff) >> (7 - (this.at & 7))) & 1)
    return value
  }

  /** A number of so many bits, with eight more, and `extra`, where all of them are set. */
  counted(bits: number, extra = 0): number {
    const value = this.read(bits)
    return value === 2 ** bits - 1 ? value + this.read(8) + extra : value
  }

  /** To the next whole byte behind `from`. */
  align(from: number): void {
    this.at += (8 - ((this.at - from) & 7)) & 7
  }

  /** Zeros for so many bits, beginning `back` bits before this place. */
  clear(bits: number, back = 0): void {
    const from = this.at + back
    for (this.at = from; this.at < from + bits; this.at += 1) {
      const byte = this.at >> 3
      if (byte < this.bytes.length) this.bytes[byte] = (this.bytes[byte] ?? 0) & ~(0x80 >> (this.at & 7))
    }
  }
}
