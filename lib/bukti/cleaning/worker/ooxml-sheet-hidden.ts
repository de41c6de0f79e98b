import { withoutElements } from './ooxml-hidden.ts'
import { type Parts, relationsOf, textOf } from './ooxml-package.ts'
import type { Used } from './ooxml-unused.ts'
import { wordsIn } from './ooxml-word.ts'
import { isNear } from './ooxml-word-colours.ts'

/** The format that shows neither numbers nor texts (ECMA-376 part 1, 18.8.31). */
const NOTHING = /^\s*;;;\s*$/
const BLACK = '000000'
const WHITE = 'FFFFFF'
const SHAPES = [
  'twoCellAnchor',
  'oneCellAnchor',
  'absoluteAnchor',
  'sp',
  'pic',
  'graphicFrame',
  'cxnSp',
  'grpSp',
]
/** The first name in a shape is its own. */
const HIDDEN_SHAPE = /^(?:(?!<(?:\w+:)?cNvPr[\s>])[\s\S])*<(?:\w+:)?cNvPr\s(?:[^<>]*\s)?hidden="(?:1|true)"/

/**
 * A workbook without hidden shapes on its sheets, and without the contents of cells whose format shows
 * nothing.
 */
export function withoutHiddenCells(parts: Parts, main: string): Used {
  const made = new Map(parts)
  const hidden = { words: 0, pictures: 0 }
  const formats = emptyFormats(parts, main)
  for (const [name, bytes] of parts) {
    if (!/\.xml$/.test(name)) continue
    const text = tolerant(bytes)
    const head = text.slice(0, 4000)
    let left = text
    if (/<(?:\w+:)?wsDr[\s>]/.test(head) && text.includes('hidden=')) left = withoutShapes(text, hidden)
    else if (formats.size > 0 && /<(?:\w+:)?worksheet[\s>]/.test(head))
      left = withoutContents(text, formats, hidden)
    if (left !== text) made.set(name, Buffer.from(left))
  }
  return { parts: made, hidden, hasDeleted: false }
}

function withoutShapes(xml: string, hidden: Used['hidden']): string {
  return SHAPES.reduce(
    (rest, name) =>
      withoutElements(rest, name, (shape) => {
        if (!HIDDEN_SHAPE.test(shape)) return false
        for (const [, text = ''] of shape.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g))
          hidden.words += wordsIn(text)
        hidden.pictures += shape.match(/<(?:\w+:)?blip\s/g)?.length ?? 0
        return true
      }),
    xml,
  )
}

/**
 * The numbers of the formats of cells that show nothing: by their format, or with letters in the colour of
 * their cell.
 */
function emptyFormats(parts: Parts, main: string): Set<number> {
  const styles = relationsOf(parts, main).find(({ kind }) => kind === 'styles')
  const text = tolerant(styles && parts.get(styles.target))
  const empty = new Set<string>()
  for (const [, tag = ''] of text.matchAll(/<(?:\w+:)?numFmt\s([^<>]*)>/g))
    if (NOTHING.test(valueIn(tag, 'formatCode'))) empty.add(valueIn(tag, 'numFmtId'))
  const fonts = itemsOf(text, 'fonts', 'font').map((font) => colourIn(font, 'color') ?? BLACK)
  const fills = itemsOf(text, 'fills', 'fill').map((fill) =>
    /patternType="solid"/.test(fill) ? colourIn(fill, 'fgColor') : null,
  )
  return new Set(
    itemsOf(text, 'cellXfs', 'xf').flatMap((tag, at) => {
      const [font, fill] = [fonts[Number(valueIn(tag, 'fontId'))], fills[Number(valueIn(tag, 'fillId'))]]
      return empty.has(valueIn(tag, 'numFmtId')) || (font && fill && isNear(font, fill)) ? [at] : []
    }),
  )
}

/** The elements of a list with their content. */
function itemsOf(text: string, list: string, item: string): string[] {
  const held = new RegExp(`<(?:\\w+:)?${list}[\\s>][\\s\\S]*?</(?:\\w+:)?${list}>`).exec(text)?.[0] ?? ''
  const items = new RegExp(`<((?:\\w+:)?${item})(?=[\\s/>])(?:[^<>]*/>|[^<>]*>[\\s\\S]*?</\\1>)`, 'g')
  return [...held.matchAll(items)].map(([one]) => one)
}

function valueIn(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? ''
}

/** A colour as six digits; null if there is none, '' for one that only a theme tells. */
function colourIn(element: string, name: string): string | null {
  const tag = new RegExp(`<(?:\\w+:)?${name}(\\s[^<>]*)>`).exec(element)?.[1]
  if (tag === undefined) return null
  const [rgb, indexed, theme] = [valueIn(tag, 'rgb'), valueIn(tag, 'indexed'), valueIn(tag, 'theme')]
  if (rgb !== '') return rgb.slice(-6)
  if (/^(0|8|64)$/.test(indexed)) return BLACK
  if (/^(1|9|65)$/.test(indexed)) return WHITE
  if (valueIn(tag, 'tint') !== '') return ''
  return theme === '1' ? BLACK : theme === '0' ? WHITE : ''
}

function withoutContents(xml: string, formats: ReadonlySet<number>, hidden: Used['hidden']): string {
  return xml.replace(
    /<((?:\w+:)?c)(\s[^<>]*?)>(?<!\/>)([\s\S]*?)<\/\1>/g,
    (cell, name: string, attributes: string, content: string) => {
      if (!formats.has(Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? -1))) return cell
      if (/<(?:\w+:)?(?:v|is|f)[\s>]/.test(content)) hidden.words += 1
      return `<${name}${attributes.replace(/\st="\w+"/, '')}/>`
    },
  )
}

/** A part in an encoding that cannot be read is not copied either. */
function tolerant(bytes: Uint8Array | undefined): string {
  try {
    return bytes ? textOf(bytes) : ''
  } catch {
    return ''
  }
}
