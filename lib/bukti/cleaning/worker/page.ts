import sharp, { type Sharp } from 'sharp'
import { MAX_PIXELS } from './image.ts'
import { drawn, openPdf } from './pdfium.ts'
import { marked } from './watermark.ts'

interface PageJob {
  type: string
  page: number
  width: number
  watermark: string | null
}

/** Renders a page or picture as WebP, with the viewer's watermark. */
export async function renderPage(file: Uint8Array, job: PageJob): Promise<Uint8Array> {
  const picture =
    job.type === 'application/pdf'
      ? await pdfPage(file, job.page, job.width)
      : sharp(file, { limitInputPixels: MAX_PIXELS }).resize({ width: job.width, withoutEnlargement: true })
  const image = job.watermark ? await marked(picture, job.watermark) : picture
  return image.webp({ quality: 78 }).toBuffer()
}

export async function countPages(file: Uint8Array): Promise<number> {
  return (await openPdf(file)).getPageCount()
}

async function pdfPage(file: Uint8Array, page: number, width: number): Promise<Sharp> {
  const document = await openPdf(file)
  const chosen = document.getPage(Math.min(Math.max(page, 1), document.getPageCount()) - 1)
  const { originalWidth, originalHeight } = chosen.getOriginalSize()
  // A page of unusual proportions must not become an image that fills all memory.
  const scale = Math.min(width / originalWidth, Math.sqrt(16_000_000 / (originalWidth * originalHeight)))
  return drawn(await chosen.render({ scale, render: 'bitmap' })).removeAlpha()
}
