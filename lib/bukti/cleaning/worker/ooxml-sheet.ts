import type { Ns } from './ooxml-namespaces.ts'
import { isPlainFormula } from './ooxml-sheet-names.ts'
import { attributeOf, type PartContext, PartVisitor } from './ooxml-visitor.ts'
import { type Choice, escapeText } from './xml-filter.ts'
import type { XmlElement } from './xml-reader.ts'

/** What a workbook adds to the common rules: results in place of formulas, and nothing that is hidden. */
export class SheetVisitor extends PartVisitor {
  private readonly hasLinks: boolean
  private readonly hiddenColumns: { min: number; max: number; used: boolean }[] = []
  private column = 0
  private formula: string | null = null
  private hasValue = false
  private inFormula = false
  private isShared = false
  private sharedText = -1

  constructor(context: PartContext, hasLinks: boolean) {
    super(context)
    this.hasLinks = hasLinks
  }

  override text(value: string, element: XmlElement): string {
    if (this.isShared && element.local === 'v') this.context.usedTexts.add(Number(value))
    if (!this.inFormula) return super.text(value, element)
    this.formula = (this.formula ?? '') + value
    return ''
  }

  override close(element: XmlElement): string {
    if (element.local === 'f' && this.inFormula) this.inFormula = false
    else if (element.local === 'c') return this.result() + super.close(element)
    else if (element.local === 'sheetData') this.tellColumns()
    return super.close(element)
  }

  protected override own(element: XmlElement, ns: Ns): Choice | null {
    if (ns !== 'x') return null
    switch (element.local) {
      case 'sheet':
        // A hidden sheet has no relation here.
        return this.context.relation(attributeOf(element, 'id')) === undefined ? 'drop' : null
      case 'row':
        this.column = 0
        if (!isTrue(attributeOf(element, 'hidden')) && !isNothing(attributeOf(element, 'ht'))) return null
        this.context.notes.differs('hidden-rows')
        return 'drop'
      case 'col':
        return this.columns(element)
      case 'c':
        return this.cell(element)
      case 'v':
      case 'is':
        this.hasValue = true
        return null
      case 'f':
        this.inFormula = true
        return 'unwrap'
      case 'drawing':
        return this.context.relation(attributeOf(element, 'id')) === undefined ? 'drop' : null
      case 'si':
        this.sharedText += 1
        return null
      case 't':
      case 'r':
        return this.isUnseen() ? 'drop' : null
      case 'hyperlinks':
        return this.hasLinks ? null : 'drop'
      case 'hyperlink':
        return this.context.relation(attributeOf(element, 'id')) === undefined ? 'drop' : null
      default:
        return null
    }
  }

  /** A shared text that no visible cell shows; cells with a text of their own come before any shared one. */
  private isUnseen(): boolean {
    return this.sharedText >= 0 && !this.context.usedTexts.has(this.sharedText)
  }

  private columns(element: XmlElement): Choice | null {
    if (!isTrue(attributeOf(element, 'hidden')) && !isNothing(attributeOf(element, 'width'))) return null
    const [min, max] = [Number(attributeOf(element, 'min')), Number(attributeOf(element, 'max'))]
    this.hiddenColumns.push({ min, max, used: false })
    return {
      attributes: [
        ['min', String(min)],
        ['max', String(max)],
        ['width', '9'],
        ['hidden', '1'],
      ],
    }
  }

  private cell(element: XmlElement): Choice | null {
    const letters = /^[A-Z]+/.exec(attributeOf(element, 'r'))?.[0]
    this.column = letters ? columnNumber(letters) : this.column + 1
    this.formula = null
    this.hasValue = false
    this.isShared = attributeOf(element, 't') === 's'
    const hidden = this.hiddenColumns.find(({ min, max }) => this.column >= min && this.column <= max)
    if (!hidden) return null
    hidden.used = true
    return 'drop'
  }

  /** A formula becomes its result; without a stored one it stays if it is plain, and is missing otherwise. */
  private result(): string {
    const { formula } = this
    this.formula = null
    if (formula === null || this.hasValue) return ''
    if (isPlainFormula(formula)) return `<f>${escapeText(formula)}</f>`
    this.context.notes.differs('missing-values')
    return ''
  }

  private tellColumns(): void {
    for (const { min, max, used } of this.hiddenColumns)
      if (used) this.context.notes.differs('hidden-columns', max - min + 1)
  }
}

function isTrue(value: string): boolean {
  return value === '1' || value === 'true'
}

/** A row without a height and a column without a width are hidden, too. */
function isNothing(length: string): boolean {
  return /^0+(?:\.0*)?$/.test(length)
}

/** The number of a column by its letters: A is 1. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}
