import type { Block } from './drawn-blocks.ts'
import { BlockFlow, picturesRead, textBlock, wordsRead } from './drawn-blocks.ts'
import { attributeOf } from './ooxml-visitor.ts'
import { wordsIn } from './ooxml-word.ts'
import type { Notes } from './outcome.ts'
import { HEADS, HIDDEN, isHiddenShape, shownByField, UNSEEN } from './read-opendocument-seen.ts'
import type { OpenStyles } from './read-opendocument-styles.ts'
import { OpenTables } from './read-opendocument-tables.ts'
import { readXml, type XmlElement } from './xml-reader.ts'

interface Paragraph {
  text: string
  level: number
  indent: number
  mark: string
  isHidden: boolean
  /** What waited behind the text before it began. */
  from: number
}

/**
 * Reads the body of an OpenDocument text, sheet or presentation (OASIS OpenDocument 1.3 part 3), or the head
 * and foot of its pages. Changes, comments, notes for the speaker and everything hidden are left out and
 * told.
 */
export class OpenReader {
  /** Words and pictures that were left out because they are hidden. */
  hiddenWords = 0
  hiddenPictures = 0
  /** Pictures of charts and formulas whose values were read, and other forms of a picture that is shown. */
  stoodFor = 0
  private readonly flow = new BlockFlow()
  private readonly tables: OpenTables
  private readonly styles: OpenStyles
  private readonly notes: Notes
  private readonly picture: (href: string) => Uint8Array | undefined
  private readonly object: (href: string) => Block[]
  private readonly path: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly lists: { style: string; counts: number[] }[] = []
  private readonly spans: boolean[] = []
  private unseen: number | null = null
  private unseenAs = ''
  /** What the frame that was opened last has shown. */
  private shown = 0
  private startsItem = false

  constructor(
    styles: OpenStyles,
    notes: Notes,
    picture: (href: string) => Uint8Array | undefined,
    object: (href: string) => Block[],
  ) {
    this.styles = styles
    this.notes = notes
    this.tables = new OpenTables(this.flow, notes)
    this.picture = picture
    this.object = object
  }

  get blocks(): Block[] {
    return this.flow.blocks
  }

  /** Words that stand in the attributes of cells. */
  get valueWords(): number {
    return this.tables.valueWords
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
    return this.tables.isOpen || this.paragraphs.length > 0
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
    if (/^(scripts?|event-listeners)$/.test(as)) this.notes.found('skrip')
  }

  private skipIf(as: string | null): void {
    if (as !== null) this.skip(as)
  }

  private say(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (this.isHidden) this.hide(text)
    else paragraph.text += text
  }

  private get isHidden(): boolean {
    return this.paragraphs.at(-1)?.isHidden === true || this.spans.includes(true)
  }

  private hide(text: string): void {
    this.hiddenWords += wordsIn(text)
    this.notes.differs('hidden-text', wordsIn(text))
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
    const isOff = HEADS.has(local) && get('display') === 'false'
    if (isOff || isHiddenShape(element) || this.styles.hiddenLayers.has(get('layer'))) {
      this.skip('hidden')
      return
    }
    switch (local) {
      case 'spreadsheet':
        this.tables.inSheets = true
        break
      case 'section':
        if (get('display') === 'none' || (get('display') === 'condition' && get('is-hidden') === 'true'))
          this.skip('hidden')
        break
      case 'hidden-text':
        if (get('is-hidden') === 'true') this.skip('hidden')
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
      case 'ruby-text':
        this.say(' (')
        break
      case 'list':
        this.lists.push({ style: style || (this.lists.at(-1)?.style ?? ''), counts: [] })
        break
      case 'list-item':
        this.startsItem = true
        break
      case 'table':
        this.skipIf(this.tables.begin(element, this.styles.hidden.has(style)))
        break
      case 'table-column':
        this.tables.column(element, this.styles.hidden.has(style))
        break
      case 'table-column-group':
        this.tables.group(element)
        break
      case 'table-row-group':
        if (get('display') === 'false') this.skipIf(this.tables.hiddenRows())
        break
      case 'table-row':
        this.skipIf(this.tables.row(element, this.styles.hidden.has(style)))
        break
      case 'table-cell':
      case 'covered-table-cell':
        this.skipIf(this.tables.cell(element))
        break
      case 'frame':
        this.shown = 0
        break
      case 'image': {
        const bytes = this.picture(get('href'))
        if (this.isHidden) this.hiddenPictures += 1
        else if (bytes) this.flow.add({ kind: 'picture', bytes }, this.isInside)
        else if (get('href') !== '' && this.shown > 0) this.stoodFor += 1
        if (bytes || this.isHidden) this.shown += 1
        break
      }
      case 'object':
        for (const block of this.object(get('href'))) {
          this.flow.add(block, this.isInside)
          this.shown += 1
        }
        break
      default:
        if (this.path.includes('forms') && shownByField(element) !== '')
          this.blocks.push(textBlock(shownByField(element), { extra: true }))
    }
  }

  private beginParagraph(element: XmlElement): void {
    const style = attributeOf(element, 'style-name')
    const outline = element.local === 'h' ? Number(attributeOf(element, 'outline-level')) || 1 : 0
    const level = outline > 0 ? Math.min(3, outline) : this.styles.titles.has(style) ? 1 : 0
    const item = this.startsItem ? this.mark() : ''
    this.startsItem = false
    const indent = Math.max(0, this.lists.length - 1) * 18
    const isHidden = this.isHidden || this.styles.hidden.has(style)
    const { held: from } = this.flow
    this.paragraphs.push({ text: '', level, indent, mark: item, isHidden, from })
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

  private close(local: string): void {
    if (local === 'p' || local === 'h') this.endParagraph()
    else if (local === 'span') this.spans.pop()
    else if (local === 'note-citation') this.say('] ')
    else if (local === 'ruby-text') this.say(')')
    else if (local === 'table-column-group') this.tables.group(null)
    else if (local === 'list') this.lists.pop()
    else if (local === 'list-item') this.startsItem = false
    else if (local === 'table-cell') this.tables.endCell()
    else if (local === 'table-row') this.tables.endRow()
    else if (local === 'table') this.tables.end(this.paragraphs.length > 0)
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const { text, level, indent, mark } = paragraph
    // The field that hides a paragraph stands anywhere in it.
    if (paragraph.isHidden) this.hideAll(text, paragraph.from)
    else if (text.trim() !== '') {
      const cell = this.tables.current
      if (cell) cell.text = [cell.text, mark === '' ? text : `${mark} ${text}`].filter(Boolean).join('\n')
      else {
        this.flow.add({ kind: 'text', text, level, indent, mark, extra: false }, this.paragraphs.length > 0)
      }
    }
    this.flow.settle(this.isInside)
  }

  private hideAll(text: string, from: number): void {
    const blocks = this.flow.takeFrom(from)
    const pictures = picturesRead(blocks)
    this.hiddenPictures += pictures
    const words = wordsIn(text) + wordsRead(blocks)
    this.hiddenWords += words
    this.notes.differs('hidden-text', words)
  }
}
