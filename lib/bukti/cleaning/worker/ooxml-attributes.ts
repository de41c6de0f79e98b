import { CHART_ATTRIBUTES, DRAWING_ATTRIBUTES, GRAPHIC_NAMES, knownFont } from './ooxml-drawing-names.ts'
import { GRAPHICS, type Ns, nsOf } from './ooxml-namespaces.ts'
import { NUMBER_FORMAT, SHEET_ATTRIBUTES } from './ooxml-sheet-names.ts'
import {
  BUILT_IN_STYLE,
  MATH_ATTRIBUTES,
  VML_ATTRIBUTES,
  VML_STYLE,
  WORD_ATTRIBUTES,
} from './ooxml-word-names.ts'
import type { Traces } from './traces.ts'
import type { Kept } from './xml-filter.ts'
import type { XmlElement } from './xml-reader.ts'

/** What the rules need to know about the document that an element is part of. */
export interface AttributeContext {
  /** The new id of a relation of this part; undefined if its target is not copied. */
  relation(id: string): string | undefined
  /** Our name for a style of the author. */
  style(id: string): string
  traces: Traces
  /**
   * The copy is not handed out but read, to draw what is in it: of elements that no list knows the text is
   * kept, and formats of numbers, because they are seen.
   */
  loose: boolean
}

/** Words of the standards begin with a small letter; everything else is a number, a measure or a colour. */
const PLAIN =
  /^(?:[a-z][A-Za-z0-9]{0,31}|[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?(?:%|pt|px|cm|mm|in|pc|pi|fd|f|deg)?|#?[0-9A-Fa-f]{3,8}|[TFLRBXYA][0-9A-Z]?)$/
const CELLS = /^[A-Z0-9$: ]{1,200}$/
const FORMULA_OF_SHAPE = /^(?:(?:[-+*/?:]{2}|-?[0-9]+|[0-9]*[a-z]{1,8}[0-9]{0,8}|[lrtbwh]) ?){1,8}$/i
const VML_COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,12})(?: \[[0-9]+\])?$/i
const VML_GEOMETRY = /^[-0-9a-z@#,. ]{0,2000}$/
const STYLE_REFERENCES = new Set([
  'pStyle',
  'rStyle',
  'tblStyle',
  'basedOn',
  'next',
  'link',
  'numStyleLink',
  'styleLink',
])
const FONT_ATTRIBUTES = new Set(['ascii', 'hAnsi', 'eastAsia', 'cs', 'font', 'typeface'])

/** The attributes of an element that are written, each with its checked value. */
export function attributesOf(element: XmlElement, ns: Ns, context: AttributeContext): Kept['attributes'] {
  const kept: [string, string][] = []
  for (const { uri, local, value } of element.attributes) {
    const its = nsOf(uri)
    if (its === 'r') {
      const id = local === 'id' || local === 'embed' || local === 'pict' ? context.relation(value) : undefined
      if (id !== undefined) kept.push([`r:${local}`, id])
    } else if (its === 'xml') {
      if (local === 'space' && value === 'preserve') kept.push(['xml:space', 'preserve'])
    } else if (its === '' || (its === ns && (ns === 'w' || ns === 'm'))) {
      const checked = allowedIn(ns).has(local) ? checkedValue(ns, element.local, local, value, context) : null
      if (checked !== null) kept.push([its === '' ? local : `${ns}:${local}`, checked])
    }
  }
  return kept
}

function allowedIn(ns: Ns): ReadonlySet<string> {
  switch (ns) {
    case 'w':
      return WORD_ATTRIBUTES
    case 'x':
      return SHEET_ATTRIBUTES
    case 'm':
      return MATH_ATTRIBUTES
    case 'v':
      return VML_ATTRIBUTES
    case 'c':
      return CHART_ATTRIBUTES
    default:
      return DRAWING_ATTRIBUTES
  }
}

/** The value as it is written; null if it is not one that the standard knows here. */
function checkedValue(
  ns: Ns,
  element: string,
  name: string,
  value: string,
  context: AttributeContext,
): string | null {
  const special = ns === 'w' ? wordValue(element, name, value, context) : undefined
  if (special !== undefined) return special
  if (ns === 'x') return sheetValue(element, name, value, context)
  if (ns === 'v') return vmlValue(name, value)
  if (ns === 'm') return PLAIN.test(value) || [...value].length <= 2 ? value : null
  if (FONT_ATTRIBUTES.has(name)) return knownFont(value)
  if (name === 'formatCode') return NUMBER_FORMAT.test(value) ? value : 'General'
  if (name === 'name') return element === 'gd' && PLAIN.test(value) ? value : (GRAPHIC_NAMES[element] ?? null)
  if (name === 'uri') return GRAPHICS.has(value) ? value : null
  if (name === 'fmla') return FORMULA_OF_SHAPE.test(value) ? value : null
  if (name === 'char') return [...value].length <= 2 ? value : null
  return PLAIN.test(value) ? value : null
}

function wordValue(element: string, name: string, value: string, { style, traces }: AttributeContext) {
  if (name === 'styleId' || (name === 'val' && STYLE_REFERENCES.has(element))) return style(value)
  if (name === 'val' && element === 'name') return BUILT_IN_STYLE.test(value) ? value : `Gaya ${style(value)}`
  if (name === 'val' && element === 'lvlText') {
    return [...value].length <= 40 && traces.keeps(value) ? value : null
  }
  if (name === 'uri') return value === 'http://schemas.microsoft.com/office/word' ? value : null
  if (name === 'char') return /^[0-9A-Fa-f]{1,8}$/.test(value) ? value : null
  return FONT_ATTRIBUTES.has(name) ? knownFont(value) : PLAIN.test(value) ? value : null
}

const CELL_ATTRIBUTES = new Set(['r', 'ref', 'spans', 'topLeftCell'])

function sheetValue(
  element: string,
  name: string,
  value: string,
  { traces, loose }: AttributeContext,
): string | null {
  if (CELL_ATTRIBUTES.has(name)) return CELLS.test(value) ? value : null
  if (name === 'formatCode') {
    return loose || (NUMBER_FORMAT.test(value) && traces.keeps(value)) ? value : 'General'
  }
  // The name of a sheet is visible.
  if (name === 'name') return element === 'sheet' ? value : null
  if (name === 'val' && (element === 'name' || element === 'rFont')) return knownFont(value) ?? 'Calibri'
  if (name === 'state' && element === 'sheet') return null
  return PLAIN.test(value) ? value : null
}

function vmlValue(name: string, value: string): string | null {
  switch (name) {
    case 'style':
      return vmlStyle(value)
    case 'id':
    case 'type':
      return /^#?_x0000_[a-z][0-9]{1,6}$/.test(value) ? value : null
    case 'string':
      // The text of a watermark is visible.
      return value
    case 'fillcolor':
    case 'strokecolor':
    case 'color':
    case 'color2':
      return VML_COLOUR.test(value) ? value : null
    default:
      return VML_GEOMETRY.test(value) ? value : null
  }
}

function vmlStyle(style: string): string {
  const kept = style.split(';').filter((declaration) => {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim())
    return VML_STYLE.has(property) && PLAIN.test(value)
  })
  return kept.join(';')
}
