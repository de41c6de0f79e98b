import { type Item, PageView, type Pixels, type Sign } from './pdf-page-view.ts'
import type { Box } from './pdf-place.ts'
import { openPdf } from './pdfium.ts'

/**
 * Pages are looked at until this much processor time is used; of a long report some are, from its beginning
 * to its end.
 */
const TIME_MS = 1_500
/** A prime, so that each page is reached once. */
const STRIDE = 7919
/** Letters of six points have strokes of half a dot in such a picture. */
const WIDTH = 850
/** Two shades of grey that nobody tells from each other. */
const SAME_GREY = 8
/** Colours that are nearer than this may be one. */
const NEAR = 32
const NEAR_WHITE = 232
/** Letters lower than this, in points, are dust. */
const DUST = 1
/** Shades between the lightest and the darkest dot of something that shows more than a colour. */
const SHADES = 48
/** Texts that lie on each other are looked at one by one, this many of a page. */
const MOST_ALONE = 24
/** One letter below an edge is a mistake of the writer's; two are a word. */
const WORD = 2

/** What of a document nobody sees although it stands on its pages. */
export interface Unseen {
  /** Of some pages the texts that are wholly unseen, by their number on the page. */
  texts: Map<number, { drop: Set<number>; count: number }>
  /**
   * Pages where some text is seen in part, or stands where it cannot be taken out, or a bar covers a part of
   * a picture.
   */
  toDraw: Set<number>
  /** Dark bars that cover a part of a picture. */
  bars: number
  hasText: boolean
  /** How many pages were not looked at. */
  unlooked: number
}

/** Looks for words below bars and pictures, in the colour of what is below them, or clipped away. */
export async function unseenIn(file: Uint8Array): Promise<Unseen> {
  const document = await openPdf(file)
  const pages = document.getPageCount()
  const found: Unseen = { texts: new Map(), toDraw: new Set(), bars: 0, hasText: false, unlooked: pages }
  const started = process.cpuUsage()
  for (let step = 0; step < pages && spent(started) < TIME_MS; step += 1) {
    const page = pages % STRIDE === 0 ? step : (step * STRIDE) % pages
    const view = new PageView(document, page)
    const items = view.items()
    const bars = barsOnPictures(view, items)
    found.bars += bars
    if (bars > 0) found.toDraw.add(page)
    // Most pages leave no doubt, and letters take longer to read than the items that they belong to.
    const signs = doubtsOf(items).length > 0 ? view.signs() : []
    const hidden = unseenSigns(view, items, signs)
    if (hidden.size > 0) sort(page, items, signs, hidden, found)
    found.unlooked -= 1
    view.close()
  }
  document.destroy()
  return found
}

/** The words of a page that are seen; `isSeen` says whether anything is seen in a place of its original. */
export function seenWords(view: PageView, isSeen: (box: Box) => boolean): string {
  const signs = view.signs()
  const hidden = unseenSigns(view, view.items(), signs)
  return signs
    .filter((sign) => sign.item === 0 || (!hidden.has(sign) && (!isInk(sign) || isSeen(sign.box))))
    .map(({ text }) => text)
    .join('')
}

function spent(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

function sort(
  page: number,
  items: readonly Item[],
  signs: readonly Sign[],
  hidden: ReadonlyMap<Sign, Reason>,
  found: Unseen,
): void {
  const texts = items.filter(({ kind, isTop }) => kind === 'text' && isTop)
  const drop = new Set<number>()
  for (const [id, letters] of byItem(signs.filter(isInk))) {
    const unseen = letters.filter((sign) => hidden.has(sign))
    if (unseen.length === 0) continue
    const at = texts.findIndex((item) => item.id === id)
    const covered = unseen.filter((sign) => hidden.get(sign) !== 'clipped' && /[\p{L}\p{N}]/u.test(sign.text))
    if (unseen.length === letters.length && at >= 0) drop.add(at)
    else if (unseen.length === letters.length || covered.length >= WORD) found.toDraw.add(page)
  }
  if (drop.size > 0) found.texts.set(page, { drop, count: texts.length })
  found.hasText ||= found.texts.has(page) || found.toDraw.has(page)
}

/**
 * Why a letter may be unseen: something comes later, or has its colour and came before; or it lies outside of
 * its clip.
 */
type Reason = 'covered' | 'faint' | 'clipped'

/** The letters that may be unseen by the order of painting, and whose absence changes no dot of the page. */
function unseenSigns(view: PageView, items: readonly Item[], signs: readonly Sign[]): Map<Sign, Reason> {
  const doubtful = doubtfulSigns(items, signs)
  if (doubtful.size === 0) return doubtful
  const before = view.picture(WIDTH)
  // A label on a bar is no reason to believe that the words below it are seen: each kind by itself.
  for (const reason of ['covered', 'faint', 'clipped'] as const) {
    const letters = [...doubtful].flatMap(([sign, why]) => (why === reason ? [sign] : []))
    const texts = new Map(
      [...byItem(letters)].map(([id, held]) => [id, boxAround(held.map(({ box }) => box))]),
    )
    const crowded = [...texts].filter(([id, box]) =>
      [...texts].some(([other, its]) => other !== id && meet(box, its)),
    )
    const alone = crowded.slice(0, MOST_ALONE).map(([id]) => id)
    const together = [...texts.keys()].filter((id) => !alone.includes(id))
    for (const group of [together, ...alone.map((id) => [id])]) {
      if (group.length === 0) continue
      view.show(group, false)
      const after = view.picture(WIDTH)
      view.show(group, true)
      for (const sign of letters)
        if (group.includes(sign.item) && changes(view.inDots(sign.box, before), before, after))
          doubtful.delete(sign)
    }
  }
  return doubtful
}

/** A text of a page that may be unseen, with the items of the page that may be the reason. */
interface Doubt {
  text: Item
  above: Item[]
  below: Item[]
  isFaint: boolean
}

function doubtsOf(items: readonly Item[]): Doubt[] {
  const surfaces = items.flatMap((item, order) => (item.isSurface ? [{ item, order }] : []))
  return items.flatMap((text, at) => {
    if (text.kind !== 'text') return []
    const near = surfaces.filter(({ item }) => meet(item.box, text.box))
    const above = near.flatMap(({ item, order }) => (order > at ? [item] : []))
    const below = near.flatMap(({ item, order }) => (order < at && isAlike(item, text) ? [item] : []))
    const isLow = text.box[3] - text.box[1] < DUST || text.box[2] - text.box[0] < DUST
    const isFaint =
      isLow || text.colour[3] < NEAR || text.colour.slice(0, 3).every((part) => part >= NEAR_WHITE)
    const isCut = text.clip !== null && !holds(text.clip, text.box)
    return isFaint || isCut || above.length + below.length > 0 ? [{ text, above, below, isFaint }] : []
  })
}

function doubtfulSigns(items: readonly Item[], signs: readonly Sign[]): Map<Sign, Reason> {
  const doubtful = new Map<Sign, Reason>()
  const letters = byItem(signs.filter(isInk))
  for (const { text, above, below, isFaint } of doubtsOf(items))
    for (const sign of letters.get(text.id) ?? []) {
      const isIn = ({ box }: Item) => meet(box, sign.box)
      if (above.some(isIn)) doubtful.set(sign, 'covered')
      else if (isFaint || isDust(sign) || below.some(isIn)) doubtful.set(sign, 'faint')
      else if (text.clip && !holds(text.clip, sign.box)) doubtful.set(sign, 'clipped')
    }
  return doubtful
}

/**
 * Whether letters may have the colour of what they stand on; nobody knows that of a picture before it is
 * drawn.
 */
function isAlike(below: Item, text: Item): boolean {
  return below.kind !== 'path' || isNear(below.colour, text.colour)
}

function isDust({ box: [left, bottom, right, top] }: Sign): boolean {
  return top - bottom < DUST && right - left < DUST
}

/** How many dark bars lie on a picture that shows something below them. */
function barsOnPictures(view: PageView, items: readonly Item[]): number {
  const pictures = items.flatMap(({ kind, box }, at) => (kind === 'image' ? [{ box, at }] : []))
  const bars = items.filter(
    ({ isBar, box }, order) =>
      isBar && pictures.some((picture) => picture.at < order && meet(picture.box, box)),
  )
  if (bars.length === 0) return 0
  const before = view.picture(WIDTH)
  view.show(
    bars.map(({ id }) => id),
    false,
  )
  const after = view.picture(WIDTH)
  view.show(
    bars.map(({ id }) => id),
    true,
  )
  return bars.filter(({ box }) => {
    const place = view.inDots(box, before)
    return shades(place, before) < SHADES && shades(place, after) >= SHADES
  }).length
}

function byItem(signs: readonly Sign[]): Map<number, Sign[]> {
  const groups = new Map<number, Sign[]>()
  for (const sign of signs) {
    const group = groups.get(sign.item)
    if (group) group.push(sign)
    else groups.set(sign.item, [sign])
  }
  return groups
}

function isInk({ text, item }: Sign): boolean {
  return item !== 0 && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

function boxAround(boxes: readonly Box[]): Box {
  return boxes.reduce((a, b) => [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[2], b[2]),
    Math.max(a[3], b[3]),
  ])
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

function holds(a: Box, b: Box): boolean {
  return a[0] <= b[0] + 1 && a[1] <= b[1] + 1 && a[2] >= b[2] - 1 && a[3] >= b[3] - 1
}

function isNear(a: Item['colour'], b: Item['colour']): boolean {
  return a.slice(0, 3).every((part, at) => Math.abs(part - (b[at] ?? 0)) < NEAR)
}

function changes(box: Box, before: Pixels, after: Pixels): boolean {
  for (const at of dotsIn(box, before))
    if (Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) > SAME_GREY) return true
  return false
}

function shades(box: Box, pixels: Pixels): number {
  // The edge of a bar has a shade of what is beside it.
  const [lightest, darkest] = extremes([box[0] + 2, box[1] + 2, box[2] - 2, box[3] - 2], pixels)
  return lightest - darkest
}

function extremes(box: Box, pixels: Pixels): [number, number] {
  let [lightest, darkest] = [0, 255]
  for (const at of dotsIn(box, pixels)) {
    const grey = pixels.data[at] ?? 255
    if (grey > lightest) lightest = grey
    if (grey < darkest) darkest = grey
  }
  return [lightest, darkest]
}

function* dotsIn([left, top, right, bottom]: Box, { width, height }: Pixels): Generator<number> {
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y += 1)
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x += 1) yield y * width + x
}
