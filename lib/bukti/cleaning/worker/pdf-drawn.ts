import { PDFDocument, type PDFFont, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib'
import type { PDFiumDocument } from '@hyzyla/pdfium'
import type { Cleaned, Notes } from './outcome.ts'
import { PageView, type Pixels } from './pdf-page-view.ts'
import type { Box } from './pdf-place.ts'
import { seenWords } from './pdf-unseen.ts'
import { drawn, openPdf } from './pdfium.ts'

const DOTS_PER_POINT = 150 / 72
const MAX_DOTS = 4_000_000
/** Pages are drawn until this much processor time is used; the rest is told as missing. */
const TIME_MS = 6_000
/**
 * The same of the whole examination, which is ended after nine seconds: copying and comparing took some of
 * it.
 */
const WHOLE_MS = 8_000
/** Shades that differ less are one colour, and its noise. */
const INK = 12

/**
 * A document as pictures of its pages, as a reader shows them, with their words as text behind the pictures.
 * `readable` is a copy of the document from which the words are taken, because it has nothing that is hidden,
 * and of these only the ones that are seen in the pictures; without one there are only pictures.
 */
export async function drawnPdf(
  file: Uint8Array,
  readable: Uint8Array | null,
  notes: Notes,
): Promise<Cleaned> {
  const document = await openPdf(file)
  const words = readable ? await openPdf(readable) : null
  const target = await PDFDocument.create({ updateMetadata: false })
  const font = await target.embedFont(StandardFonts.Helvetica)
  const count = document.getPageCount()
  const started = process.cpuUsage()
  let done = 0
  const isLate = () => spent(started) > TIME_MS || spent() > WHOLE_MS
  for (; done < count && !(done > 0 && isLate()); done += 1)
    await addDrawn(target, document.getPage(done), font, (pixels) =>
      words && done < words.getPageCount() ? wordsOf(words, done, pixels) : '',
    )
  notes.differs('drawn')
  notes.differs('missing-pages', count - done)
  const bytes = await target.save({ useObjectStreams: true })
  return { bytes, type: 'application/pdf', notes, pages: done }
}

/**
 * A copy with pictures in the place of some of its pages, each with the words that are seen on it as text
 * behind it.
 */
export async function withDrawnPages(
  copy: Uint8Array,
  pages: ReadonlySet<number>,
  notes: Notes,
): Promise<Uint8Array> {
  const document = await openPdf(copy)
  const source = await PDFDocument.load(copy, { updateMetadata: false })
  const target = await PDFDocument.create({ updateMetadata: false })
  const font = await target.embedFont(StandardFonts.Helvetica)
  const all = source.getPageIndices()
  const kept = await target.copyPages(
    source,
    all.filter((index) => !pages.has(index)),
  )
  let done = 0
  for (const index of all) {
    const page = pages.has(index) ? null : kept.shift()
    if (page) target.addPage(page)
    else if (done > 0 && spent() > WHOLE_MS) notes.differs('missing-pages')
    else {
      await addDrawn(target, document.getPage(index), font, (pixels) => wordsOf(document, index, pixels))
      done += 1
    }
  }
  if (done === all.length) notes.differs('drawn')
  else notes.differs('drawn-pages', done)
  return target.save({ useObjectStreams: true })
}

async function addDrawn(
  target: PDFDocument,
  page: ReturnType<PDFiumDocument['getPage']>,
  font: PDFFont,
  words: (pixels: Pixels) => string,
): Promise<void> {
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
  const scale = Math.min(DOTS_PER_POINT, Math.sqrt(MAX_DOTS / (width * height)))
  const pixels = await page.render({ scale, render: 'bitmap' })
  const picture = await drawn(pixels).removeAlpha().jpeg({ quality: 80 }).toBuffer()
  const copy = target.addPage([width, height])
  writeBehind(copy, words(pixels), font)
  copy.drawImage(await target.embedJpg(picture), { x: 0, y: 0, width, height })
}

function wordsOf(document: PDFiumDocument, page: number, pixels: Pixels): string {
  const view = new PageView(document, page)
  const text = seenWords(view, (box) => hasInk(view.inDots(box, pixels), pixels))
  view.close()
  return text
}

/** Whether a place of a picture in colours shows more than one shade. */
function hasInk([left, top, right, bottom]: Box, { data, width, height }: Pixels): boolean {
  let [lightest, darkest] = [0, 255]
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y += 1)
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x += 1)
      for (let part = 0; part < 3; part += 1) {
        const value = data[(y * width + x) * 4 + part] ?? 255
        if (value > lightest) lightest = value
        if (value < darkest) darkest = value
      }
  return lightest - darkest > INK
}

function writeBehind(page: ReturnType<PDFDocument['addPage']>, text: string, font: PDFFont): void {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const step = page.getHeight() / (lines.length + 1)
  for (const [index, line] of lines.entries()) {
    const y = page.getHeight() - (index + 1) * step
    page.drawText(line.replace(/[^\x20-\x7e\xa0-\xff]/g, '?'), {
      x: 20,
      y,
      size: Math.min(10, step),
      font,
      renderMode: TextRenderingMode.Invisible,
    })
  }
}

function spent(started?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}
