import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import type { Block } from './drawn-blocks.ts'
import { laidOut } from './drawn-layout.ts'
import type { Cleaned, Notes } from './outcome.ts'
import { drawn, openPdf } from './pdfium.ts'

/** The bundle lies in a folder beside that of the fonts. */
const FONTS = fileURLToPath(new URL('../fonts', import.meta.url))
const DOTS_PER_POINT = 150 / 72
/**
 * Processor time of the whole examination up to which pages become pictures; later ones stay as they are laid
 * out.
 */
const DRAW_MS = 6_500

/**
 * A document as pages: what is visible in it, laid out by us, each page drawn as a picture, with its words at
 * their places behind the picture. The looks of the original are lost, and that is told. Throws if nothing is
 * visible: empty pages are no copy.
 */
export async function drawnBlocks(blocks: readonly Block[], notes: Notes): Promise<Cleaned> {
  if (blocks.every(({ kind }) => kind === 'page')) throw new Error('nothing to draw')
  const { pdf, pictures, left } = await laidOut(blocks, FONTS)
  notes.differs('laid-out')
  notes.differs('missing-words', left.words)
  notes.differs('missing-rows', left.rows)
  notes.differs('missing-pictures', left.pictures)
  return { bytes: await withPictures(pdf, pictures), type: 'application/pdf', notes, pages: pictures.length }
}

/**
 * The same without pictures of the pages: for a preview, which is drawn page by page when somebody looks at
 * it.
 */
export async function previewOf(blocks: readonly Block[]): Promise<{ bytes: Uint8Array; pages: number }> {
  const { pdf, pictures } = await laidOut(blocks, FONTS)
  return { bytes: pdf, pages: pictures.length }
}

async function withPictures(pdf: Uint8Array, pictures: readonly boolean[]): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false })
  const pages = await target.copyPages(await PDFDocument.load(pdf, { updateMetadata: false }), [
    ...pictures.keys(),
  ])
  const source = await openPdf(pdf)
  for (const [index, page] of pages.entries()) {
    target.addPage(page)
    if (isLate()) continue
    const picture = drawn(await source.getPage(index).render({ scale: DOTS_PER_POINT, render: 'bitmap' }))
    const { width, height } = page.getSize()
    if (pictures[index]) {
      const jpeg = await picture.removeAlpha().jpeg({ quality: 80 }).toBuffer()
      page.drawImage(await target.embedJpg(jpeg), { x: 0, y: 0, width, height })
    } else {
      const { data, info } = await picture
        .greyscale()
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const stream = target.context.stream(deflateSync(data, { level: 5 }), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: info.width,
        Height: info.height,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 8,
        Filter: 'FlateDecode',
      })
      const name = page.node.newXObject('Halaman', target.context.register(stream))
      page.pushOperators(
        pushGraphicsState(),
        concatTransformationMatrix(width, 0, 0, height, 0, 0),
        drawObject(name),
        popGraphicsState(),
      )
    }
  }
  return target.save({ useObjectStreams: true })
}

function isLate(): boolean {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000 > DRAW_MS
}
