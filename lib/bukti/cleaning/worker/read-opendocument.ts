import type { Block, Row } from './drawn-blocks.ts'
import { BlockFlow, textBlock } from './drawn-blocks.ts'
import { attributeOf } from './ooxml-visitor.ts'
import { wordsIn } from './ooxml-word.ts'
import type { Notes } from './outcome.ts'
import type { OpenStyles } from './read-opendocument-styles.ts'
import { columnLetters } from './read-sheet.ts'
import { readXml, type XmlElement } from './xml-reader.ts'

interface Paragraph {
  text: string
  level: number
  indent: number
  mark: string
  isHidden: boolean
}

interface Table {
  rows: Row[]
  /** How often the row that is open is repeated. */
  times: number
  /** How many cells the one that is open stands for; their texts are written into the last. */
  repeated: number
  /** Further ones, for which there is no room. */
  cut: number
  hiddenColumns: Set<number>
  columns: number
  at: number
  number: number
}

/** Sections that no reader sees in the text, with what they tell. */
const UNSEEN = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'hidden-text',
  'title',
  'desc',
  'scripts',
  'event-listeners',
  'table-of-content-source',
  'alphabetical-index-source',
  'illustration-index-source',
  'bibliography-source',
  'ruby-text',
  'notes',
  'help-message',
  'error-message',
])
/** What is left out because the document hides it. */
const HIDDEN = new Set(['notes', 'hidden', 'slide', 'sheet', 'row', 'column'])
/** A sheet ends with a cell or a row that is repeated to its edge. */
const MOST_REPEATS = 500

/**
 * Reads the body of an OpenDocument text, sheet or presentation (OASIS OpenDocument 1.3 part 3), or the head and foot
 * of its pages. Changes, comments, notes for the speaker and everything hidden are left out and told.
 */
export class OpenReader {
  /** Words and pictures that were left out because they are hidden. */
  hiddenWords = 0
  hiddenPictures = 0
  /** Pictures of charts and formulas whose values were read, and other forms of a picture that is shown. */
  stoodFor = 0
  private readonly flow = new BlockFlow()
  private readonly styles: OpenStyles
  private readonly notes: Notes
  private readonly picture: (href: string) => Uint8Array | undefined
  private readonly object: (href: string) => Block[]
  private readonly path: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly tables: Table[] = []
  private readonly lists: { style: string; counts: number[] }[] = []
  private readonly spans: boolean[] = []
  private unseen: number | null = null
  private unseenAs = ''
  /** What the frame that was opened last has shown. */
  private shown = 0
  private startsItem = false
  private inSheets = false

  constructor(
    styles: OpenStyles,
    notes: Notes,
    picture: (href: string) => Uint8Array | undefined,
    object: (href: string) => Block[],
  ) {
    this.styles = styles
    this.notes = notes
    this.picture = picture
    this.object = object
  }

  get blocks(): Block[] {
    return this.flow.blocks
  }

  /** Reads the sections of a part with one of these names. */
  read(xml: string, sections: ReadonlySet<string>): this {
    let inside = 0
    readXml(xml, {
      open: (element) => {
        if (sections.has(element.local)) inside += 1
        this.path.push(element.local)
        if (inside === 0) return
        if (this.unseen === null) this.open(element)
        else if (element.local === 'image' && HIDDEN.has(this.unseenAs)) this.hiddenPictures += 1
      },
      text: (value) => {
        if (inside === 0) return
        if (this.unseen === null) this.say(value.replace(/[ \t\r\n]+/g, ' '))
        else this.leave(value)
      },
      close: () => {
        const local = this.path.at(-1) ?? ''
        if (this.unseen === this.path.length) this.unseen = null
        else if (inside > 0 && this.unseen === null) this.close(local)
        this.path.pop()
        if (sections.has(local)) inside -= 1
      },
    })
    return this
  }

  /** A paragraph or a table is open: a picture in it follows it. */
  private get isInside(): boolean {
    return this.tables.length > 0 || this.paragraphs.length > 0
  }

  private leave(text: string): void {
    const words = wordsIn(text)
    if (words === 0) return
    if (!HIDDEN.has(this.unseenAs)) return
    this.hiddenWords += words
    if (this.unseenAs === 'notes') this.notes.differs('speaker-notes', words)
    if (this.unseenAs === 'hidden') this.notes.differs('hidden-text', words)
  }

  private skip(as: string): void {
    this.unseen = this.path.length
    this.unseenAs = as
    if (as === 'tracked-changes') this.notes.found('perubahan')
    if (as === 'annotation') this.notes.found('komentar')
    if (as === 'scripts' || as === 'event-listeners') this.notes.found('skrip')
  }

  private say(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (paragraph.isHidden || this.spans.includes(true)) {
      this.hiddenWords += wordsIn(text)
      this.notes.differs('hidden-text', wordsIn(text))
    } else paragraph.text += text
  }

  private open(element: XmlElement): void {
    const { local } = element
    const get = (name: string) => attributeOf(element, name)
    const style = get('style-name')
    // The field for the title of the document is visible, the title of a picture is not.
    if (UNSEEN.has(local) && (local !== 'title' || element.uri.includes('svg'))) {
      this.skip(local)
      return
    }
    switch (local) {
      case 'spreadsheet':
        this.inSheets = true
        break
      case 'section':
        if (/^(none|condition)$/.test(get('display')) && get('is-hidden') !== 'false') this.skip('hidden')
        break
      case 'page':
        if (this.styles.hidden.has(style)) {
          this.notes.differs('hidden-slides')
          this.skip('slide')
        } else this.blocks.push({ kind: 'page', wide: true })
        break
      case 'p':
      case 'h':
        this.beginParagraph(element)
        break
      case 'hidden-paragraph': {
        const paragraph = this.paragraphs.at(-1)
        if (paragraph && get('is-hidden') === 'true') paragraph.isHidden = true
        break
      }
      case 'span':
        this.spans.push(this.styles.hidden.has(style))
        break
      case 's':
        this.say(' '.repeat(Math.min(80, Number(get('c')) || 1)))
        break
      case 'tab':
        this.say('\t')
        break
      case 'line-break':
        this.say('\n')
        break
      case 'note-citation':
        this.say('[')
        break
      case 'list':
        this.lists.push({ style: style || (this.lists.at(-1)?.style ?? ''), counts: [] })
        break
      case 'list-item':
        this.startsItem = true
        break
      case 'table':
        this.beginTable(element)
        break
      case 'table-column':
        this.beginColumn(element)
        break
      case 'table-row':
        this.beginRow(element)
        break
      case 'table-cell':
      case 'covered-table-cell':
        this.beginCell(element)
        break
      case 'frame':
        this.shown = 0
        break
      case 'image': {
        const bytes = this.picture(get('href'))
        if (bytes) this.flow.add({ kind: 'picture', bytes }, this.isInside)
        else if (get('href') !== '' && this.shown > 0) this.stoodFor += 1
        if (bytes) this.shown += 1
        break
      }
      case 'object':
        for (const block of this.object(get('href'))) {
          this.flow.add(block, this.isInside)
          this.shown += 1
        }
        break
      default:
        // What a form holds is visible on the page.
        if (this.path.includes('forms') && (get('current-value') || get('value')))
          this.blocks.push(textBlock(get('current-value') || get('value')))
    }
  }

  private beginParagraph(element: XmlElement): void {
    const style = attributeOf(element, 'style-name')
    const outline = element.local === 'h' ? Number(attributeOf(element, 'outline-level')) || 1 : 0
    const level = outline > 0 ? Math.min(3, outline) : this.styles.titles.has(style) ? 1 : 0
    const item = this.startsItem ? this.mark() : ''
    this.startsItem = false
    const indent = Math.max(0, this.lists.length - 1) * 18
    this.paragraphs.push({ text: '', level, indent, mark: item, isHidden: this.styles.hidden.has(style) })
  }

  /** The sign or number of the next item of the list that is open. */
  private mark(): string {
    const list = this.lists.at(-1)
    const depth = this.lists.length
    const level = this.styles.lists.get(`${list?.style} ${depth}`)
    if (!list || !level) return '•'
    list.counts[0] = (list.counts[0] ?? level.start - 1) + 1
    return level.mark(list.counts[0])
  }

  private beginTable(element: XmlElement): void {
    if (this.styles.hidden.has(attributeOf(element, 'style-name'))) {
      this.notes.differs(this.inSheets ? 'hidden-sheets' : 'hidden-text')
      this.skip(this.inSheets ? 'sheet' : 'hidden')
      return
    }
    if (this.inSheets && this.tables.length === 0) {
      this.blocks.push({ kind: 'page', wide: true })
      this.blocks.push(textBlock(attributeOf(element, 'name'), { level: 2, extra: true }))
    }
    this.tables.push({
      rows: [],
      times: 1,
      repeated: 1,
      cut: 0,
      hiddenColumns: new Set(),
      columns: 0,
      at: 0,
      number: 0,
    })
  }

  private beginColumn(element: XmlElement): void {
    const table = this.tables.at(-1)
    if (!table) return
    const repeated = Number(attributeOf(element, 'number-columns-repeated')) || 1
    if (/^(collapse|filter)$/.test(attributeOf(element, 'visibility')))
      for (let at = 0; at < Math.min(repeated, 1024); at += 1) table.hiddenColumns.add(table.columns + at)
    table.columns += repeated
  }

  private beginRow(element: XmlElement): void {
    const table = this.tables.at(-1)
    if (!table) return
    table.times = Number(attributeOf(element, 'number-rows-repeated')) || 1
    table.at = 0
    table.number += 1
    table.rows.push({ number: this.inSheets ? String(table.number) : '', cells: [] })
    table.number += table.times - 1
    if (!/^(collapse|filter)$/.test(attributeOf(element, 'visibility'))) return
    table.rows.pop()
    this.notes.differs('hidden-rows', Math.min(table.times, MOST_REPEATS))
    this.skip('row')
  }

  private beginCell(element: XmlElement): void {
    const table = this.tables.at(-1)
    if (!table) return
    const repeated = Number(attributeOf(element, 'number-columns-repeated')) || 1
    const span = Number(attributeOf(element, 'number-columns-spanned')) || 1
    const isCovered = element.local === 'covered-table-cell' && !this.inSheets
    const count = isCovered ? 0 : Math.min(repeated, MOST_REPEATS)
    for (let more = 0; more < count; more += 1)
      table.rows.at(-1)?.cells.push({ text: '', span: this.inSheets ? 1 : Math.min(63, span) })
    table.repeated = count
    table.cut = isCovered ? 0 : repeated - count
    // A value repeated from a hidden column into shown ones is visible there.
    let isHidden = true
    for (let at = table.at; isHidden && at < table.at + repeated; at += 1)
      isHidden = table.hiddenColumns.has(at)
    table.at += repeated
    if (isHidden) this.skip('column')
  }

  private close(local: string): void {
    if (local === 'p' || local === 'h') this.endParagraph()
    else if (local === 'span') this.spans.pop()
    else if (local === 'note-citation') this.say('] ')
    else if (local === 'list') this.lists.pop()
    else if (local === 'list-item') this.startsItem = false
    else if (local === 'table-cell') this.repeatCell()
    else if (local === 'table-row') this.endRow()
    else if (local === 'table') this.endTable()
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const { text, level, indent, mark } = paragraph
    if (text.trim() !== '') {
      const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)
      if (cell) cell.text = [cell.text, mark === '' ? text : `${mark} ${text}`].filter(Boolean).join('\n')
      else {
        this.flow.add({ kind: 'text', text, level, indent, mark, extra: false }, this.paragraphs.length > 0)
      }
    }
    this.flow.settle(this.isInside)
  }

  private repeatCell(): void {
    const table = this.tables.at(-1)
    const cells = table?.rows.at(-1)?.cells ?? []
    const text = cells.at(-1)?.text ?? ''
    if (!table || text === '') return
    for (const cell of cells.slice(-table.repeated)) cell.text = text
    this.notes.differs('missing-values', table.cut * Math.min(table.times, MOST_REPEATS))
  }

  private endRow(): void {
    const table = this.tables.at(-1)
    const row = table?.rows.at(-1)
    if (!table || !row) return
    if (row.cells.every(({ text }) => text === '') && this.inSheets) {
      table.rows.pop()
      return
    }
    if (row.cells.some(({ text }) => text !== ''))
      this.notes.differs('missing-rows', Math.max(0, table.times - MOST_REPEATS))
    for (let more = 1; more < Math.min(table.times, MOST_REPEATS); more += 1)
      table.rows.push({ ...row, number: row.number === '' ? '' : String(Number(row.number) + more) })
  }

  private endTable(): void {
    const table = this.tables.pop()
    if (!table || table.rows.length === 0) return
    const used = [...table.hiddenColumns].filter((at) => at < table.at).length
    if (this.inSheets) this.notes.differs('hidden-columns', used)
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (cell) {
      const lines = table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))
      cell.text = [cell.text, ...lines].filter(Boolean).join('\n')
      return
    }
    this.flow.add(
      this.inSheets && this.tables.length === 0
        ? sheetOf(table.rows)
        : { kind: 'table', columns: [], rows: table.rows, extra: false },
      this.isInside,
    )
    this.flow.settle(this.isInside)
  }
}

/** A sheet with the columns in which any row has a value. */
function sheetOf(rows: readonly Row[]): Block {
  const used = new Set<number>()
  for (const { cells } of rows) for (const [at, { text }] of cells.entries()) if (text !== '') used.add(at)
  const columns = [...used].sort((a, b) => a - b)
  return {
    kind: 'table',
    columns: columns.map((at) => columnLetters(at + 1)),
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: columns.map((at) => cells[at] ?? { text: '', span: 1 }),
    })),
    extra: false,
  }
}
