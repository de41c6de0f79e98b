import { GlyphNames } from './pdf-glyph-names.ts'

/** Operators of a DICT (Adobe TN 5176, 9 and 15). Those of TEXTS have a text as their value. */
const TEXTS = new Set([0, 1, 2, 3, 4, 0x0c00, 0x0c15, 0x0c16, 0x0c26])
const CHARSET = 15
const ENCODING = 16
const CHAR_STRINGS = 17
const PRIVATE = 18
const SUBRS = 19
/** Where the Font DICTs lie, each with a name of its own, and which glyph belongs to which. */
const FD_ARRAY = 0x0c24
const FD_SELECT = 0x0c25
const STANDARD_STRINGS = 391

type Entry = readonly [operator: number, operands: readonly number[]]
interface Range {
  from: number
  to: number
}

/**
 * A CFF font whose names and notices are blanked in place, with names of glyphs that say nothing. Bytes that
 * belong to no part of the font become zeros, and what is behind its last part is dropped. Throws if it
 * cannot be read.
 */
export function stripCff(file: Buffer, glyphs = new GlyphNames()): Buffer {
  const font = Buffer.from(file)
  const parts: Range[] = [{ from: 0, to: 4 }]
  const index = (at: number) => {
    const found = indexAt(font, at)
    parts.push({ from: at, to: found.end })
    return found
  }
  const names = index(font.readUInt8(2))
  for (const { from, to } of names.items) font.fill(0x41, from, to)
  const tops = index(names.end)
  const strings = index(tops.end)
  index(strings.end)
  const entries = tops.items.flatMap((item) => entriesOf(font, item))
  for (const [operator, [at = 0]] of [...entries])
    if (operator === FD_ARRAY) for (const item of index(at).items) entries.push(...entriesOf(font, item))
  const count = entries.flatMap(([operator, [at = 0]]) =>
    operator === CHAR_STRINGS ? [index(at).items.length] : [0],
  )
  for (const [operator, operands] of entries) {
    const text = TEXTS.has(operator) ? strings.items[(operands.at(-1) ?? 0) - STANDARD_STRINGS] : undefined
    if (text) font.fill(0x41, text.from, text.to)
    parts.push(...partOf(font, operator, operands, Math.max(...count)))
  }
  for (const [operator, [size = 0, from = 0]] of entries)
    if (operator === PRIVATE)
      for (const [inner, [at = 0]] of entriesOf(font, { from, to: from + size }))
        if (inner === SUBRS) index(from + at)
  // What remains are names of glyphs.
  for (const { from, to } of strings.items) {
    const name = font.toString('latin1', from, to)
    if (!/^A+$/.test(name)) font.write(glyphs.of(name), from, 'latin1')
  }
  return onlyParts(font, parts)
}

/** The place of what an entry points to; 0, 1 and 2 are tables of the standard. */
function partOf(
  font: Buffer,
  operator: number,
  [first = 0, second = 0]: readonly number[],
  glyphs: number,
): Range[] {
  if (operator === PRIVATE) return [{ from: second, to: second + first }]
  if (operator === CHARSET && first > 2) return [{ from: first, to: endOfCharset(font, first, glyphs) }]
  if (operator === ENCODING && first > 1) return [{ from: first, to: endOfEncoding(font, first) }]
  if (operator === FD_SELECT) return [{ from: first, to: endOfSelect(font, first, glyphs) }]
  return []
}

function endOfCharset(font: Buffer, at: number, glyphs: number): number {
  const format = font.readUInt8(at)
  if (format === 0) return at + 1 + 2 * (glyphs - 1)
  const size = format === 1 ? 3 : 4
  let end = at + 1
  for (let left = glyphs - 1; left > 0; end += size)
    left -= 1 + (format === 1 ? font.readUInt8(end + 2) : font.readUInt16BE(end + 2))
  return end
}

function endOfEncoding(font: Buffer, at: number): number {
  const format = font.readUInt8(at)
  const end = at + 2 + font.readUInt8(at + 1) * ((format & 0x7f) === 0 ? 1 : 2)
  return (format & 0x80) === 0 ? end : end + 1 + 3 * font.readUInt8(end)
}

function endOfSelect(font: Buffer, at: number, glyphs: number): number {
  return font.readUInt8(at) === 0 ? at + 1 + glyphs : at + 5 + 3 * font.readUInt16BE(at + 1)
}

function onlyParts(font: Buffer, parts: readonly Range[]): Buffer {
  const end = Math.min(font.length, Math.max(...parts.map(({ to }) => to)))
  const kept = Buffer.alloc(end)
  for (const { from, to } of parts) font.copy(kept, from, from, Math.min(to, end))
  return kept
}

function indexAt(font: Buffer, at: number): { items: Range[]; end: number } {
  const count = font.readUInt16BE(at)
  if (count === 0) return { items: [], end: at + 2 }
  const size = font.readUInt8(at + 2)
  const offset = (n: number) => font.readUIntBE(at + 3 + n * size, size)
  const base = at + 2 + (count + 1) * size
  const items = Array.from({ length: count }, (_, n) => ({
    from: base + offset(n),
    to: base + offset(n + 1),
  }))
  return { items, end: base + offset(count) }
}

/** The operators of a DICT, each with its operands. */
function entriesOf(font: Buffer, { from, to }: Range): Entry[] {
  const dict = font.subarray(from, to)
  const entries: Entry[] = []
  let operands: number[] = []
  for (let at = 0; at < dict.length; ) {
    const byte = dict.readUInt8(at)
    if (byte <= 21) {
      entries.push([byte === 12 ? 0x0c00 + dict.readUInt8(at + 1) : byte, operands])
      operands = []
      at += byte === 12 ? 2 : 1
    } else if (byte === 28) {
      operands.push(dict.readInt16BE(at + 1))
      at += 3
    } else if (byte === 29) {
      operands.push(dict.readInt32BE(at + 1))
      at += 5
    } else if (byte === 30) {
      operands.push(Number.NaN)
      at += 1
      while (at < dict.length && (dict.readUInt8(at) & 0x0f) !== 0x0f && dict.readUInt8(at) >> 4 !== 0x0f)
        at += 1
      at += 1
    } else if (byte <= 246) {
      operands.push(byte - 139)
      at += 1
    } else {
      const second = dict.readUInt8(at + 1)
      operands.push(byte <= 250 ? (byte - 247) * 256 + second + 108 : -(byte - 251) * 256 - second - 108)
      at += 2
    }
  }
  return entries
}
