import { stripCff } from './pdf-font-cff.ts'
import { cutTable, type FontTables, glyphsIn, hasReadableHints, isHint } from './pdf-font-tables.ts'
import { GlyphNames } from './pdf-glyph-names.ts'

const TABLES = new Set(
  'glyf,loca,head,hhea,hmtx,maxp,cvt ,fpgm,prep,cmap,post,OS/2,CFF ,vhea,vmtx,VORG,gasp'.split(','),
)

/**
 * A TrueType or OpenType font with only the tables that draw: names, signatures, dates and the vendor are
 * dropped (OpenType 1.9, "Font tables"). Throws if it cannot be read.
 */
export function stripSfnt(file: Buffer, glyphs = new GlyphNames()): Buffer {
  const tables = tablesOf(file)
  const withoutHints = hasReadableHints(tables)
  const kept = [...tables].flatMap(([tag, whole]) => {
    if (!TABLES.has(tag) || (withoutHints && isHint(tag))) return []
    const cut = tag === 'CFF ' ? stripCff(whole, glyphs) : cutTable(tag, whole, tables)
    if (!cut) return []
    const data = Buffer.from(cut)
    if (tag === 'head' && data.length >= 36) data.fill(0, 20, 36)
    if (tag === 'OS/2' && data.length >= 62) data.fill(0x20, 58, 62)
    if (tag === 'post') ownGlyphNames(data, glyphs)
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
function ownGlyphNames(data: Buffer, glyphs: GlyphNames): void {
  if (data.length < 34 || data.readUInt32BE(0) !== 0x00020000) return
  for (let at = 34 + data.readUInt16BE(32) * 2; at < data.length; ) {
    const length = data.readUInt8(at)
    const end = Math.min(data.length, at + 1 + length)
    data.write(glyphs.of(data.toString('latin1', at + 1, end)), at + 1, 'latin1')
    at = end
  }
}

/**
 * A map of two bytes for each code (ISO 32000-1, table 117) with only glyphs that the font draws. All that
 * draw nothing become the first one of these, and what is behind the last code is dropped.
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
