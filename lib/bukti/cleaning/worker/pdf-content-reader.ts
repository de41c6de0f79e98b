import type { Operand } from './pdf-operand.ts'

const SPACE = /[\0\t\n\f\r ]/
const DELIMITER = /[()<>[\]{}/%\0\t\n\f\r ]/

export interface InlineImage {
  dict: Map<string, Operand>
  data: Buffer
}

/** Short keys of inline images (ISO 32000-1, table 93). */
const LONG = new Map([
  ['BPC', 'BitsPerComponent'],
  ['CS', 'ColorSpace'],
  ['D', 'Decode'],
  ['DP', 'DecodeParms'],
  ['F', 'Filter'],
  ['H', 'Height'],
  ['IM', 'ImageMask'],
  ['I', 'Interpolate'],
  ['W', 'Width'],
])

type Token = { kind: 'operator'; operator: string } | { kind: 'operand'; operand: Operand }

/** Reads a content stream, operand by operand. Throws where it cannot be read. */
export class ContentReader {
  /** Where the next token begins, or the space before it. */
  at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  next(): Token | null {
    this.skip()
    if (this.at >= this.text.length) return null
    const operand = this.operand()
    if (operand) return { kind: 'operand', operand }
    const word = this.word()
    if (word === '') {
      // A stray bracket, as broken writers leave it.
      this.at += 1
      return this.next()
    }
    if (/^[-+]*\d*\.?\d*(?:-\d*)?$/.test(word))
      return { kind: 'operand', operand: { kind: 'number', raw: numberText(word) } }
    if (word === 'true' || word === 'false' || word === 'null')
      return { kind: 'operand', operand: { kind: 'other', raw: word } }
    return { kind: 'operator', operator: word }
  }

  /** The dictionary and the data of an inline image, after "BI". */
  inlineImage(): InlineImage {
    const dict = new Map<string, Operand>()
    for (;;) {
      const key = this.next()
      if (key === null) throw new Error('inline image without data')
      if (key.kind === 'operator' && key.operator === 'ID') break
      const value = this.next()
      if (key.kind !== 'operand' || key.operand.kind !== 'name' || value?.kind !== 'operand')
        throw new Error('inline image')
      dict.set(LONG.get(key.operand.raw) ?? key.operand.raw, value.operand)
    }
    this.at += 1
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)(?![^\n\r]{0,12}(?:[\x80-\xff]|[^\P{Cc}\0\t\n\f\r]))/gu
    end.lastIndex = this.at
    const found = end.exec(this.text)
    if (!found) throw new Error('inline image without end')
    const data = Buffer.from(this.text.slice(this.at, found.index), 'latin1')
    this.at = found.index + 3
    return { dict, data }
  }

  private operand(): Operand | null {
    const sign = this.text[this.at]
    if (sign === '/') {
      this.at += 1
      return { kind: 'name', raw: nameText(this.word()) }
    }
    if (sign === '(') return { kind: 'string', raw: this.literal() }
    if (sign === '[') return { kind: 'array', items: this.items() }
    if (sign !== '<') return null
    if (this.text[this.at + 1] === '<') {
      this.dictionary()
      return { kind: 'other', raw: '' }
    }
    const end = this.text.indexOf('>', this.at)
    if (end < 0) throw new Error('unfinished string')
    const raw = `<${this.text.slice(this.at + 1, end).replace(/[^0-9A-Fa-f]/g, '')}>`
    this.at = end + 1
    return { kind: 'string', raw }
  }

  private items(): Operand[] {
    const items: Operand[] = []
    this.at += 1
    for (;;) {
      this.skip()
      if (this.at >= this.text.length) throw new Error('unfinished array')
      if (this.text[this.at] === ']') {
        this.at += 1
        return items
      }
      const token = this.next()
      if (token?.kind === 'operand') items.push(token.operand)
    }
  }

  private dictionary(): void {
    this.at += 2
    for (;;) {
      this.skip()
      if (this.at >= this.text.length) throw new Error('unfinished dictionary')
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2
        return
      }
      this.next()
    }
  }

  private literal(): string {
    const start = this.at
    for (let depth = 0; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at]
      if (sign === '\\') this.at += 1
      else if (sign === '(') depth += 1
      else if (sign === ')') depth -= 1
      if (sign === ')' && depth === 0) {
        this.at += 1
        return this.text.slice(start, this.at)
      }
    }
    throw new Error('unfinished string')
  }

  private word(): string {
    const start = this.at
    while (this.at < this.text.length && !DELIMITER.test(this.text[this.at] ?? '')) this.at += 1
    return this.text.slice(start, this.at)
  }

  private skip(): void {
    for (;;) {
      while (this.at < this.text.length && SPACE.test(this.text[this.at] ?? '')) this.at += 1
      if (this.text[this.at] !== '%') return
      while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at] ?? '')) this.at += 1
    }
  }
}

/** Broken writers produce "--5" and "5-3"; readers take the first number. */
function numberText(word: string): string {
  const number = Number.parseFloat(word.replace(/^[-+]*(?=[-+])/, ''))
  return Number.isFinite(number) ? String(number).replace(/e.*/, '') : '0'
}

function nameText(raw: string): string {
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
