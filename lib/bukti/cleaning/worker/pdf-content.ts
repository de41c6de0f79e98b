import { ContentReader, type InlineImage } from './pdf-content-reader.ts'
import { type Operand, rawOf } from './pdf-operand.ts'
import type { Places } from './pdf-place.ts'

/** What the filter of a content stream needs to know about the document around it. */
export interface ContentContext {
  /** Our name for a resource. */
  name(original: string): string
  /** Whether the layer that a marked section names is hidden. */
  isHidden(property: string): boolean
  inlineImage(dict: ReadonlyMap<string, Operand>, data: Buffer): CopiedImage
  /** Notes that something is left out because nobody sees it. */
  hidden(what: 'hidden-text' | 'hidden-pictures'): void
  /** Where the page shows something; null for content that may stand anywhere. */
  places: Places | null
}

/**
 * An inline image: its data, their filter, null for none, and the colours of an indexed space, null for none.
 */
export interface CopiedImage {
  filter: string | null
  data: Buffer
  colours: string | null
}

/** Operators that paint or place (ISO 32000-1, annex A), by their number of operands; -1 for any. */
const OPERATORS = new Map(
  (
    [
      [-1, 'SC SCN sc scn'],
      [0, 'q Q h S s f F f* B B* b b* n W W* BT ET T*'],
      [1, `w J j M ri i gs CS cs G g sh Do Tc Tw Tz TL Tr Ts Tj TJ '`],
      [2, 'd m l Tf Td TD d0'],
      [3, 'RG rg "'],
      [4, 'v y re K k'],
      [6, 'cm c Tm d1'],
    ] as const
  ).flatMap(([operands, names]) => names.split(' ').map((name) => [name, operands])),
)
/** Operators that write letters. */
export const SHOWING = new Set(['Tj', 'TJ', "'", '"'])
const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const NAMED = new Set(['gs', 'CS', 'cs', 'SCN', 'scn', 'sh', 'Do', 'Tf'])
const DEVICES = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern'])
const INTENTS = new Set(['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual'])
const MAX_OPERANDS = 64

/**
 * Writes a content stream again with only the operators that paint, place or set a state, each with operands
 * of the kinds that it takes. Comments, marked sections with their texts, text in the invisible mode, and
 * whatever lies on a hidden layer are left out. Throws if the stream cannot be read.
 */
export function filterContent(bytes: Buffer, context: ContentContext): Buffer {
  const reader = new ContentReader(bytes.toString('latin1'))
  const out: string[] = []
  const marked: boolean[] = []
  const modes: number[] = []
  let mode = 0
  let operands: Operand[] = []
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.kind !== 'operator') {
      operands.push(token.operand)
      if (operands.length > MAX_OPERANDS) operands.shift()
      continue
    }
    const { operator } = token
    const hidden = marked.includes(true)
    if (operator === 'BMC' || operator === 'BDC') marked.push(isHiddenSection(operator, operands, context))
    else if (operator === 'EMC') marked.pop()
    else if (operator === 'BI') {
      const image = reader.inlineImage()
      if (!hidden && !context.places?.isUnseen(operator, [])) out.push(writtenImage(image, context))
    } else if (OPERATORS.has(operator)) {
      if (operator === 'q') modes.push(mode)
      if (operator === 'Q') mode = modes.pop() ?? 0
      if (operator === 'Tr') mode = Number(rawOf(operands.at(-1)))
      const isUnseen = context.places?.isUnseen(operator, operands) ?? false
      const unseen = hidden || isUnseen || (mode === 3 && SHOWING.has(operator))
      if (!hidden && unseen) context.hidden(operator === 'Do' ? 'hidden-pictures' : 'hidden-text')
      out.push(unseen ? unseenForm(operator, operands, context) : written(operator, operands, context))
    }
    operands = []
  }
  return Buffer.from(out.join(''), 'latin1')
}

function isHiddenSection(operator: string, operands: readonly Operand[], context: ContentContext): boolean {
  const [tag, property] = operands.slice(-2)
  return (
    operator === 'BDC' && rawOf(tag) === 'OC' && property?.kind === 'name' && context.isHidden(property.raw)
  )
}

/** What remains of an operator that shows nothing: its effect on what follows. */
function unseenForm(operator: string, operands: readonly Operand[], context: ContentContext): string {
  if (PAINTING.has(operator)) return 'n\n'
  if (operator === "'" || operator === '"') return 'T*\n'
  return SHOWING.has(operator) || operator === 'sh' || operator === 'Do'
    ? ''
    : written(operator, operands, context)
}

function written(operator: string, operands: readonly Operand[], context: ContentContext): string {
  const wanted = OPERATORS.get(operator) ?? 0
  const used = wanted < 0 ? operands : wanted === 0 ? [] : operands.slice(-wanted)
  const texts = used.flatMap((operand) => {
    const text = operandText(operator, operand, context)
    return text === null ? [] : [text]
  })
  return wanted >= 0 && texts.length !== wanted ? '' : `${texts.join(' ')} ${operator}\n`
}

function operandText(operator: string, operand: Operand, context: ContentContext): string | null {
  switch (operand.kind) {
    case 'number':
      return operand.raw
    case 'string':
      return SHOWING.has(operator) ? operand.raw : null
    case 'array': {
      if (operator !== 'TJ' && operator !== 'd') return null
      const items = operand.items.map((item) =>
        item.kind === 'number' || (item.kind === 'string' && operator === 'TJ') ? item.raw : '',
      )
      return `[${items.join(' ')}]`
    }
    case 'name':
      if (operator === 'ri') return INTENTS.has(operand.raw) ? `/${operand.raw}` : null
      if (!NAMED.has(operator)) return null
      return DEVICES.has(operand.raw) ? `/${operand.raw}` : `/${context.name(operand.raw)}`
    default:
      return null
  }
}

const IMAGE_KEYS = new Set([
  'BitsPerComponent',
  'ColorSpace',
  'Decode',
  'Height',
  'ImageMask',
  'Interpolate',
  'Width',
])
const IMAGE_NAMES = /^(G|RGB|CMYK|I|DeviceGray|DeviceRGB|DeviceCMYK|Indexed)$/

function writtenImage({ dict, data }: InlineImage, context: ContentContext): string {
  const { filter, data: kept, colours } = context.inlineImage(dict, data)
  const pairs = [...dict].flatMap(([key, value]) => {
    const text = IMAGE_KEYS.has(key)
      ? imageValue(value, context, key === 'ColorSpace' ? colours : null)
      : null
    return text === null ? [] : [`/${key} ${text}`]
  })
  if (filter) pairs.push(`/Filter /${filter}`)
  return `BI ${pairs.join(' ')} ID ${kept.toString('latin1')}\nEI\n`
}

/** `colours` is the table of an indexed space, the only string that a picture needs. */
function imageValue(value: Operand, context: ContentContext, colours: string | null): string | null {
  switch (value.kind) {
    case 'array':
      return `[${value.items.map((item) => imageValue(item, context, colours) ?? '').join(' ')}]`
    case 'name':
      return `/${IMAGE_NAMES.test(value.raw) ? value.raw : context.name(value.raw)}`
    case 'string':
      return colours
    case 'number':
      return value.raw
    default:
      return /^(true|false|null)$/.test(value.raw) ? value.raw : null
  }
}
