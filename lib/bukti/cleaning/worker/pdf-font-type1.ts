import { GlyphNames } from './pdf-glyph-names.ts'

/**
 * Words of a Type 1 font program (Adobe Type 1 Font Format, 2 and 5), and of PostScript as these programs use
 * it.
 */
const WORDS = new Set(
  `FontInfo version Notice FullName FamilyName Weight ItalicAngle isFixedPitch UnderlinePosition UnderlineThickness FontName
  Encoding PaintType FontType FontMatrix UniqueID XUID FontBBox StrokeWidth Metrics CharStrings Private Subrs OtherSubrs
  BlueValues OtherBlues FamilyBlues FamilyOtherBlues BlueScale BlueShift BlueFuzz StdHW StdVW StemSnapH StemSnapV ForceBold
  LanguageGroup password lenIV MinFeature RndStemUp ExpansionFactor Erode WeightVector Blend BlendDesignPositions
  BlendDesignMap BlendAxisTypes Copyright readonly executeonly noaccess dict begin array index exch currentfile eexec mark
  closefile cleartomark true false StandardEncoding ISOLatin1Encoding systemdict internaldict userdict known save restore
  definefont string readstring FontDirectory copy currentdict bind ifelse findfont length load store where undef roll exec
  forall repeat aload astore setcachedevice startlock strtlck flxproc hires hstem vstem`.split(/\s+/),
)
const TRAILER = Buffer.from(`\n${`${'0'.repeat(64)}\n`.repeat(8)}cleartomark\n`)
const FILE_KEY = 55665
const GLYPH_KEY = 4330

/** A font program, and the lengths of its clear, its encrypted and its last part. */
export interface Type1 {
  font: Buffer
  lengths: readonly [number, number, number]
}

/**
 * A Type 1 font without comments, texts and words of its owner, in its clear part and in its encrypted one;
 * what is behind its end is dropped. Throws if it cannot be read.
 */
export function stripType1(file: Buffer, glyphs = new GlyphNames()): Type1 {
  const whole = withoutSegments(file)
  const mark = whole.indexOf('eexec', 0, 'latin1')
  if (mark < 0) throw new Error('not a Type 1 font')
  const head = `${cleared(whole.toString('latin1', 0, mark), glyphs)}eexec\n`
  let start = mark + 5
  while (/[ \t\r\n]/.test(whole.toString('latin1', start, start + 1))) start += 1
  const coded = whole.subarray(start)
  const isText = /^[0-9A-Fa-f]{4}/.test(coded.toString('latin1', 0, 4))
  const bytes = isText ? Buffer.from(coded.toString('latin1').replace(/[^0-9A-Fa-f]/g, ''), 'hex') : coded
  const plain = crypted(bytes, FILE_KEY, 'open').subarray(4)
  const inner = Buffer.from(clearedInner(plain, glyphs), 'latin1')
  const sealed = crypted(Buffer.concat([Buffer.alloc(4), inner]), FILE_KEY, 'seal')
  const font = Buffer.concat([Buffer.from(head, 'latin1'), sealed, TRAILER])
  return { font, lengths: [head.length, sealed.length, TRAILER.length] }
}

/** The format of fonts for PCs puts six bytes before each part. */
function withoutSegments(file: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (file[at] === 0x80 && (file[at + 1] === 1 || file[at + 1] === 2)) {
    const end = at + 6 + file.readUInt32LE(at + 2)
    parts.push(file.subarray(at + 6, end))
    at = end
  }
  return parts.length > 0 ? Buffer.concat(parts) : file
}

/** The clear part: the name of the font is ours. */
function cleared(text: string, glyphs: GlyphNames): string {
  const first = /^%!PS-AdobeFont-\d\.\d/.exec(text)?.[0] ?? '%!PS-AdobeFont-1.0'
  return `${first}\n${words(text, glyphs).replace(/(\/FontName\s*\/)(\S+)/, (_, key: string, name: string) => key + 'F'.repeat(name.length))}`
}

/** The encrypted part: programs of glyphs as they are, between words; up to its end. */
function clearedInner(plain: Buffer, glyphs: GlyphNames): string {
  const text = plain.toString('latin1')
  const reader = /\/(\S+?)\s*\{\s*string\s+currentfile\s+exch\s+readstring\s+pop\s*\}/.exec(text)?.[1] ?? 'RD'
  const name = reader.replace(/[^A-Za-z0-9]/g, '\\$&')
  const program = new RegExp(`(\\d{1,5})\\s+(?:${name}|RD|-\\|)\\s`, 'g')
  const blanks = Number(/\/lenIV\s+(-?\d+)/.exec(text)?.[1] ?? 4)
  const out: string[] = []
  let from = 0
  for (let found = program.exec(text); found; found = program.exec(text)) {
    const start = found.index + found[0].length
    const end = start + Number(found[1])
    if (end > text.length) throw new Error('a glyph beyond the end of its font')
    out.push(words(text.slice(from, start), glyphs), unmarked(plain.subarray(start, end), blanks))
    from = end
    program.lastIndex = end
  }
  const rest = text.slice(from)
  const end = rest.indexOf('closefile')
  return `${out.join('')}${words(end < 0 ? rest : rest.slice(0, end + 9), glyphs)}\n`
}

/** A program of a glyph; the bytes in front of it, which any program may choose, are zeros. */
function unmarked(sealed: Buffer, blanks: number): string {
  if (blanks < 1) return sealed.toString('latin1')
  const open = crypted(sealed, GLYPH_KEY, 'open')
  open.fill(0, 0, blanks)
  return crypted(open, GLYPH_KEY, 'seal').toString('latin1')
}

/** Without comments, texts and numbers that are texts; words that the format does not know become ours. */
function words(text: string, glyphs: GlyphNames): string {
  return text.replace(
    /%[^\r\n]*|\((?:[^()\\]|\\.|\([^()]*\))*\)|<[0-9A-Fa-f\s]*>|[^\s()<>[\]{}/%]+/g,
    (token) => {
      if (token.startsWith('%')) return ''
      if (token.startsWith('(')) return '()'
      if (token.startsWith('<')) return '<>'
      if (/^[-+.\d]/.test(token) && /^[-+]?\d*\.?\d*(?:[eE][-+]?\d+)?(?:#[0-9A-Fa-f]+)?$/.test(token))
        return token
      return WORDS.has(token) ? token : glyphs.of(token)
    },
  )
}

function crypted(bytes: Buffer, start: number, way: 'open' | 'seal'): Buffer {
  const out = Buffer.alloc(bytes.length)
  let key = start
  for (const [at, byte] of bytes.entries()) {
    const other = byte ^ (key >> 8)
    out[at] = other
    key = (((way === 'open' ? byte : other) + key) * 52845 + 22719) & 0xffff
  }
  return out
}
