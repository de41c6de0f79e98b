import { marker } from './marker'
import type { Odd } from './odd'
import { onePage, stream } from './raw-pdf'

const mark = (place: string) => marker(`PDF-${place}`)
const SEEN = ['Kuitansi terlihat']

/**
 * A number in a program of a glyph: both formats write small ones in one byte, and others up to 1131 in two.
 */
function number(value: number): number[] {
  if (Math.abs(value) <= 107) return [value + 139]
  const rest = Math.abs(value) - 108
  return [(value > 0 ? 247 : 251) + (rest >> 8), rest & 0xff]
}
const program = (...parts: (number | string)[]) => {
  const codes: Record<string, number> = {
    hsbw: 13,
    rmoveto: 21,
    hlineto: 6,
    vlineto: 7,
    closepath: 9,
    endchar: 14,
  }
  return Buffer.from(parts.flatMap((part) => (typeof part === 'string' ? [codes[part] ?? 0] : number(part))))
}
const BOX = [100, 0, 'rmoveto', 400, 'hlineto', 600, 'vlineto', -400, 'hlineto'] as const

function crypted(plain: Buffer, start: number): Buffer {
  let key = start
  return plain.map((byte) => {
    const coded = byte ^ (key >> 8)
    key = ((coded + key) * 52845 + 22719) & 0xffff
    return coded
  }) as Buffer
}

interface Places {
  clear?: string
  inner?: string
  blanks?: string
  glyph?: string
  tail?: string
}

/** A Type 1 font that draws a box for one glyph. */
function type1({
  clear = '',
  inner = '',
  blanks = '\0\0\0\0',
  glyph = 'kotakuji',
  tail = '',
}: Places): string {
  const coded = (code: Buffer) =>
    crypted(Buffer.concat([Buffer.from(blanks, 'latin1'), code]), 4330).toString('latin1')
  const entry = (name: string, code: Buffer) => {
    const bytes = coded(code)
    return `/${name} ${bytes.length} RD ${bytes} ND\n`
  }
  const head = `%!PS-AdobeFont-1.0: Kotak 001.000\n${clear}12 dict begin\n/FontInfo 2 dict dup begin\n/Notice (${clear.slice(2, -1)}) readonly def\nend readonly def\n/FontName /Kotak def\n/PaintType 0 def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /${glyph} put\nreadonly def\n/FontBBox {0 0 700 700} readonly def\ncurrentdict end\ncurrentfile eexec\n`
  const body = `dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n/BlueValues [] def\n/password 5839 def\n${blanks.length === 4 ? '' : `/lenIV ${blanks.length} def\n`}${inner}2 index /CharStrings 2 dict dup begin\n${entry('.notdef', program(0, 700, 'hsbw', 'endchar'))}${entry(glyph, program(0, 700, 'hsbw', ...BOX, 'closepath', 'endchar'))}end\nend\nreadonly put\nnoaccess put\ndup/FontName get exch definefont pop\nmark currentfile closefile\n`
  const sealed = crypted(Buffer.from(`\0\0\0\0${body}`, 'latin1'), 55665).toString('latin1')
  const end = `${`${'0'.repeat(64)}\n`.repeat(8)}cleartomark\n${tail}`
  return stream(
    `/Length1 ${head.length} /Length2 ${sealed.length} /Length3 ${end.length}`,
    head + sealed + end,
  )
}

/** An INDEX of a CFF font with offsets of two bytes. */
function index(...items: Buffer[]): Buffer {
  if (items.length === 0) return Buffer.from([0, 0])
  const ends = items.map((_, at) => 1 + Buffer.concat(items.slice(0, at + 1)).length)
  const offsets = [1, ...ends].flatMap((end) => [end >> 8, end & 0xff])
  return Buffer.concat([Buffer.from([0, items.length, 2, ...offsets]), ...items])
}

/** A CFF font that draws a box for one glyph, with a text between two of its parts and one behind its end. */
function cff({ glyph = 'kotakuji', inner = '', tail = '' }: Places): string {
  const long = (value: number, operator: number) => [29, 0, 0, value >> 8, value & 0xff, operator]
  const charset = Buffer.from([0, 391 >> 8, 391 & 0xff])
  const glyphs = index(program('endchar'), program(...BOX, 'endchar'))
  const build = (start: number) => {
    const atGlyphs = start + charset.length + inner.length
    const top = [...long(start, 15), ...long(atGlyphs, 17), 139, ...long(atGlyphs + glyphs.length, 18)]
    return Buffer.concat([
      Buffer.from([1, 0, 4, 2]),
      index(Buffer.from('Kotak')),
      index(Buffer.from(top)),
      index(Buffer.from(glyph)),
      index(),
    ])
  }
  const head = build(build(0).length)
  const font = Buffer.concat([head, charset, Buffer.from(inner), glyphs, Buffer.from(tail)])
  return stream('/Subtype /Type1C', font.toString('latin1'))
}

/** Boxes in a font of its own, whose glyph the table of codes names, too. */
function page(program: string, key: string, glyph = 'kotakuji'): Buffer {
  return onePage({
    fonts: '/F3 5 0 R',
    content: 'BT /F3 24 Tf 40 600 Td (AAA) Tj ET',
    objects: [
      `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Kotak /FirstChar 65 /LastChar 65 /Widths [700] /FontDescriptor 6 0 R /Encoding << /Type /Encoding /Differences [65 /${glyph}] >> >>`,
      `<< /Type /FontDescriptor /FontName /ABCDEF+Kotak /Flags 4 /FontBBox [0 0 700 700] /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 /${key} 7 0 R >>`,
      program,
    ],
  })
}
const ofType1 = (what: string, places: () => Places): Odd => ({
  what: `a Type 1 font with ${what}`,
  make: () => page(type1(places()), 'FontFile', places().glyph),
  visible: SEEN,
  hasLetters: true,
})
const ofCff = (what: string, places: () => Places): Odd => ({
  what: `a CFF font with ${what}`,
  make: () => page(cff(places()), 'FontFile3', places().glyph),
  visible: SEEN,
  hasLetters: true,
})

export const ODD_FONT_PROGRAMS: readonly Odd[] = [
  ofType1('a glyph that is named by a word', () => ({ glyph: 'PENANDABudiSantoso' })),
  ofType1('comments and a notice', () => ({ clear: `% ${mark('T1-KOMENTAR')}\n` })),
  ofType1('a comment in its encrypted part', () => ({ inner: `% ${mark('T1-DALAM')}\n` })),
  ofType1('a text in its encrypted part', () => ({ inner: `/Pemilik (${mark('T1-TEKS')}) def\n` })),
  ofType1('a word of its owner in its encrypted part', () => ({ inner: `/${mark('T1-KATA')} 1 def\n` })),
  ofType1('letters in front of its glyphs', () => ({ blanks: mark('T1-BLANK') })),
  ofType1('a tail', () => ({ tail: mark('T1-EKOR') })),
  ofCff('a glyph that is named by a word', () => ({ glyph: 'PENANDABudiSantoso' })),
  ofCff('bytes between its parts', () => ({ inner: mark('CFF-SELA') })),
  ofCff('a tail', () => ({ tail: mark('CFF-EKOR') })),
]
