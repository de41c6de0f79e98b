import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import type { Block, Cell, Row } from './drawn-blocks.ts'
import { wordsIn } from './ooxml-word.ts'

type Face = 'regular' | 'bold'

const A4 = [595, 842] as const
const MARGIN = 48
const SIZES = [10, 17, 13.5, 11.5]
const TABLE_SIZE = 8.5
const PAD = 3
const LEADING = 1.38
/**
 * A narrower column would hold single letters; a table with more of them continues below with the next
 * columns.
 */
const LEAST_COLUMN = 46
const LINE_COLOUR = '#9aa5a0'
/** Pictures get no more dots than the drawn page shows. */
const PICTURE_DOTS = 1600
/** Processor time of the whole examination at which the layout stops; the rest is told as missing. */
const STOP_MS = 5_000
/** Characters of a word that are measured together. */
const LONGEST_WORD = 400
/** Stands for a character that the font does not have. */
const UNKNOWN = '\u25a1'

/** Pages of plain text, and what did not get onto them. */
export interface Laid {
  pdf: Uint8Array
  /** For each page whether it has a picture. */
  pictures: boolean[]
  left: { words: number; rows: number; pictures: number }
}

/**
 * Lays out blocks as pages of a PDF, in one font of ours, black on white: nothing of the original's look can
 * hide a word. `fonts` is the folder of the fonts.
 */
export async function laidOut(blocks: readonly Block[], fonts: string): Promise<Laid> {
  const layout = new Layout(fonts)
  for (const block of blocks) await layout.add(block)
  return layout.finish()
}

class Layout {
  private readonly doc: PDFKit.PDFDocument
  private readonly files: Record<Face, string>
  private readonly chunks: Buffer[] = []
  private readonly widths = { regular: new Map<string, number>(), bold: new Map<string, number>() }
  private readonly pictures: boolean[] = []
  private readonly left = { words: 0, rows: 0, pictures: 0 }
  private size: readonly [number, number] = A4
  private y = 0
  /** Writes the letters of a sheet's columns, at the top of each of its pages. */
  private head: (() => void) | null = null

  constructor(fonts: string) {
    // By their files: pdfkit opens a registered font again each time if the document began with the same.
    this.files = { regular: `${fonts}/DejaVuSans.ttf`, bold: `${fonts}/DejaVuSans-Bold.ttf` }
    const info = { Producer: 'WBS Aduakan!', Creator: 'WBS Aduakan!', CreationDate: new Date(0) }
    this.doc = new PDFDocument({ autoFirstPage: false, margin: 0, font: this.files.regular, info })
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk))
  }

  async add(block: Block): Promise<void> {
    if (block.kind === 'page') {
      this.size = block.wide ? [A4[1], A4[0]] : A4
      this.y = Number.POSITIVE_INFINITY
    } else if (isLate()) this.leave(block)
    else if (block.kind === 'text') this.text(block)
    else if (block.kind === 'table') this.table(block)
    else await this.picture(block.bytes)
  }

  async finish(): Promise<Laid> {
    if (this.pictures.length === 0) this.newPage()
    const ended = new Promise((resolve) => this.doc.on('end', resolve))
    this.doc.end()
    await ended
    return { pdf: Buffer.concat(this.chunks), pictures: this.pictures, left: this.left }
  }

  private leave(block: Block): void {
    if (block.kind === 'picture') this.left.pictures += 1
    if (block.kind === 'text' && !block.extra) this.left.words += wordsIn(block.text)
    if (block.kind === 'table') for (const row of block.rows) this.leaveRow(row, block.extra)
  }

  private leaveRow({ number, cells }: Row, extra: boolean): void {
    if (extra) return
    if (number !== '') this.left.rows += 1
    else for (const { text } of cells) this.left.words += wordsIn(text)
  }

  private get width(): number {
    return this.size[0] - 2 * MARGIN
  }

  private newPage(): void {
    this.doc.addPage({ size: [...this.size], margin: 0 })
    this.pictures.push(false)
    this.y = MARGIN
  }

  /** Goes on to a new page if less than this is left. */
  private room(height: number): void {
    if (this.pictures.length > 0 && this.y + height <= this.size[1] - MARGIN) return
    this.newPage()
    const head = this.head
    this.head = null
    head?.()
    this.head = head
  }

  private text({ text, level, indent, mark, extra }: Extract<Block, { kind: 'text' }>): void {
    const size = SIZES[level] ?? 10
    const face = level > 0 ? 'bold' : 'regular'
    const hanging = mark === '' ? 0 : Math.max(16, this.measure(`${mark} `, face, size))
    const left = MARGIN + Math.min(indent, this.width / 2) + hanging
    const lines = this.linesOf(text, this.size[0] - MARGIN - left, face, size, extra)
    if (level > 0 && this.y > MARGIN) this.y += size * 0.6
    for (const [index, line] of lines.entries()) {
      this.room(size * LEADING * (level > 0 ? 2 : 1))
      if (index === 0 && mark !== '') this.write(this.printable(mark), left - hanging, face, size)
      this.write(line, left, face, size)
      this.y += size * LEADING
    }
    this.y += size * 0.45
  }

  private write(line: string, x: number, face: Face, size: number, y = this.y): void {
    if (line.trim() === '') return
    this.doc.font(this.files[face]).fontSize(size).fillColor('#000000').text(line, x, y, { lineBreak: false })
  }

  /** A table; if its columns do not fit beside each other, the next of them follow below. */
  private table({ columns, rows, extra }: Extract<Block, { kind: 'table' }>): void {
    const count = rows.reduce(
      (most, { cells }) =>
        Math.max(
          most,
          cells.reduce((sum, { span }) => sum + span, 0),
        ),
      columns.length,
    )
    const numbered = rows.some(({ number }) => number !== '')
    const aside = numbered ? 30 : 0
    const wanted = this.wanted(count, columns, rows)
    for (let from = 0; from < count; ) {
      let to = from + 1
      let sum = wanted[from] ?? 0
      // Tables of texts squeeze their columns before they continue below.
      const most = numbered ? this.width - aside : Number.POSITIVE_INFINITY
      while (
        to < count &&
        sum + (wanted[to] ?? 0) <= most &&
        (to + 1 - from) * LEAST_COLUMN <= this.width - aside
      ) {
        sum += wanted[to] ?? 0
        to += 1
      }
      const fit = Math.min(1, (this.width - aside) / sum)
      const widths = wanted.slice(from, to).map((width) => width * fit)
      const letters: Row = { number: ' ', cells: columns.slice(from, to).map(single) }
      const head = columns.length > 0 ? () => this.row(letters, widths, aside, true, 'bold') : null
      this.room(4 * TABLE_SIZE)
      head?.()
      this.head = head
      for (const row of rows) {
        const part = between(row.cells, from, to)
        if (part.every(({ text }) => text === '') && numbered) continue
        if (isLate()) this.leaveRow({ ...row, cells: part }, extra || (numbered && from > 0))
        else this.row({ ...row, cells: part }, widths, aside, extra, 'regular')
      }
      this.head = null
      this.y += TABLE_SIZE
      from = to
    }
  }

  /** The width that the longest text of each column would take, within bounds. */
  private wanted(count: number, columns: readonly string[], rows: readonly Row[]): number[] {
    const wanted = Array.from({ length: count }, () => LEAST_COLUMN)
    const most = columns.length > 0 ? 220 : this.width
    for (const { cells } of rows.slice(0, 400)) {
      let at = 0
      for (const { text, span } of cells) {
        if (span === 1)
          for (const line of text.slice(0, 500).split('\n'))
            wanted[at] = Math.min(
              most,
              Math.max(wanted[at] ?? 0, line.length * TABLE_SIZE * 0.6 + 2 * PAD + 2),
            )
        at += span
      }
    }
    return wanted
  }

  private row(row: Row, widths: readonly number[], aside: number, extra: boolean, face: Face): void {
    let at = 0
    const cells = row.cells.map(({ text, span }) => {
      const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      const lines = text === '' ? [] : this.linesOf(text, width - 2 * PAD, face, TABLE_SIZE, extra)
      const cell = {
        x: MARGIN + aside + widths.slice(0, at).reduce((sum, one) => sum + one, 0),
        width,
        lines,
      }
      at += span
      return cell
    })
    const step = TABLE_SIZE * LEADING
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
    // A row that does not fit on one page goes on on the next.
    for (let done = 0; done < most; ) {
      const whole = this.size[1] - 2 * MARGIN
      this.room(Math.min((most - done) * step + 2 * PAD, whole))
      const count = Math.min(most - done, Math.floor((this.size[1] - MARGIN - this.y - 2 * PAD) / step))
      const height = count * step + 2 * PAD
      if (aside > 0 && done === 0) this.write(row.number, MARGIN, 'regular', 7, this.y + PAD + 1)
      for (const { x, width, lines } of cells) {
        this.doc.lineWidth(0.5).strokeColor(LINE_COLOUR).rect(x, this.y, width, height).stroke()
        for (const [index, line] of lines.slice(done, done + count).entries())
          this.write(line, x + PAD, face, TABLE_SIZE, this.y + PAD + index * step)
      }
      this.y += height
      done += count
    }
  }

  private async picture(bytes: Uint8Array): Promise<void> {
    const drawn = await sharp(bytes)
      .resize({ width: PICTURE_DOTS, height: PICTURE_DOTS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => null)
    if (!drawn) {
      this.left.pictures += 1
      return
    }
    const { data, info } = drawn
    const high = this.size[1] - 2 * MARGIN
    const scale = Math.min(0.75, this.width / info.width, high / info.height)
    const height = info.height * scale
    this.room(height)
    this.doc.image(data, MARGIN, this.y, { width: info.width * scale, height })
    this.pictures[this.pictures.length - 1] = true
    this.y += height + 8
  }

  /** A text as lines of this width; what cannot be written is counted. */
  private linesOf(text: string, width: number, face: Face, size: number, extra: boolean): string[] {
    const plain = this.printable(text)
    if (!extra && plain.includes(UNKNOWN))
      for (const word of plain.split(/\s+/)) if (word.includes(UNKNOWN)) this.left.words += 1
    return plain.split('\n').flatMap((line) => this.wrapped(line.trimEnd(), width, face, size))
  }

  private wrapped(text: string, width: number, face: Face, size: number): string[] {
    const lines: string[] = []
    let line = ''
    let taken = 0
    const space = this.measure(' ', face, size)
    for (const word of text.split(' ')) {
      let rest = word
      let its = this.measure(rest, face, size)
      if (line !== '' && taken + space + its > width) {
        lines.push(line)
        line = ''
        taken = 0
      }
      while (its > width && rest.length > 1) {
        const cut = Math.max(1, Math.floor((rest.length * width) / its) - 1)
        lines.push(rest.slice(0, cut))
        rest = rest.slice(cut)
        its = this.measure(rest, face, size)
      }
      taken += its + (line === '' ? 0 : space)
      line = line === '' ? rest : `${line} ${rest}`
    }
    return [...lines, line]
  }

  /**
   * The width of a word. Of a longer one than any line only the beginning is laid out; the rest is taken as
   * that wide.
   */
  private measure(word: string, face: Face, size: number): number {
    if (word.length > LONGEST_WORD)
      return (this.measure(word.slice(0, LONGEST_WORD), face, size) * word.length) / LONGEST_WORD
    const known = this.widths[face]
    let width = known.get(word)
    if (width === undefined) {
      width = this.doc.font(this.files[face]).fontSize(100).widthOfString(word)
      known.set(word, width)
    }
    return (width * size) / 100
  }

  /** Characters without a glyph become a box. */
  private printable(text: string): string {
    const { font } = (this.doc.font(this.files.regular) as unknown as { _font: { font: Glyphs } })._font
    return text
      .replaceAll('\t', '    ')
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, (sign) => (sign === '\n' ? sign : ''))
      .replace(/[^\n\x20-\x7e\xa0-\xff]/gu, (sign) =>
        font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : UNKNOWN,
      )
  }
}

interface Glyphs {
  hasGlyphForCodePoint(point: number): boolean
}

function single(text: string): Cell {
  return { text, span: 1 }
}

/** The cells from one column up to another; what begins before them is cut. */
function between(cells: readonly Cell[], from: number, to: number): Cell[] {
  const kept: Cell[] = []
  let at = 0
  for (const { text, span } of cells) {
    const [start, end] = [Math.max(at, from), Math.min(at + span, to)]
    if (end > start) kept.push({ text: at >= from ? text : '', span: end - start })
    at += span
  }
  return kept
}

function isLate(): boolean {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000 > STOP_MS
}
