import { withoutElements } from './ooxml-hidden.ts'
import { wordsIn } from './ooxml-word.ts'

const SHAPES = ['grpSp', 'sp', 'pic', 'graphicFrame', 'cxnSp']
/** The place of a shape comes before that of any shape in it; one that takes it from a layout has none. */
const PLACE =
  /^(?:(?!<(?:\w+:)?(?:chOff|txBody|tbl)[\s>])[\s\S])*?<(?:\w+:)?xfrm(?:\s[^<>]*)?>\s*<(?:\w+:)?off\s([^<>]*)>\s*<(?:\w+:)?ext\s([^<>]*)>/

/**
 * A slide without the shapes that lie beside it as a whole, where nobody sees them, and how many words and
 * pictures they had.
 */
export function withoutOutside(
  slide: string,
  size: { width: number; height: number },
): { xml: string; words: number; pictures: number } {
  const gone = { words: 0, pictures: 0 }
  // Shapes in a group have places of their group's own.
  const xml = SHAPES.reduce(
    (rest, name, at) =>
      withoutElements(
        rest,
        name,
        (shape) => {
          if (!isOutside(shape, size)) return false
          for (const [, text = ''] of shape.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g))
            gone.words += wordsIn(text)
          gone.pictures += shape.match(/<(?:\w+:)?blip\s/g)?.length ?? 0
          return true
        },
        at === 0 ? undefined : 'grpSp',
      ),
    slide,
  )
  return { xml, ...gone }
}

/** Where a shape of a slide lies, in the measure of its slide. */
export interface Place {
  x: number
  y: number
  cx: number
  cy: number
}

/** The place of a shape; null if it takes it from a layout. */
export function placeOf(shape: string): Place | null {
  const found = PLACE.exec(shape)
  if (!found) return null
  const number = (tag: string | undefined, name: string) =>
    Number(new RegExp(`\\b${name}="(-?\\d+)"`).exec(tag ?? '')?.[1])
  const [, off, ext] = found
  return { x: number(off, 'x'), y: number(off, 'y'), cx: number(ext, 'cx'), cy: number(ext, 'cy') }
}

function isOutside(shape: string, { width, height }: { width: number; height: number }): boolean {
  const place = placeOf(shape)
  if (!place) return false
  const { x, y, cx, cy } = place
  // A turned shape reaches as far as its longer side; text may grow out of its shape downwards.
  const more = Math.abs(cx - cy) / 2
  return x + cx + more < 0 || x - more > width || y + cy + more < -height / 4 || y - more > height
}

/** The size of the slides of a presentation, in its own measure; that of screens where it does not say. */
export function slideSize(presentation: string): { width: number; height: number } {
  const tag = /<(?:\w+:)?sldSz\s([^<>]*)>/.exec(presentation)?.[1] ?? ''
  const side = (name: string, usual: number) =>
    Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1] ?? usual)
  return { width: side('cx', 12_192_000), height: side('cy', 6_858_000) }
}
