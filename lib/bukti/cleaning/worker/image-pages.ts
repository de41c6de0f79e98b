import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { type Cleaned, type Notes, Refused } from './outcome.ts'

/** Processor time up to which pages are drawn; the rest is told as missing. */
const TIME_MS = 6_000
/** Dots of a scan to the inch, if the file does not say. */
const DENSITY = 150
/** A page of the same shape and this much smaller than the first is a small picture of it, and no page. */
const SMALL = 3
const SAME_SHAPE = 0.05

/** A scan of several pages in one TIFF as a PDF of their pixels. */
export async function pagesOfImage(file: Uint8Array, count: number, notes: Notes): Promise<Cleaned> {
  const target = await PDFDocument.create({ updateMetadata: false })
  let first: { width: number; height: number } | null = null
  let done = 0
  let damaged = 0
  for (; done < count && spent() < TIME_MS; done += 1) {
    const whole = await pixelsOf(file, done, 'warning').catch(() => null)
    const page = whole ?? (await pixelsOf(file, done, 'none').catch(() => null))
    if (!page) {
      damaged += 1
      continue
    }
    const { data, info, density } = page
    if (!whole) notes.differs('cut-picture')
    first ??= info
    if (isSmall(info, first)) {
      notes.found('gambar-kecil')
      continue
    }
    const points = 72 / Math.max(density, 72)
    const [width, height] = [info.width * points, info.height * points]
    target.addPage([width, height]).drawImage(await target.embedJpg(data), { x: 0, y: 0, width, height })
  }
  if (target.getPageCount() === 0) throw new Refused('damaged')
  notes.differs('missing-pages', count - done + damaged)
  const bytes = await target.save({ useObjectStreams: true })
  return { bytes, type: 'application/pdf', notes, pages: target.getPageCount() }
}

async function pixelsOf(file: Uint8Array, page: number, failOn: 'warning' | 'none') {
  const picture = sharp(file, { page, failOn })
  const { density = DENSITY } = await picture.metadata()
  const upright = picture.autoOrient().flatten({ background: '#ffffff' }).jpeg({ quality: 85 })
  return { ...(await upright.toBuffer({ resolveWithObject: true })), density }
}

interface Size {
  width: number
  height: number
}

/** A narrow receipt behind a wide letter is a page of its own. */
function isSmall(page: Size, first: Size): boolean {
  const shape = (page.width * first.height) / (page.height * first.width)
  return page.width * SMALL < first.width && Math.abs(shape - 1) < SAME_SHAPE
}

function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
