import { elementsIn, withoutElements } from './ooxml-hidden.ts'
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

/** Shapes of OpenDocument, and the frames that hold its pictures and words. */
const OPEN_SHAPE =
  /<(?:\w+:)?(frame|custom-shape|rect|ellipse|circle|path|polygon)\s([^<>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?\1>)/g

/** The same of an OpenDocument text or sheet: `styles` are all its styles, `content` its body. */
export function coveringInOpenDocument(content: string, styles: string): number {
  const covers = openCovers(styles)
  return openShapes(
    withoutElements(content, 'g', () => true),
    covers,
  ).filter(({ isCover }) => isCover).length
}

/** The same of the slides of an OpenDocument presentation: those that lie on words painted before them. */
export function coveringOnOpenSlides(content: string, styles: string): number {
  const covers = openCovers(styles)
  let count = 0
  for (const slide of elementsIn(content, 'page')) {
    const shapes = openShapes(
      withoutElements(slide, 'notes', () => true),
      covers,
    )
    const texts: Place[] = []
    for (const { place, isCover, hasWords } of shapes.sort((a, b) => a.layer - b.layer)) {
      if (!place) continue
      if (hasWords) texts.push(place)
      else if (isCover && texts.some((text) => meet(text, place))) count += 1
    }
  }
  return count
}

/** The styles whose shapes are in front of the text and let nothing through. */
function openCovers(styles: string): Set<string> {
  const covers = new Set<string>()
  for (const style of elementsIn(styles, 'style')) {
    const own = /<style:graphic-properties\s([^<>]*)>/.exec(style)?.[1] ?? ''
    const name = /^<[^<>]*\sstyle:name="([^"]*)"/.exec(style)?.[1]
    const isAbove = !/style:run-through="background"/.test(own) && !/style:wrap="(?!run-through)/.test(own)
    const isOpaque =
      /draw:fill="(?:solid|gradient|hatch|bitmap)"/.test(own) && !/draw:opacity="(?!100)/.test(own)
    if (name && isAbove && isOpaque) covers.add(name)
  }
  return covers
}

function openShapes(xml: string, covers: ReadonlySet<string>) {
  return [...xml.matchAll(OPEN_SHAPE)].map(([, kind, own = '', inside = ''], at) => {
    const hasWords = inside.replace(/<[^<>]*>/g, '').trim() !== ''
    const style = /(?:^|\s)draw:style-name="([^"]*)"/.exec(own)?.[1] ?? ''
    return {
      hasWords,
      isCover: kind !== 'frame' && !hasWords && covers.has(style),
      place: openPlaceOf(own),
      layer: Number(/\sdraw:z-index="(\d+)"/.exec(own)?.[1] ?? at),
    }
  })
}

/** Millimetres of the units that OpenDocument knows (18.3.18). */
const MM: Record<string, number> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, px: 25.4 / 96 }

/** The place of a shape in millimetres; null if it is turned or does not say where it lies. */
function openPlaceOf(own: string): Place | null {
  const [x, y, cx, cy] = ['x', 'y', 'width', 'height'].map((name) => {
    const [, value, unit = ''] = new RegExp(`(?:^|\\s)svg:${name}="(-?[\\d.]+)(\\w\\w)"`).exec(own) ?? []
    return Number(value) * (MM[unit] ?? Number.NaN)
  })
  const place = { x: x ?? Number.NaN, y: y ?? Number.NaN, cx: cx ?? Number.NaN, cy: cy ?? Number.NaN }
  return Object.values(place).some(Number.isNaN) ? null : place
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
