import { elementsIn } from './ooxml-hidden.ts'
import { type Parts, textOf } from './ooxml-package.ts'
import { type Place, placeOf } from './slides-outside.ts'

/** Lower or narrower than this, in EMU (four points), is a line. */
const LINE = 50_800
/** Less than this, in thousandths of a percent, lets through what is below. */
const OPAQUE = 90_000
/** The root of a letter or of the drawings on a sheet stands here. */
const HEAD = 2_000

/**
 * How many shapes without words may lie on words of a Word or Excel file. Nothing here lays such a file out
 * as its program does, so what is below them stays in the copy, and the sender is told. Pictures do not
 * count: stamps and signatures lie on words everywhere.
 */
export function coveringShapes(parts: Parts): number {
  let count = 0
  for (const bytes of parts.values()) {
    const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
    const root = /<(?:\w+:)?(document|wsDr)[\s>]/.exec(head)?.[1]
    if (!root) continue
    const xml = textOf(bytes).replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, '')
    if (root === 'wsDr') count += elementsIn(xml, 'sp').filter(isCover).length
    else {
      count += elementsIn(xml, 'anchor').filter(isInFront).length
      count += elementsIn(xml, 'pict').filter(isOldInFront).length
    }
  }
  return count
}

/** How many shapes of a slide lie on words that were painted before them. */
export function coveringOnSlide(slide: string): number {
  const texts: Place[] = []
  let count = 0
  for (const shape of elementsIn(slide, 'sp', 'grpSp')) {
    const place = placeOf(shape)
    if (!place) continue
    if (!isCover(shape)) texts.push(place)
    else if (texts.some((text) => meet(text, place))) count += 1
  }
  return count
}

/** Kinds of shapes of OpenDocument; a frame holds a picture or words. */
const OPEN_SHAPES = ['custom-shape', 'rect', 'ellipse', 'circle', 'path', 'polygon']

/** The same of an OpenDocument text or sheet: `styles` are all its styles, `content` its body. */
export function coveringInOpenDocument(content: string, styles: string): number {
  const covers = new Set<string>()
  for (const style of elementsIn(styles, 'style')) {
    const own = /<style:graphic-properties\s([^<>]*)>/.exec(style)?.[1] ?? ''
    const name = /^<[^<>]*\sstyle:name="([^"]*)"/.exec(style)?.[1]
    const isAbove = !/style:run-through="background"/.test(own) && !/style:wrap="(?!run-through)/.test(own)
    const isOpaque =
      /draw:fill="(?:solid|gradient|hatch|bitmap)"/.test(own) && !/draw:opacity="(?!100)/.test(own)
    if (name && isAbove && isOpaque) covers.add(name)
  }
  const shapes = OPEN_SHAPES.flatMap((name) => elementsIn(content, name, 'g'))
  return shapes.filter((shape) => {
    const style = /^<[^<>]*\sdraw:style-name="([^"]*)"/.exec(shape)?.[1] ?? ''
    return covers.has(style) && shape.replace(/<[^<>]*>/g, '').trim() === ''
  }).length
}

/** The same of Rich Text (specification 1.9.1, "Drawing objects"): filled shapes in front of the words. */
export function coveringInRtf(markup: string): number {
  const shapes = markup.split(/\{\\shp(?![a-z])/).slice(1)
  return shapes.filter(
    (shape) =>
      /\\shpwr3(?!\d)/.test(shape) &&
      !/\\shpfblwtxt1|\\shptxt|\\sn fFilled\}\s*\{\\sv 0|\\sn fillOpacity\}/.test(shape) &&
      /\\sn shapeType\}\s*\{\\sv [123]\}/.test(shape),
  ).length
}

/** Words flow around every other drawing. */
function isInFront(anchor: string): boolean {
  const isAbove = /\sbehindDoc="(?:0|false)"/.test(anchor) && /<(?:\w+:)?wrapNone[\s/>]/.test(anchor)
  return isAbove && elementsIn(anchor, 'wsp').some(isCover)
}

/** The same of the older kind of drawing (VML). */
function isOldInFront(pict: string): boolean {
  const own = /<v:(?:rect|roundrect|oval|shape)\s([^<>]*)>/.exec(pict)?.[1] ?? ''
  const isAbove = /position:\s*absolute/.test(own) && !/z-index:\s*-/.test(own)
  const letsThrough = /\sfilled="(?:f|false)"/.test(own) || /<v:fill\s[^<>]*opacity=/.test(pict)
  return isAbove && !letsThrough && !/<(?:v:textbox|v:imagedata|v:textpath|w10:wrap)[\s/>]/.test(pict)
}

function isCover(shape: string): boolean {
  if (/<(?:\w+:)?t(?:\s[^<>]*)?>[^<]*\S[^<]*</.test(shape)) return false
  const [own = ''] = elementsIn(shape, 'spPr')
  const fill = own.replace(/<(?:\w+:)?ln[\s>][\s\S]*?<\/(?:\w+:)?ln>/g, '')
  const isFilled = /<(?:\w+:)?(?:solid|grad|patt|blip)Fill[\s>]/.test(fill)
  const isStyled = /<(?:\w+:)?fillRef\s+idx="[1-9]/.test(shape) && !/<(?:\w+:)?noFill[\s/>]/.test(fill)
  const alpha = Number(/<(?:\w+:)?alpha\s+val="(\d+)"/.exec(fill)?.[1] ?? OPAQUE)
  const [, cx = 0, cy = 0] = /<(?:\w+:)?ext\s+cx="(\d+)"\s+cy="(\d+)"/.exec(own) ?? []
  return (isFilled || isStyled) && alpha >= OPAQUE && Math.min(Number(cx), Number(cy)) > LINE
}

function meet(a: Place, b: Place): boolean {
  return a.x < b.x + b.cx && b.x < a.x + a.cx && a.y < b.y + b.cy && b.y < a.y + a.cy
}
