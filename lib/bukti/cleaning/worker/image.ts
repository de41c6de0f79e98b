import sharp, { type Metadata, type OverlayOptions } from 'sharp'
import { readBmp } from './bmp.ts'
import { framesOfGif } from './gif.ts'
import { imageFindings } from './image-findings.ts'
import { type Cleaned, Notes, Refused } from './outcome.ts'
import { framesOfWebp } from './webp.ts'

/** Larger than any phone's photo (200 megapixels), so that a small file cannot expand into all memory. */
export const MAX_PIXELS = 220_000_000
const MAX_FRAMES_PIXELS = 60_000_000
/** What a decoder may hold of a picture at once; the rest of the sandbox's memory is for everything else. */
const MAX_HELD_BYTES = 800_000_000
/** Above this the encoder writes as it reads, instead of holding all coefficients for a smaller file. */
const STREAMED_PIXELS = 24_000_000

interface Redrawn {
  bytes: Uint8Array
  type: string
  /** The picture ended before its last line. */
  cut: boolean
  /** Frames behind the first, which are no part of the copy. */
  frames: number
  /** Frames that the copy should have and has not. */
  lostFrames: number
}

/**
 * Re-encodes a picture: only its pixels remain, rotated as intended. EXIF, GPS, XMP, IPTC, comments, embedded
 * thumbnails, colour profiles and bytes after the end of the file are dropped.
 */
export async function cleanImage(file: Uint8Array): Promise<Cleaned> {
  const notes = new Notes()
  addImageFindings(notes, file)
  if (hasFilm(file)) notes.found('berkas-di-dalam')
  const pages = await pagesOf(file)
  if (pages > 1) {
    // The second page is read as a small picture of the first.
    notes.findings.delete('gambar-kecil')
    return (await import('./image-pages.ts')).pagesOfImage(file, pages, notes)
  }
  const { bytes, type, cut, frames, lostFrames } = await redrawn(file)
  if (cut) notes.differs('cut-picture')
  if (frames > 0) notes.differs('first-frame')
  notes.differs('missing-frames', lostFrames)
  return { bytes, type, notes, pages: 1 }
}

/** How many pages a scan has; 1 for every other picture. */
async function pagesOf(file: Uint8Array): Promise<number> {
  const facts = await sharp(file)
    .metadata()
    .catch(() => null)
  if (facts?.format !== 'tiff') return 1
  refuseTooLarge(facts, false)
  return facts.pages ?? 1
}

/** The pixels alone. Throws Refused if it is not a picture or would not fit into the sandbox's memory. */
export async function redrawn(original: Uint8Array): Promise<Redrawn> {
  const gif = framesOfGif(original)
  const webp = framesOfWebp(original)
  const file = gif?.file ?? webp ?? original
  const bitmap = readBmp(file)
  if (bitmap) {
    const { data, width, height } = bitmap
    const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer()
    return { bytes, type: 'image/png', cut: false, frames: 0, lostFrames: 0 }
  }
  const facts = await sharp(file)
    .metadata()
    .catch(() => null)
  // A drawing of lines could load other files, and its scripts are no pixels.
  if (!facts || facts.format === 'svg') throw new Refused('damaged')
  const animated = (facts.pages ?? 1) > 1 && (facts.format === 'webp' || facts.format === 'gif')
  refuseTooLarge(facts, animated)
  const draw = (failOn: 'warning' | 'none') => encoded(file, facts, animated, failOn)
  const frames = animated ? 0 : Math.max((facts.pages ?? 1) - 1, framesOfPng(file) - 1)
  try {
    const drawn = await draw('warning')
    return await compared({ ...drawn, cut: gif?.cut ?? webp !== null, frames }, animated ? facts : null)
  } catch {
    // The part of a cut picture that can be seen is evidence, too.
    const drawn = await draw('none').catch(() => {
      throw new Refused('damaged')
    })
    return compared({ ...drawn, cut: true, frames }, animated ? facts : null)
  }
}

/** With the frames that are missing: alike ones that follow each other may be shown as one, for as long. */
async function compared(copy: Omit<Redrawn, 'lostFrames'>, before: Metadata | null): Promise<Redrawn> {
  if (!before) return { ...copy, lostFrames: 0 }
  const after = await sharp(copy.bytes).metadata()
  const missing = (before.pages ?? 1) - (after.pages ?? 1)
  return { ...copy, lostFrames: shownFor(after) < shownFor(before) ? Math.max(0, missing) : 0 }
}

function shownFor({ delay }: Metadata): number {
  return (delay ?? []).reduce((sum, ms) => sum + ms, 0)
}

/** Known before it is tried: a picture that must be held whole may not need more than there is. */
function refuseTooLarge(facts: Metadata, animated: boolean): void {
  const pixels = facts.width * (facts.pageHeight ?? facts.height)
  if (pixels * (animated ? (facts.pages ?? 1) : 1) > (animated ? MAX_FRAMES_PIXELS : MAX_PIXELS))
    throw new Refused('too-many-pixels')
  const bytes = pixels * facts.channels * (facts.depth === 'uchar' ? 1 : 2)
  const turned = (facts.orientation ?? 1) > 1 ? bytes : 0
  // Progressive files are decoded as a whole; their coefficients have two bytes each.
  const decoded =
    facts.isProgressive || facts.format === 'webp' ? bytes * (facts.format === 'jpeg' ? 2 : 1) : 0
  if (turned + decoded > MAX_HELD_BYTES) throw new Refused('too-many-pixels')
}

/**
 * What is wholly transparent loses its colours when something is laid over it, line by line and without room
 * for the picture: a single dot that is not seen itself.
 */
const UNSEEN_COLOURS = {
  input: { create: { width: 1, height: 1, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } },
  gravity: 'northwest',
} satisfies OverlayOptions

async function encoded(file: Uint8Array, facts: Metadata, animated: boolean, failOn: 'warning' | 'none') {
  const turned = sharp(file, { failOn, limitInputPixels: MAX_PIXELS, animated }).autoOrient()
  const picture = facts.hasAlpha ? turned.composite([UNSEEN_COLOURS]) : turned
  switch (facts.format) {
    case 'heif':
    case 'jpeg': {
      const optimiseCoding = facts.width * facts.height <= STREAMED_PIXELS
      return { bytes: await picture.jpeg({ quality: 88, optimiseCoding }).toBuffer(), type: 'image/jpeg' }
    }
    case 'webp':
      return { bytes: await picture.webp({ quality: 88 }).toBuffer(), type: 'image/webp' }
    case 'gif':
      return { bytes: await picture.gif().toBuffer(), type: 'image/gif' }
    default:
      return { bytes: await picture.png({ compressionLevel: 6 }).toBuffer(), type: 'image/png' }
  }
}

/** Whether a film stands behind a photo, as phones write it that record the moment around it. */
function hasFilm(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.readUInt16BE(0) === 0xffd8 ? bytes.indexOf('\xff\xd9', 2, 'latin1') : -1
  return (
    end > 0 &&
    /^ftyp[a-z0-9]{3}/i.test(bytes.toString('latin1', bytes.indexOf('ftyp', end, 'latin1')).slice(0, 8))
  )
}

/**
 * The frames of an animated PNG, which the decoder does not know; its "acTL" chunk comes before the pixels.
 */
function framesOfPng(file: Uint8Array): number {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 64 * 1024))
  const at = head.indexOf('acTL', 0, 'latin1')
  return head.readUInt32BE(0) === 0x89504e47 && at >= 0 && at + 8 <= head.length
    ? head.readUInt32BE(at + 4)
    : 1
}

/** Adds the findings of a picture embedded in another file. */
export function addImageFindings(notes: Notes, file: Uint8Array): void {
  for (const finding of imageFindings(file)) notes.found(finding)
}
