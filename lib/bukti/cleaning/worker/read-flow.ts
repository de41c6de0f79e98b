import type { Block, Cell, Row } from './drawn-blocks.ts'
import { BlockFlow, textBlock } from './drawn-blocks.ts'
import { nsOf } from './ooxml-namespaces.ts'
import { wordsIn } from './ooxml-word.ts'
import { isNear } from './ooxml-word-colours.ts'
import type { ItemMark, Numbering } from './read-numbering.ts'
import { readXml, type XmlElement } from './xml-reader.ts'

/** What a part of a document points to by the ids of its relations. */
export interface Targets {
  picture(id: string): Uint8Array | undefined
  chart(id: string): Block[]
}

/** What styles say about paragraphs, by their ids. */
export type Styles = ReadonlyMap<string, { level: number; numId: string; ilvl: string }>

interface Paragraph {
  text: string
  level: number
  numId: string
  ilvl: string
  indent: number
}

interface Table {
  rows: Row[]
  cells: Cell[]
}

/** Signs of symbol fonts that people tick or list with; every other becomes a dot. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F06F: '☐',
  F071: '☐',
  F0A8: '☐',
  F072: '☐',
  F0FE: '☑',
  F052: '☑',
  F0FD: '☒',
  F053: '☒',
  F078: '☒',
  F0FC: '✓',
  F050: '✓',
  F0FB: '✗',
  F04F: '✗',
  F0E0: '→',
}

/**
 * Reads text, tables, pictures and charts of one part of a Word document, of a drawing or of a slide, by the
 * names that WordprocessingML and DrawingML share (p, t, tbl, tr, tc, blip). Hidden shapes are left out,
 * everything else that is hidden is gone from the part. Titles of slides become headings.
 */
export class FlowReader {
  private readonly flow = new BlockFlow()
  /** Words and pictures in hidden shapes. */
  hiddenWords = 0
  hiddenPictures = 0
  /** The form of an object that programs prefer shows nothing: its picture stands in the other form. */
  private isObject = false
  /** The depth of the element that is left out with its content. */
  private unseen: number | null = null
  private isHidden = false
  /** Of the letters that are read, and of the marker pen behind them. */
  private colour = ''
  private marker = ''
  private readonly targets: Targets
  private readonly styles: Styles
  private readonly numbering: Numbering | null
  private readonly path: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly tables: Table[] = []
  private isTitle = false

  private readonly background: boolean

  /** `background`: of a slide's layout only what is no field to fill in is read. */
  constructor(
    targets: Targets,
    styles: Styles = new Map(),
    numbering: Numbering | null = null,
    background = false,
  ) {
    this.background = background
    this.targets = targets
    this.styles = styles
    this.numbering = numbering
  }

  get blocks(): Block[] {
    return this.flow.blocks
  }

  /** A paragraph or a table is open: a picture in it follows it. */
  private get isInside(): boolean {
    return this.tables.length > 0 || this.paragraphs.length > 0
  }

  read(xml: string): this {
    readXml(xml, {
      open: (element) => {
        if (this.unseen === null) this.open(element)
        else if (this.isHidden && /^(blip|imagedata)$/.test(element.local)) this.hiddenPictures += 1
        this.path.push(element.local)
      },
      text: (value) => {
        if (this.path.at(-1) !== 't') return
        if (this.unseen === null && isNear(this.colour, this.marker)) this.hiddenWords += wordsIn(value)
        else if (this.unseen === null) this.say(value)
        else if (this.isHidden) this.hiddenWords += wordsIn(value)
      },
      close: () => {
        const local = this.path.pop() ?? ''
        if (this.unseen === null) this.close(local)
        else if (this.path.length <= this.unseen) this.unseen = null
      },
    })
    return this
  }

  private say(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.text += text
    else if (text.trim() !== '') this.put(textBlock(text))
  }

  private open(element: XmlElement): void {
    const get = (name: string) => element.attributes.find(({ local }) => local === name)?.value ?? ''
    const parent = this.path.at(-1)
    const relation = () =>
      element.attributes.find(({ uri, local }) => nsOf(uri) === 'r' && /^(id|embed|pict)$/.test(local))
        ?.value ?? ''
    const paragraph = this.paragraphs.at(-1)
    switch (element.local) {
      case 'r':
        this.colour = ''
        this.marker = ''
        break
      // Of letters on a slide; those of a letter are gone from the part.
      case 'srgbClr':
        if (this.path.at(-2) === 'rPr' && parent === 'solidFill') this.colour = get('val')
        if (this.path.at(-2) === 'rPr' && parent === 'highlight') this.marker = get('val')
        break
      case 'Choice':
        this.isObject = false
        break
      case 'oleObj':
        this.isObject = true
        break
      case 'Fallback':
        if (!this.isObject) this.leaveOut(0, false)
        break
      case 'cNvPr':
        if (/^(1|true)$/.test(get('hidden'))) this.leaveOut(2, true)
        break
      // Of a drawing in a letter; those of slides and sheets stand one level deeper.
      case 'docPr':
        if (/^(1|true)$/.test(get('hidden'))) this.leaveOut(1, true)
        break
      case 'p':
        this.paragraphs.push({ text: '', level: this.isTitle ? 1 : 0, numId: '', ilvl: '', indent: 0 })
        break
      case 'pStyle': {
        const style = this.styles.get(get('val'))
        if (paragraph && style && parent === 'pPr') Object.assign(paragraph, style)
        break
      }
      case 'outlineLvl':
        if (paragraph && parent === 'pPr') paragraph.level = levelOf(Number(get('val')))
        break
      case 'ind':
        if (paragraph && parent === 'pPr') paragraph.indent = Number(get('left') || get('start')) / 20 || 0
        break
      case 'numId':
        if (paragraph && parent === 'numPr') paragraph.numId = get('val')
        break
      case 'ilvl':
        if (paragraph && parent === 'numPr') paragraph.ilvl = get('val')
        break
      case 'tab':
        if (parent === 'r') this.say('\t')
        break
      // Signs of formulas that their shape stands for.
      case 'den':
        this.say('/')
        break
      case 'sup':
        if (/^s/.test(parent ?? '')) this.say('^')
        break
      case 'br':
      case 'cr':
        this.say('\n')
        break
      case 'noBreakHyphen':
        this.say('-')
        break
      case 'sym':
        if (parent === 'r') this.say(SYMBOLS[get('char').toUpperCase()] ?? '•')
        break
      case 'footnoteReference':
      case 'endnoteReference':
        this.say(`[${get('id')}]`)
        break
      case 'footnote':
      case 'endnote':
        if (Number(get('id')) > 0) this.put(textBlock(`[${get('id')}]`, { extra: true }))
        break
      case 'ph':
        if (this.background) this.leaveOut(3, false)
        this.isTitle = /title/i.test(get('type'))
        break
      case 'tbl':
        this.tables.push({ rows: [], cells: [] })
        break
      case 'tc':
        this.tables.at(-1)?.cells.push({ text: '', span: Math.max(1, Number(get('gridSpan')) || 1) })
        break
      case 'gridSpan': {
        const cell = this.tables.at(-1)?.cells.at(-1)
        if (cell) cell.span = Math.min(63, Math.max(1, Number(get('val')) || 1))
        break
      }
      case 'blip':
      case 'imagedata': {
        const bytes = this.targets.picture(relation())
        if (bytes) this.flow.add({ kind: 'picture', bytes }, this.isInside)
        break
      }
      case 'chart':
        for (const block of this.targets.chart(relation())) this.flow.add(block, this.isInside)
        break
    }
  }

  /** Leaves out the element that opens, or one so many levels above it, to its end. */
  private leaveOut(above: number, hidden: boolean): void {
    this.unseen = Math.max(0, this.path.length - above)
    this.isHidden = hidden
  }

  private close(local: string): void {
    if (local === 'p') this.endParagraph()
    else if (local === 'sp') this.isTitle = false
    else if (local === 'tr') {
      const table = this.tables.at(-1)
      if (table && table.cells.length > 0) table.rows.push({ number: '', cells: table.cells })
      if (table) table.cells = []
    } else if (local === 'tbl') this.endTable()
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const item: ItemMark | null =
      paragraph.numId === '' || paragraph.text.trim() === ''
        ? null
        : (this.numbering?.next(paragraph.numId, paragraph.ilvl || '0') ?? null)
    if (this.tables.length > 0 || this.paragraphs.length > 0) {
      this.put(textBlock(item ? `${item.mark} ${paragraph.text}` : paragraph.text))
      return
    }
    if (paragraph.text.trim() !== '')
      this.blocks.push({
        kind: 'text',
        text: paragraph.text,
        level: paragraph.level,
        indent: Math.max(paragraph.indent, item?.indent ?? 0),
        mark: item?.mark ?? '',
        extra: false,
      })
    this.flow.settle(this.isInside)
  }

  /** A table within a cell becomes lines of that cell. */
  private endTable(): void {
    const table = this.tables.pop()
    if (!table || table.rows.length === 0) return
    if (this.tables.length > 0)
      for (const { cells } of table.rows) this.put(textBlock(cells.map(({ text }) => text).join(' | ')))
    else {
      this.blocks.push({ kind: 'table', columns: [], rows: table.rows, extra: false })
      this.flow.settle(this.isInside)
    }
  }

  /** A text in the cell that is open, else as a block of its own. */
  private put(block: Block): void {
    if (block.kind !== 'text' || block.text.trim() === '') return
    const cell = this.tables.at(-1)?.cells.at(-1)
    if (!cell) this.blocks.push(block)
    else cell.text = cell.text === '' ? block.text : `${cell.text}\n${block.text}`
  }
}

/** The size of a heading by its level in the outline, which counts from 0. */
export function levelOf(outline: number): number {
  return outline >= 0 && outline < 9 ? Math.min(3, outline + 1) : 0
}
