import { type Codes, MODE_CODES, MOST_BITS, NONE, PASS, RUN_CODES, RUNS } from './fax-codes.ts'

/** How a picture is coded (ISO 32000-1, table 11). */
export interface FaxShape {
  /** Below 0 each line by the one above, 0 each line alone, above 0 either. */
  k: number
  columns: number
  rows: number
  isAligned: boolean
}

const END_OF_LINE_ZEROS = 11

/** The data ended in the middle of a line. */
class DataEnd extends Error {}

/**
 * A picture of a fax machine or scanner (ITU-T T.4 and T.6) up to the end of its last line and the mark
 * behind it. Throws for what cannot be read; one that is cut stays whole.
 */
export function stripFax(bytes: Uint8Array, shape: FaxShape): Buffer {
  const lines = new FaxLines(bytes, shape)
  try {
    lines.read()
  } catch (error) {
    if (!(error instanceof DataEnd)) throw error
  }
  return lines.used()
}

class FaxLines {
  private at = 0
  private readonly bits: number
  private readonly bytes: Uint8Array
  private readonly shape: FaxShape
  /** Where the colour changes in the line above. */
  private above: number[] = []

  constructor(bytes: Uint8Array, shape: FaxShape) {
    this.bytes = bytes
    this.shape = shape
    this.bits = bytes.length * 8
  }

  read(): void {
    const { k, rows } = this.shape
    for (let row = 0; row < rows; row += 1) {
      const marks = this.marks()
      // Two in a row end the picture.
      if (marks > 1 || (k < 0 && marks > 0)) return
      if (marks === 0 && k > 0) throw new Error('line without a mark')
      this.above = k < 0 || (k > 0 && this.bit() === 0) ? this.lineByAbove() : this.lineAlone()
    }
    this.marks()
  }

  /** What was read; the bits behind it in the last byte are zero. */
  used(): Buffer {
    const at = Math.min(this.at, this.bits)
    const kept = Buffer.from(this.bytes.subarray(0, Math.ceil(at / 8)))
    const rest = kept.length * 8 - at
    if (rest > 0) kept[kept.length - 1] = (kept[kept.length - 1] ?? 0) & (0xff << rest)
    return kept
  }

  /** Reads the marks before a line, and fills of zeros with them; how many there are. */
  private marks(): number {
    if (this.shape.isAligned) this.at = Math.ceil(this.at / 8) * 8
    for (let count = 0; ; count += 1) {
      const start = this.at
      let next = start + (count > 0 && this.shape.k > 0 ? 1 : 0)
      let zeros = 0
      while (next < this.bits && this.peek(next) === 0) {
        next += 1
        zeros += 1
      }
      // Zeros up to the end of the data are a fill, too.
      if (next >= this.bits && zeros > 0) {
        this.at = this.bits
        return count + 2
      }
      if (zeros < END_OF_LINE_ZEROS) return count
      this.at = next + 1
    }
  }

  private lineAlone(): number[] {
    const changes: number[] = []
    for (let at = 0, colour: 0 | 1 = 0; at < this.shape.columns; colour = colour === 0 ? 1 : 0) {
      at += this.run(colour)
      changes.push(at)
    }
    return changes
  }

  private lineByAbove(): number[] {
    const { columns } = this.shape
    const { above } = this
    const changes: number[] = []
    let at = -1
    let colour: 0 | 1 = 0
    for (let from = 0; at < columns; ) {
      while (from > 0 && (above[from - 1] ?? 0) > at) from -= 1
      while ((above[from] ?? columns) <= at && from < above.length) from += 1
      if (from % 2 !== colour) from += 1
      const mode = this.code(MODE_CODES)
      if (mode === PASS) at = above[from + 1] ?? columns
      else if (mode === RUNS) {
        const other = colour === 0 ? 1 : 0
        const first = Math.max(at, 0) + this.run(colour)
        at = first + this.run(other)
        changes.push(first, at)
      } else {
        at = Math.max(at, (above[from] ?? columns) + mode)
        changes.push(at)
        colour = colour === 0 ? 1 : 0
      }
    }
    return changes
  }

  private run(colour: 0 | 1): number {
    for (let length = 0; ; ) {
      const part = this.code(RUN_CODES[colour])
      length += part
      if (part < 64) return length
    }
  }

  private code(codes: Codes): number {
    let code = 1
    for (let count = 0; count < MOST_BITS; count += 1) {
      code = code * 2 + this.bit()
      const value = codes[code] ?? NONE
      if (value !== NONE) return value
    }
    throw new Error('no code')
  }

  private bit(): number {
    if (this.at >= this.bits) throw new DataEnd()
    this.at += 1
    return this.peek(this.at - 1)
  }

  private peek(at: number): number {
    return ((this.bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
  }
}
