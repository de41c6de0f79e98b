import { createRequire } from 'node:module'
import sharp from 'sharp'
import { addImageFindings } from './image.ts'
import { type Cleaned, Notes, Refused } from './outcome.ts'

interface HeifImage {
  get_width(): number
  get_height(): number
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (image: unknown) => void,
  ): void
  free(): void
}
interface Heif {
  HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] }
}

/** The decoder holds several copies of a whole picture in memory. */
const MAX_PIXELS = 60_000_000

/**
 * Converts an iPhone photo to JPEG: decoded by libheif, re-encoded by sharp; only the first picture, without
 * depth maps.
 */
export async function cleanHeic(file: Uint8Array): Promise<Cleaned> {
  const notes = new Notes()
  addImageFindings(notes, file)
  const { data, width, height, others } = await decode(file)
  notes.differs('missing-pictures', others)
  const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 88 })
    .toBuffer()
  return { bytes, type: 'image/jpeg', notes, pages: 1 }
}

async function decode(file: Uint8Array) {
  const heif: Heif = createRequire(import.meta.url)('libheif-js/wasm-bundle.js')
  const [image, ...others] = new heif.HeifDecoder().decode(file)
  if (!image) throw new Refused('damaged')
  const width = image.get_width()
  const height = image.get_height()
  if (width * height > MAX_PIXELS) throw new Refused('too-many-pixels')
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height }
  await new Promise<void>((resolve, reject) => {
    image.display(target, (shown) => (shown ? resolve() : reject(new Refused('damaged'))))
  })
  return { ...target, others: others.length }
}
