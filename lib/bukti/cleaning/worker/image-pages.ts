import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { Cleaned, Notes } from './outcome.ts'

/** Processor time up to which pages are drawn; the rest is told as missing. */
const TIME_MS = 6_000
/** Dots of a scan to the inch, if the file does not say. */
const DENSITY = 150
/** A page this much smaller than the first is a small picture of it, and no page. */
const SMALL = 3

/** A scan of several pages in one TIFF as a PDF of their pixels. */
export async function pagesOfImage(file: Uint8Array, count: number, notes: Notes): Promise<Cleaned> {
  const target = await PDFDocument.create({ updateMetadata: false })
  let first = 0
  let done = 0
  for (; done < count && spent() < TIME_MS; done += 1) {
    const picture = sharp(file, { page: done, failOn: 'none' })
    const { density = DENSITY } = await picture.metadata()
    const { data, info } = await picture
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
    if (first === 0) first = info.width
    if (info.width * SMALL < first) continue
    const points = 72 / Math.max(density, 72)
    const [width, height] = [info.width * points, info.height * points]
    target.addPage([width, height]).drawImage(await target.embedJpg(data), { x: 0, y: 0, width, height })
  }
  notes.differs('missing-pages', count - done)
  const bytes = await target.save({ useObjectStreams: true })
  return { bytes, type: 'application/pdf', notes, pages: target.getPageCount() }
}

function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
