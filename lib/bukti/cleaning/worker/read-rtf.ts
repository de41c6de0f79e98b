import { coveringInRtf } from './covering-shapes.ts'
import type { Block, Cell, Row } from './drawn-blocks.ts'
import { wordsIn } from './ooxml-word.ts'
import { isNear } from './ooxml-word-colours.ts'
import { type Notes, Refused } from './outcome.ts'
import { levelOf } from './read-flow.ts'
import { CHARACTER_SETS, codePage } from './rtf-code-pages.ts'

/** Groups without visible text, whatever they hold. */
export const UNSEEN = new Set(
  'fonttbl colortbl stylesheet info listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl nonshppict objdata objclass objname fldinst sn sv sp xe tc rxe txe tcn pn pnseclvl themedata colorschememapping datastore latentstyles mmathPr background ftnsep ftnsepc aftnsep aftnsepc bkmkstart bkmkend template author operator title subject manager company category keywords comment doccomm hlinkbase docvar userprops propname staticval linkval nextfile passwordhash mailmerge protusertbl pgptbl wgrffmtfilter windowcaption hlloc hlsrc hlfr private fldtype mmathPict levelmarker leveltext levelnumbers listname liststylename fname panose falt keycode fontemb fontfile ebcstart ebcend oldcprops oldpprops oldsprops oldtprops docfmt datafield ffname ffl ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr formfield objalias objsect oleclsid password picprop blipuid writereservation writereservhash xform xmlattrname xmlattrvalue xmlname htmltag gridtbl atrfstart atrfend factoidname'.split(
    ' ',
  ),
)
/** Groups that readers may skip (they begin with "\\*") and whose text or picture is visible. */
export const SEEN = new Set(['shppict', 'shpinst', 'shptxt'])
export const COMMENTS = new Set([
  'annotation',
  'atnauthor',
  'atnid',
  'atnref',
  'atntime',
  'atndate',
  'atnicn',
])
/** What the properties of a file tell. */
const TELLS = { author: 'pembuat', operator: 'pembuat', manager: 'pembuat', company: 'pembuat' } as const
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  nestcell: ' | ',
  nestrow: '\n',
}
const MAX_DEPTH = 2000

interface Group {
  unseen: boolean
  hidden: boolean
  deleted: boolean
  /** In a shape that is hidden, whatever its text says. */
  away: boolean
  picture: boolean
  again: boolean
  /** Characters after a Unicode one that stand for it in old readers. */
  fallback: number
  font: number
  /** Numbers of colours, of letters and of the marker pen behind them; 0 for none. */
  colour: number
  pen: number
}

/** Reads a Rich Text file (Microsoft, version 1.9.1): paragraphs, tables and pictures as they are. */
export class RtfReader {
  readonly blocks: (Block | { kind: 'raw'; bytes: Buffer })[] = []
  /** Words and pictures that were left out because they are hidden or deleted. */
  leftOut = 0
  leftOutPictures = 0
  private readonly notes: Notes
  private readonly groups: Group[] = []
  private group: Group = {
    unseen: false,
    hidden: false,
    deleted: false,
    away: false,
    picture: false,
    again: false,
    fallback: 1,
    font: 0,
    colour: 0,
    pen: 0,
  }
  /** Of the table of colours, six digits each, and the one that is being read; null elsewhere. */
  private readonly colours: string[] = []
  private mixed: Record<'red' | 'green' | 'blue', number> | null = null
  private readonly fonts = new Map<number, string>()
  private page = 'windows-1252'
  private waiting: number[] = []
  private text = ''
  private cells: Cell[] = []
  private rows: Row[] = []
  private inTable = false
  private level = 0
  private hex: string[] = []
  private skip = 0
  private starred = false
  /** The name or the value of a shape's property that is being read, and the name that was read last. */
  private property: 'sn' | 'sv' | null = null
  private propertyName = ''

  constructor(notes: Notes) {
    this.notes = notes
  }

  /** Throws Refused if it is no such file. */
  read(bytes: Buffer): this {
    const text = bytes.toString('latin1')
    if (!text.startsWith('{\\rtf')) throw new Refused('damaged')
    this.notes.differs('covering-shapes', coveringInRtf(text))
    const token =
      /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gy
    for (let match = token.exec(text); match; match = token.exec(text)) {
      const [, word, number, code, sign, brace, plain] = match
      if (brace === '{') this.begin()
      else if (brace === '}') {
        this.end()
        // What is behind the end no reader shows.
        if (this.groups.length === 0) break
      } else if (word === 'bin') {
        const at = token.lastIndex
        token.lastIndex += Math.max(0, Number(number) || 0)
        if (this.group.picture) this.hex.push(bytes.toString('hex', at, token.lastIndex))
      } else if (word !== undefined) this.word(word, number === undefined ? null : Number(number))
      else if (code !== undefined) this.byte(Number.parseInt(code, 16))
      else if (sign !== undefined) this.sign(sign)
      else if (plain !== undefined) this.plain(plain)
    }
    this.endParagraph()
    this.endTable()
    return this
  }

  private begin(): void {
    this.settle()
    if (this.groups.length > MAX_DEPTH) throw new Refused('too-complex')
    this.groups.push({ ...this.group })
    this.starred = false
  }

  private end(): void {
    this.settle()
    if (this.group.picture && !this.groups.at(-1)?.picture) {
      if (!this.group.again && !this.group.unseen) this.picture()
      this.hex = []
    }
    this.group = this.groups.pop() ?? this.group
    this.mixed = null
    this.property = null
    this.starred = false
    this.skip = 0
  }

  private picture(): void {
    const { deleted } = this.group
    const hidden = this.group.hidden || this.group.away
    if (hidden || deleted) this.leftOutPictures += 1
    if (hidden && !deleted) this.notes.differs('hidden-pictures')
    if (!hidden && !deleted) this.blocks.push({ kind: 'raw', bytes: Buffer.from(this.hex.join(''), 'hex') })
  }

  private word(word: string, number: number | null): void {
    const { group } = this
    this.settle()
    const isOn = number !== 0
    const starred = this.starred
    this.starred = false
    if (COMMENTS.has(word)) this.notes.found('komentar')
    if (word in TELLS) this.notes.found(TELLS[word as keyof typeof TELLS])
    if (word === 'creatim' || word === 'revtim') this.notes.found('waktu')
    if (word === 'generator') this.notes.found('aplikasi')
    if (word === 'object') this.notes.found('berkas-di-dalam')
    if (word === 'sn' || word === 'sv') this.property = word
    if (word === 'fcharset') this.fonts.set(group.font, CHARACTER_SETS[number ?? 0] ?? this.page)
    if (word === 'f') group.font = number ?? 0
    if (word === 'pict') {
      group.picture = true
      return
    }
    if (UNSEEN.has(word) || COMMENTS.has(word) || (starred && !SEEN.has(word))) group.unseen = true
    // The same picture once more, for old readers.
    if (word === 'nonshppict') group.again = true
    if (word === 'v') group.hidden = isOn
    if (word === 'deleted') {
      group.deleted = isOn
      if (isOn) this.notes.found('perubahan')
    }
    if (word === 'plain') Object.assign(group, { hidden: false, deleted: false, colour: 0, pen: 0 })
    if (word === 'colortbl') this.mixed = { red: 0, green: 0, blue: 0 }
    if (this.mixed && (word === 'red' || word === 'green' || word === 'blue')) this.mixed[word] = number ?? 0
    if (word === 'cf') group.colour = number ?? 0
    if (word === 'highlight') group.pen = number ?? 0
    if (word === 'uc') group.fallback = number ?? 1
    if (word === 'ansicpg' && number) this.page = codePage(number)
    if (word === 'u' && number !== null) {
      this.say(String.fromCharCode(number < 0 ? number + 65536 : number))
      this.skip = group.fallback
    }
    if (group.unseen) return
    const sign = SIGNS[word]
    if (sign !== undefined) this.say(sign)
    else this.structure(word, number)
  }

  private structure(word: string, number: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
        if (this.inTable) this.say('\n')
        else this.endParagraph()
        break
      case 'page':
        this.endParagraph()
        break
      case 'pard':
        this.level = 0
        this.inTable = false
        break
      case 'intbl':
        this.inTable = true
        break
      case 'outlinelevel':
        this.level = levelOf(number ?? 9)
        break
      case 'cell':
        this.cells.push({ text: this.text.trim(), span: 1 })
        this.text = ''
        break
      case 'row':
        if (this.cells.length > 0) this.rows.push({ number: '', cells: this.cells })
        this.cells = []
        break
      case 'trowd':
        this.inTable = true
        break
      case 'header':
      case 'headerf':
      case 'headerl':
      case 'headerr':
      case 'footer':
      case 'footerf':
      case 'footerl':
      case 'footerr':
      case 'shptxt':
        this.endParagraph()
        break
      case 'footnote':
        this.say(' [')
        break
    }
  }

  private sign(sign: string): void {
    this.settle()
    if (sign === '*') this.starred = true
    else if (sign === '~') this.say('\u00a0')
    else if (sign === '_') this.say('-')
    else if (sign === '\n' || sign === '\r') this.structure('par', null)
    else if (/[\\{}]/.test(sign)) this.plain(sign)
  }

  /** A byte in the code page of its font; several may make one character. */
  private byte(value: number): void {
    if (this.skip > 0) this.skip -= 1
    else this.waiting.push(value)
  }

  private plain(text: string): void {
    if (this.group.picture) {
      // The number by which Word knows a picture again stands inside it.
      if (!this.group.unseen) this.hex.push(text.replace(/[^0-9a-fA-F]/g, ''))
      return
    }
    this.settle()
    if (this.mixed && text.includes(';')) this.endColour()
    if (this.property) this.shapeProperty(text.trim())
    const from = Math.min(this.skip, text.length)
    this.skip -= from
    for (const sign of text.slice(from)) this.waiting.push(sign.charCodeAt(0) & 0xff)
    this.settle()
  }

  private endColour(): void {
    const { red = 0, green = 0, blue = 0 } = this.mixed ?? {}
    this.colours.push([red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join(''))
    this.mixed = { red: 0, green: 0, blue: 0 }
  }

  /**
   * Blackened: the letters have the colour of the marker pen; the first colour is the automatic one, black
   * below it.
   */
  private get isBarred(): boolean {
    const { colour, pen } = this.group
    const text = colour === 0 ? '000000' : this.colours[colour]
    return pen > 0 && isNear(text ?? '', this.colours[pen] ?? '')
  }

  /** A property of a shape, in a group of its own: "fHidden" hides the shape in whose group it stands. */
  private shapeProperty(text: string): void {
    if (this.property === 'sn') this.propertyName = text
    else if (this.propertyName === 'fHidden' && text !== '0') {
      const shape = this.groups.at(-2)
      if (shape) shape.away = true
    }
  }

  private settle(): void {
    if (this.waiting.length === 0) return
    const bytes = Uint8Array.from(this.waiting)
    this.waiting = []
    this.say(new TextDecoder(this.fonts.get(this.group.font) ?? this.page).decode(bytes))
  }

  private say(text: string): void {
    const { unseen, deleted, picture } = this.group
    const hidden = this.group.hidden || this.group.away || this.isBarred
    if (unseen || picture) return
    if (hidden || deleted) this.leftOut += wordsIn(text)
    if (deleted) return
    if (hidden) this.notes.differs('hidden-text', wordsIn(text))
    else {
      if (!this.inTable && this.rows.length > 0 && text.trim() !== '') this.endTable()
      this.text += text
    }
  }

  private endParagraph(): void {
    this.settle()
    const text = this.text.trim()
    this.text = ''
    if (text === '') return
    if (this.inTable && this.cells.length > 0) {
      this.cells.push({ text, span: 1 })
      return
    }
    this.endTable()
    this.blocks.push({ kind: 'text', text, level: this.level, indent: 0, mark: '', extra: false })
  }

  private endTable(): void {
    if (this.cells.length > 0) this.rows.push({ number: '', cells: this.cells })
    this.cells = []
    if (this.rows.length > 0) this.blocks.push({ kind: 'table', columns: [], rows: this.rows, extra: false })
    this.rows = []
  }
}
