import { Fields, pageCode } from './ooxml-fields.ts'
import { type Ns, nsOf } from './ooxml-namespaces.ts'
import { attributeOf, isOn, type PartContext, PartVisitor } from './ooxml-visitor.ts'
import { BLOCK, isBarred, type RunColours } from './ooxml-word-colours.ts'
import { WORD_WRAPPERS } from './ooxml-word-names.ts'
import { hasPath } from './traces.ts'
import type { Choice } from './xml-filter.ts'
import type { XmlElement } from './xml-reader.ts'

const FORM_FIELD = new Set(['ffData', 'checkBox', 'ddList'])
/** Where the content of a run stands: a drawing may have other forms beside it. */
const IN_RUN = new Set(['r', 'Choice', 'Fallback'])
const PICTURES = new Set(['drawing', 'pict', 'object'])
/** A size of letters, in half points. */
const DUST = 2
const FORM_VALUES = new Set(['default', 'checked', 'result', 'listEntry'])

/** What a document of Word adds to the common rules: fields, hidden text, wrappers and links. */
export class WordVisitor extends PartVisitor {
  private readonly fields: Fields
  private readonly path: string[] = []
  private readonly hiddenParagraphs: boolean[] = []
  private readonly hiddenRuns: boolean[] = []
  private readonly colours: RunColours[] = []
  /** What is dropped because it was moved or is hidden; the comparison leaves it out. */
  readonly meantToGo = { words: 0, ticks: 0, pictures: 0 }

  constructor(context: PartContext) {
    super(context)
    this.fields = new Fields((code) => this.fieldCode(code))
  }

  override open(element: XmlElement): Choice {
    const choice = super.open(element)
    if (choice !== 'drop') this.path.push(element.local)
    return choice
  }

  override text(value: string, element: XmlElement): string {
    if (element.local === 'instrText') this.fields.code(value)
    if (element.local === 't' && (this.fields.inCode || this.hiddenRuns.at(-1))) {
      this.meantToGo.words += wordsIn(value)
      this.meantToGo.ticks += ticksIn(value)
      if (!this.fields.inCode) this.context.notes.differs('hidden-text', wordsIn(value))
      return ''
    }
    // The bar is seen, and stays.
    if (element.local === 't' && isBarred(this.colours.at(-1))) {
      this.meantToGo.words += wordsIn(value)
      this.meantToGo.ticks += ticksIn(value)
      this.context.notes.differs('hidden-text', wordsIn(value))
      return value.replace(/\S/gu, BLOCK)
    }
    return super.text(value, element)
  }

  override close(element: XmlElement): string {
    this.path.pop()
    if (nsOf(element.uri) !== 'w') return super.close(element)
    if (element.local === 'p') this.hiddenParagraphs.pop()
    if (element.local === 'r') {
      this.hiddenRuns.pop()
      this.colours.pop()
    }
    return element.local === 'fldChar' ? this.fields.end() : ''
  }

  protected override own(element: XmlElement, ns: Ns): Choice | null {
    if (ns !== 'w') return null
    const { local } = element
    const parent = this.path.at(-1)
    if (local === 'p') this.hiddenParagraphs.push(false)
    if (local === 'r') {
      this.hiddenRuns.push(this.hiddenParagraphs.at(-1) ?? false)
      this.colours.push({ text: '', highlight: '', shade: '', hasStyle: false })
    }
    this.hide(element)
    if (local === 'fldChar') {
      this.fields.begin(element)
      return 'unwrap'
    }
    if (local === 'instrText' || FORM_FIELD.has(local)) return 'unwrap'
    if (FORM_VALUES.has(local) && (parent === 'checkBox' || parent === 'ddList')) {
      this.fields.value(element)
      return 'drop'
    }
    if (local === 'fldSimple') return this.simpleField(element)
    if (WORD_WRAPPERS.has(local)) return this.unwrapped(element)
    if (local === 'hyperlink') return this.link(element)
    const unseen = this.hiddenRuns.at(-1) || this.fields.inCode
    // In a hidden run or a code only the texts are read, to count them.
    return unseen && IN_RUN.has(parent ?? '') && local !== 't' && local !== 'rPr' ? this.unseen(local) : null
  }

  private unseen(local: string): 'drop' {
    if (local === 'sym') this.meantToGo.ticks += 1
    if (PICTURES.has(local) && !this.fields.inCode) {
      this.meantToGo.pictures += 1
      this.context.notes.differs('hidden-pictures')
    }
    return 'drop'
  }

  /** Hidden by a property of the run, or by the style of run or paragraph. */
  private hide(element: XmlElement): void {
    const [grandparent, parent] = this.path.slice(-2)
    const hidden = (list: boolean[], value: boolean) => {
      if (list.length > 0) list[list.length - 1] = value
    }
    if (parent === 'pPr' && element.local === 'pStyle')
      hidden(this.hiddenParagraphs, this.context.isHiddenStyle(attributeOf(element, 'val')))
    if (grandparent !== 'r' || parent !== 'rPr') return
    const colours = this.colours.at(-1)
    if (colours && element.local === 'color') colours.text = attributeOf(element, 'val')
    if (colours && element.local === 'highlight') colours.highlight = attributeOf(element, 'val')
    if (colours && element.local === 'shd') colours.shade = attributeOf(element, 'fill')
    if (colours && element.local === 'rStyle') colours.hasStyle = true
    // No printer makes letters of a point or less that anybody reads.
    if (element.local === 'sz' && Number(attributeOf(element, 'val')) <= DUST) hidden(this.hiddenRuns, true)
    if (element.local === 'vanish') hidden(this.hiddenRuns, isOn(element))
    if (element.local === 'rStyle' && this.context.isHiddenStyle(attributeOf(element, 'val')))
      hidden(this.hiddenRuns, true)
  }

  private simpleField(element: XmlElement): Choice {
    const code = attributeOf(element, 'instr')
    this.fieldCode(code)
    const page = pageCode(code)
    return page ? { attributes: [['w:instr', page]] } : 'unwrap'
  }

  private fieldCode(code: string): void {
    this.context.traces.property(code)
    if (hasPath(code)) this.context.notes.found('jalur')
  }

  private unwrapped(element: XmlElement): Choice {
    if (attributeOf(element, 'author') !== '' || attributeOf(element, 'date') !== '')
      this.context.notes.found('perubahan')
    return 'unwrap'
  }

  private link(element: XmlElement): Choice {
    const id = this.context.relation(attributeOf(element, 'id'))
    return id === undefined ? 'unwrap' : { attributes: [['r:id', id]] }
  }
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** Signs with which people tick. */
export function ticksIn(text: string): number {
  return text.match(/[☐☑☒✓✔✗✘■□]/gu)?.length ?? 0
}
