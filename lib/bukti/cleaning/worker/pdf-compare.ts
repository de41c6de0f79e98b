import { openPdf } from './pdfium.ts'

/**
 * Pages are compared until this much time is used; of a long report some are, from its beginning to its end.
 */
const TIME_MS = 2_500
/** The same for some pages of a document that was compared before. */
const AGAIN_MS = 800
/** A prime, so that each page is reached once. */
const STRIDE = 7919
const WIDTH = 420
const TILE = 10
/** Differences between the lightest and the darkest dot of a tile with ink, and of one without. */
const INK = 64
const BLANK = 16
/** A single tile may change with the smoothing of an edge. */
const MOST_TILES = 1

/**
 * Whether a copy has ink wherever the original has, and nowhere else, page by page in small; `added` says
 * that the copy rightly shows more, values of fields that this reader does not draw. Colours may differ:
 * profiles are not copied. `only` names some pages, if the others were compared before.
 */
export async function looksAlike(
  original: Uint8Array,
  copy: Uint8Array,
  added: boolean,
  only?: readonly number[],
): Promise<boolean> {
  const [before, after] = [await openPdf(original), await openPdf(copy)]
  const pages = before.getPageCount()
  if (after.getPageCount() !== pages) return false
  const wanted =
    only ??
    Array.from({ length: pages }, (_, step) => (pages % STRIDE === 0 ? step : (step * STRIDE) % pages))
  const started = performance.now()
  for (const page of wanted) {
    if (performance.now() - started >= (only ? AGAIN_MS : TIME_MS)) break
    const [old, young] = [await inkOf(before.getPage(page)), await inkOf(after.getPage(page))]
    const lost = old.filter((ink, at) => ink > INK && (young[at] ?? 0) < BLANK).length
    const shown = young.filter((ink, at) => ink > INK && (old[at] ?? 0) < BLANK).length
    if (lost > MOST_TILES || (!added && shown > MOST_TILES) || old.length !== young.length) return false
  }
  return true
}

/** How many values of fields without a look of their own are not in the words of their page of the copy. */
export async function missingValues(
  copy: Uint8Array,
  values: readonly { page: number; text: string }[],
): Promise<number> {
  if (values.length === 0) return 0
  const document = await openPdf(copy)
  const words = new Map<number, string>()
  const wordsOf = (page: number) => words.get(page) ?? plain(document.getPage(page).getText())
  return values.filter(({ page, text }) => {
    words.set(page, wordsOf(page))
    return !wordsOf(page).includes(plain(text))
  }).length
}

function plain(text: string): string {
  return text.replace(/\s+/g, '')
}

type Page = ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>

/** For each tile of a page the difference between its lightest and its darkest dot. */
async function inkOf(page: Page): Promise<number[]> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(WIDTH / originalWidth, (WIDTH * 3) / originalHeight)
  const { data, width, height } = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' })
  const across = Math.ceil(width / TILE)
  const count = across * Math.ceil(height / TILE)
  const lightest = new Uint8Array(count)
  const darkest = new Uint8Array(count).fill(255)
  for (let at = 0; at < width * height; at += 1) {
    const tile = Math.floor(Math.floor(at / width) / TILE) * across + Math.floor((at % width) / TILE)
    const grey = data[at] ?? 255
    if (grey > (lightest[tile] ?? 0)) lightest[tile] = grey
    if (grey < (darkest[tile] ?? 255)) darkest[tile] = grey
  }
  return Array.from(lightest, (light, tile) => light - (darkest[tile] ?? 255))
}
