import { cutTable, type FontTables, glyphsIn, hasReadableHints, isHint } from './pdf-font-tables.ts'

/** Names that fonts give their glyphs; anything else could be a word of the font's owner. */
export const GLYPH =
  /^(?:\.notdef|[A-Za-z]{1,20}[0-9]{0,3}(?:\.[a-z0-9]{1,8})?|uni[0-9A-Fa-f]{4,16}|u[0-9A-Fa-f]{4,6}|(?:g|G|gid|cid|glyph|index|c|C|a|A|f)[0-9]{1,5})$/

const TABLES = new Set(
  'glyf,loca,head,hhea,hmtx,maxp,cvt ,fpgm,prep,cmap,post,OS/2,CFF ,vhea,vmtx,VORG,gasp'.split(','),
)

/**
 * A TrueType or OpenType font with only the tables that draw: names, signatures, dates and the vendor are
 * dropped (OpenType 1.9, "Font tables"). Throws if it cannot be read.
 */
export function stripSfnt(file: Buffer): Buffer {
  const tables = tablesOf(file)
  const withoutHints = hasReadableHints(tables)
  const kept = [...tables].flatMap(([tag, whole]) => {
    if (!TABLES.has(tag) || (withoutHints && isHint(tag))) return []
    const cut = tag === 'CFF ' ? stripCff(whole) : cutTable(tag, whole, tables)
    if (!cut) return []
    const data = Buffer.from(cut)
    if (tag === 'head' && data.length >= 36) data.fill(0, 20, 36)
    if (tag === 'OS/2' && data.length >= 62) data.fill(0x20, 58, 62)
    if (tag === 'post') blankGlyphNames(data)
    return [{ tag, data }]
  })
  const head = Buffer.alloc(12 + kept.length * 16)
  file.copy(head, 0, 0, 4)
  head.writeUInt16BE(kept.length, 4)
  const power = 2 ** Math.floor(Math.log2(Math.max(1, kept.length)))
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((kept.length - power) * 16, 10)
  const bodies: Buffer[] = []
  let offset = head.length
  for (const [index, { tag, data }] of kept.entries()) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum(padded), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([head, ...bodies])
}

function tablesOf(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>()
  const count = file.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const from = file.readUInt32BE(at + 8)
    tables.set(file.toString('latin1', at, at + 4), file.subarray(from, from + file.readUInt32BE(at + 12)))
  }
  return tables
}

function checksum(data: Buffer): number {
  let sum = 0
  for (let at = 0; at + 4 <= data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}

/** The names of a "post" table of version 2: Pascal strings behind one index for each glyph. */
function blankGlyphNames(data: Buffer): void {
  if (data.length < 34 || data.readUInt32BE(0) !== 0x00020000) return
  for (let at = 34 + data.readUInt16BE(32) * 2; at < data.length; ) {
    const length = data.readUInt8(at)
    const end = Math.min(data.length, at + 1 + length)
    if (!GLYPH.test(data.toString('latin1', at + 1, end))) data.fill(0x41, at + 1, end)
    at = end
  }
}

/** Operators of a Top or Font DICT whose value is a text: version, Notice, FullName and so on (Adobe TN 5176, 9). */
const TEXTS = new Set([0, 1, 2, 3, 4, 0x0c00, 0x0c15, 0x0c16, 0x0c26])
/** Where the Font DICTs lie, each with a name of its own. */
const FD_ARRAY = 0x0c24
const STANDARD_STRINGS = 391

/** A CFF font whose names and notices are blanked in place. Throws if it cannot be read. */
export function stripCff(file: Buffer): Buffer {
  const font = Buffer.from(file)
  const names = indexAt(font, font.readUInt8(2))
  for (const { from, to } of names.items) font.fill(0x41, from, to)
  const tops = indexAt(font, names.end)
  const strings = indexAt(font, tops.end)
  const entries = tops.items.flatMap(({ from, to }) => entriesOf(font.subarray(from, to)))
  for (const [, at] of entries.filter(([operator]) => operator === FD_ARRAY))
    for (const { from, to } of indexAt(font, at).items) entries.push(...entriesOf(font.subarray(from, to)))
  for (const [operator, id] of entries) {
    const text = TEXTS.has(operator) ? strings.items[id - STANDARD_STRINGS] : undefined
    if (text) font.fill(0x41, text.from, text.to)
  }
  // What remains are names of glyphs.
  for (const { from, to } of strings.items)
    if (!GLYPH.test(font.toString('latin1', from, to))) font.fill(0x41, from, to)
  return font
}

function indexAt(font: Buffer, at: number): { items: { from: number; to: number }[]; end: number } {
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

/** The operators of a DICT, each with its last operand. */
function entriesOf(dict: Buffer): [operator: number, operand: number][] {
  const entries: [number, number][] = []
  let last = 0
  for (let at = 0; at < dict.length; ) {
    const byte = dict.readUInt8(at)
    if (byte <= 21) {
      const operator = byte === 12 ? 0x0c00 + dict.readUInt8(at + 1) : byte
      entries.push([operator, last])
      at += byte === 12 ? 2 : 1
    } else if (byte === 28) {
      last = dict.readInt16BE(at + 1)
      at += 3
    } else if (byte === 29) {
      last = dict.readInt32BE(at + 1)
      at += 5
    } else if (byte === 30) {
      at += 1
      while (at < dict.length && (dict.readUInt8(at) & 0x0f) !== 0x0f && dict.readUInt8(at) >> 4 !== 0x0f)
        at += 1
      at += 1
    } else if (byte <= 246) {
      last = byte - 139
      at += 1
    } else {
      last =
        byte <= 250
          ? (byte - 247) * 256 + dict.readUInt8(at + 1) + 108
          : -(byte - 251) * 256 - dict.readUInt8(at + 1) - 108
      at += 2
    }
  }
  return entries
}

/** A Type 1 font whose comments, names and notices are blanked in place; the encrypted part stays. */
export function stripType1(file: Buffer): Buffer {
  const end = file.indexOf('eexec', 0, 'latin1')
  if (end < 0) throw new Error('not a Type 1 font')
  const blank = (text: string) => ' '.repeat(text.length)
  const head = file
    .toString('latin1', 0, end)
    .replace(/(?<=^|[\r\n])%(?!!PS-AdobeFont-\d\.\d)[^\r\n]*/g, blank)
    .replace(/(%!PS-AdobeFont-\d\.\d)([^\r\n]*)/, (_, first: string, rest: string) => first + blank(rest))
    .replace(/\(([^()\\]|\\.)*\)/g, (text) => `(${' '.repeat(Math.max(0, text.length - 2))})`)
    .replace(/(\/FontName\s+\/)(\S+)/, (_, key: string, name: string) => key + 'F'.repeat(name.length))
  return Buffer.concat([Buffer.from(head, 'latin1'), file.subarray(end)])
}

/**
 * A map of two bytes for each code (ISO 32000-1, table 117) with only glyphs that the font draws. All that draw nothing
 * become the first one of these, and what is behind the last code is dropped.
 */
export function glyphMap(map: Buffer, font: Buffer): Buffer {
  const { count, draws, blank } = glyphsIn(tablesOf(font))
  const copy = Buffer.alloc(map.length - (map.length % 2))
  let end = 0
  for (let at = 0; at < copy.length; at += 2) {
    const glyph = map.readUInt16BE(at)
    if (glyph === 0 || glyph >= count) continue
    copy.writeUInt16BE(draws(glyph) ? glyph : blank, at)
    end = at + 2
  }
  return copy.subarray(0, end)
}

/** The longest text that stands for one sign: ligatures have three letters. */
const LONGEST = 4 * 4

const BLOCKS =
  /(\d{1,3})\s+begin(codespacerange|bfchar|bfrange|cidchar|cidrange|notdefchar|notdefrange)\s([<>\s0-9A-Fa-f[\]]*?)end\2/g

/** A CMap with only its tables of codes; names, registries and comments are ours. */
export function stripCMap(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/%[^\r\n]*/g, '')
  const blocks = [...text.matchAll(BLOCKS)].map(
    ([, count, kind = '', body = '']) => `${count} begin${kind}\n${short(kind, body.trim())}\nend${kind}\n`,
  )
  const head =
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /C def\n/CMapType 2 def\n'
  const mode = /\/WMode\s+1/.test(text) ? 1 : 0
  return Buffer.from(`${head}/WMode ${mode} def\n${blocks.join('')}endcmap\nend\nend\n`, 'latin1')
}

/** The texts of a table without long ones: nobody sees what a sign that is never written stands for. */
function short(kind: string, body: string): string {
  if (!kind.startsWith('bf')) return body
  return body.replace(/<([\s0-9A-Fa-f]*)>/g, (text, digits: string) =>
    digits.replace(/\s/g, '').length > LONGEST ? '<FFFD>' : text,
  )
}
