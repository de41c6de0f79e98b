import sharp from 'sharp'
import type { Finding } from '../protocol.ts'
import { imageFindings } from './image-findings.ts'
import { type Cleaned, Refused } from './outcome.ts'

/** Larger than any phone's photo (200 megapixels), so that a small file cannot expand into all memory. */
export const MAX_PIXELS = 220_000_000
const MAX_FRAMES_PIXELS = 60_000_000

/**
 * Re-encodes a picture: only its pixels remain, rotated as intended. EXIF, GPS, XMP, IPTC, comments, embedded
 * thumbnails, colour profiles and bytes after the end of the file are dropped.
 */
export async function cleanImage(file: Uint8Array, type: string): Promise<Cleaned> {
  const findings = imageFindings(file)
  const bytes = await redraw(file, type)
  return { bytes, type, findings, pages: 1 }
}

/** The pixels alone, in the same format. Throws Refused if it is not a picture or far too large. */
export async function redraw(file: Uint8Array, type: string): Promise<Uint8Array> {
  const facts = await sharp(file)
    .metadata()
    .catch(() => null)
  if (!facts) throw new Refused('damaged')
  const frames = facts.pages ?? 1
  const limit = frames > 1 ? MAX_FRAMES_PIXELS : MAX_PIXELS
  if (facts.width * (facts.pageHeight ?? facts.height) * frames > limit) throw new Refused('too-complex')
  const picture = sharp(file, {
    failOn: 'error',
    limitInputPixels: MAX_PIXELS,
    animated: type === 'image/webp' && frames > 1,
  }).autoOrient()
  try {
    switch (type) {
      case 'image/jpeg':
        return await picture.jpeg({ quality: 88 }).toBuffer()
      case 'image/png':
        return await picture.png({ compressionLevel: 6 }).toBuffer()
      case 'image/gif':
        return await picture.gif().toBuffer()
      default:
        return await picture.webp({ quality: 88 }).toBuffer()
    }
  } catch {
    throw new Refused('damaged')
  }
}

/** Adds the findings of a picture embedded in another file. */
export function addImageFindings(findings: Set<Finding>, file: Uint8Array): void {
  for (const finding of imageFindings(file)) findings.add(finding)
}
