import type { Finding } from '../protocol.ts'
import { type AttributeContext, attributesOf } from './ooxml-attributes.ts'
import { CHART_ELEMENTS, DRAWING_ELEMENTS } from './ooxml-drawing-names.ts'
import { GRAPHICS, type Ns, nsOf } from './ooxml-namespaces.ts'
import { NUMBER_FORMAT, SHEET_ELEMENTS } from './ooxml-sheet-names.ts'
import { MATH_ELEMENTS, VML_ELEMENTS, WORD_ELEMENTS } from './ooxml-word-names.ts'
import type { Notes } from './outcome.ts'
import { visibleText } from './visible-text.ts'
import type { Choice, Visitor } from './xml-filter.ts'
import type { XmlElement } from './xml-reader.ts'

export interface PartContext extends AttributeContext {
  notes: Notes
  /** Whether a style of the document hides its text. */
  isHiddenStyle(id: string): boolean
  /** The shared texts of a workbook that a visible cell shows, by their number. */
  usedTexts: Set<number>
  /** Whether the values of charts come from sheets that are copied, too. */
  keepsReferences: boolean
  /** The relation of a small grey picture that stands for one that cannot be shown. */
  placeholder(): string
}

/** Elements whose absence tells something about the maker. */
const TELLS: Readonly<Record<string, Finding>> = {
  del: 'perubahan',
  moveFrom: 'perubahan',
  rPrChange: 'perubahan',
  pPrChange: 'perubahan',
  sectPrChange: 'perubahan',
  tblPrChange: 'perubahan',
  tcPrChange: 'perubahan',
  trPrChange: 'perubahan',
  cellIns: 'perubahan',
  cellDel: 'perubahan',
  commentReference: 'komentar',
  permStart: 'pembuat',
  fileSharing: 'pembuat',
  scenarios: 'pembuat',
  absPath: 'jalur',
  attachedTemplate: 'keterangan-lain',
  docVars: 'keterangan-lain',
  mailMerge: 'keterangan-lain',
  definedName: 'keterangan-lain',
  customWorkbookViews: 'pembuat',
  externalReference: 'keterangan-lain',
}
/**
 * Elements whose text no reader sees, or sees beside the text only: deleted, moved away, hints for reading
 * aloud.
 */
const UNSEEN = new Set(['del', 'moveFrom', 'delText', 'rPh', 'sdtPr', 'comment', 'annotationRef'])
/** Attributes that name somebody; their values are searched for in everything that is kept. */
const NAMING = new Set(['author', 'userName', 'ed', 'user', 'initials', 'lastEdited'])

/** Elements that may hold text. */
const TEXTS: Partial<Record<Ns, ReadonlySet<string>>> = {
  w: new Set(['t']),
  m: new Set(['t']),
  a: new Set(['t']),
  x: new Set(['t', 'v', 'oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']),
  c: new Set(['v', 'f', 'formatCode', 'separator']),
  wp: new Set(['posOffset', 'align']),
  xdr: new Set(['col', 'colOff', 'row', 'rowOff']),
}
/** Extensions of Word whose drawings are known here. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wp14', 'a14', 'c14', 'w14', 'v'])

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** Keeps the elements, attributes and texts that the lists name. Word and Excel add what is theirs. */
export class PartVisitor implements Visitor {
  protected readonly context: PartContext
  /** One for each open choice between alternatives: whether one was taken. */
  private readonly taken: boolean[] = []
  /** Inside a graphic of a kind that is not kept. */
  private replaced = false

  constructor(context: PartContext) {
    this.context = context
  }

  open(element: XmlElement): Choice {
    this.tell(element)
    const ns = nsOf(element.uri)
    if (this.replaced) return 'drop'
    if (ns === undefined || ns === '') return this.unknown(element)
    if (ns === 'mc') return this.alternative(element)
    const own = this.own(element, ns)
    if (own !== null) return own
    if (!elementsOf(ns).has(element.local)) return this.unknown(element)
    if (element.local === 'graphicData' && !GRAPHICS.has(attributeOf(element, 'uri'))) {
      this.replaced = true
      return 'unwrap'
    }
    return { attributes: attributesOf(element, ns, this.context) }
  }

  text(value: string, { uri, local }: XmlElement): string {
    const ns = nsOf(uri)
    if (!ns || !TEXTS[ns]?.has(local)) return ''
    if (ns === 'c' && local === 'formatCode') return NUMBER_FORMAT.test(value) ? value : 'General'
    if (ns === 'c' && local === 'f') {
      const { keepsReferences, traces } = this.context
      return !keepsReferences || /[[\\/]/.test(value) || !traces.keeps(value) ? '' : value
    }
    return visibleText(value)
  }

  close(element: XmlElement): string {
    if (element.local === 'AlternateContent') this.taken.pop()
    if (element.local !== 'graphicData' || !this.replaced) return ''
    this.replaced = false
    this.context.notes.differs('missing-pictures')
    return pictureMarkup(this.context.placeholder())
  }

  /** The decision of a kind of document; null for the common rule. */
  protected own(_element: XmlElement, _ns: Ns): Choice | null {
    return null
  }

  private unknown(element: XmlElement): Choice {
    return this.context.loose && !UNSEEN.has(element.local) ? 'unwrap' : 'drop'
  }

  private tell(element: XmlElement): void {
    const finding = TELLS[element.local]
    if (finding) this.context.notes.found(finding)
    for (const { local, value } of element.attributes)
      if (NAMING.has(local)) this.context.traces.property(value)
  }

  /** Of several forms of the same content (ECMA-376 part 3) the first that is understood is copied. */
  private alternative(element: XmlElement): Choice {
    if (element.local === 'AlternateContent') {
      this.taken.push(false)
      return 'unwrap'
    }
    const at = this.taken.length - 1
    if (at < 0 || this.taken[at]) return 'drop'
    const needs = attributeOf(element, 'Requires').split(' ').filter(Boolean)
    if (element.local === 'Choice' && !needs.every((prefix) => UNDERSTOOD.has(prefix))) return 'drop'
    this.taken[at] = true
    return 'unwrap'
  }
}

function elementsOf(ns: Ns): ReadonlySet<string> {
  switch (ns) {
    case 'w':
      return WORD_ELEMENTS
    case 'x':
      return SHEET_ELEMENTS
    case 'm':
      return MATH_ELEMENTS
    case 'v':
      return VML_ELEMENTS
    case 'c':
      return CHART_ELEMENTS
    default:
      return DRAWING_ELEMENTS
  }
}

/** The value of an attribute by its local name, '' if there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.find((attribute) => attribute.local === name)?.value ?? ''
}

/** Whether a property with this name is on: present, and not "0", "false" or "off". */
export function isOn(element: XmlElement): boolean {
  return !/^(0|false|off)$/.test(attributeOf(element, 'val'))
}

function pictureMarkup(relation: string): string {
  const shape = '<pic:spPr><a:prstGeom prst="rect"><a:avLst></a:avLst></a:prstGeom></pic:spPr>'
  const fill = `<pic:blipFill><a:blip r:embed="${relation}"></a:blip><a:stretch><a:fillRect></a:fillRect></a:stretch></pic:blipFill>`
  const about =
    '<pic:nvPicPr><pic:cNvPr id="0" name="Gambar"></pic:cNvPr><pic:cNvPicPr></pic:cNvPicPr></pic:nvPicPr>'
  return `<a:graphicData uri="${PICTURE}"><pic:pic>${about}${fill}${shape}</pic:pic></a:graphicData>`
}
