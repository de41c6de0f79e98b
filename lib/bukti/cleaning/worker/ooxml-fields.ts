import { attributeOf, isOn } from './ooxml-visitor.ts'
import { escapeText } from './xml-filter.ts'
import type { XmlElement } from './xml-reader.ts'

/** Fields whose result differs from page to page; their codes say nothing about anybody. */
const NUMBERS = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i

/** The code of a page number in our own words; null for every other field, which becomes its result. */
export function pageCode(code: string): string | null {
  return NUMBERS.exec(code)?.[1]?.toUpperCase() ?? null
}

interface Field {
  code: string
  /** Behind the code: what is seen. */
  result: boolean
}

/** A box to tick or a list to choose from: fields of old forms, whose value is part of their code. */
interface Choice {
  ticked: boolean | null
  entries: string[]
  chosen: number
}

/** The complex fields of a part (ECMA-376 part 1, 17.16): their codes are dropped, their results remain. */
export class Fields {
  private readonly open: Field[] = []
  private mark = ''
  private choice: Choice | null = null
  private readonly codes: (code: string) => void

  /** `codes` gets each code that is dropped. */
  constructor(codes: (code: string) => void) {
    this.codes = codes
  }

  /** Whether the place is inside a code, which no reader sees. */
  get inCode(): boolean {
    return this.open.some((field) => !field.result)
  }

  /** At a mark: the beginning of a code, its end, or the end of the result. */
  begin(element: XmlElement): void {
    this.mark = attributeOf(element, 'fldCharType')
    if (this.mark === 'begin') {
      this.open.push({ code: '', result: false })
      this.choice = { ticked: null, entries: [], chosen: 0 }
    }
  }

  /** An element about the value of a form field. */
  value(element: XmlElement): void {
    if (!this.choice) return
    if (element.local === 'default' && this.choice.ticked === null) this.choice.ticked = isOn(element)
    if (element.local === 'checked') this.choice.ticked = isOn(element)
    if (element.local === 'result') this.choice.chosen = Number(attributeOf(element, 'val'))
    if (element.local === 'listEntry') this.choice.entries.push(attributeOf(element, 'val'))
  }

  code(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.result) field.code += text
  }

  /** The markup that stands in the place of a mark. */
  end(): string {
    const field = this.open.at(-1)
    if (this.mark === 'begin') return this.shown()
    if (!field) return ''
    const page = pageCode(field.code)
    if (this.mark === 'separate') {
      field.result = true
      return page ? opened(page) : ''
    }
    this.open.pop()
    this.codes(field.code)
    if (!page) return ''
    return `${field.result ? '' : opened(page)}<w:fldChar w:fldCharType="end"></w:fldChar>`
  }

  private shown(): string {
    const { choice } = this
    this.choice = null
    if (!choice) return ''
    if (choice.entries.length > 0) return written(choice.entries[choice.chosen] ?? '')
    return choice.ticked === null ? '' : written(choice.ticked ? '☒' : '☐')
  }
}

function opened(page: string): string {
  return `<w:fldChar w:fldCharType="begin"></w:fldChar><w:instrText>${page}</w:instrText><w:fldChar w:fldCharType="separate"></w:fldChar>`
}

function written(text: string): string {
  return `<w:t xml:space="preserve">${escapeText(text)}</w:t>`
}
