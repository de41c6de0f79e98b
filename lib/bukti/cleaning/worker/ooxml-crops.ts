import sharp from 'sharp'
import { redrawn } from './image.ts'
import { type Parts, relationsOf, textOf } from './ooxml-package.ts'

/** What is seen of a picture: left, top, right and bottom as shares of its sides. */
export type Crop = readonly [left: number, top: number, right: number, bottom: number]

const WHOLE: Crop = [0, 0, 1, 1]
/** An edge that is cut off by less than this is a matter of rounding. */
const EDGE = 0.01
const BLIP =
  /<(?:\w+:)?blip\s[^<>]*?\w+:embed="([^"]+)"[^<>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?blip>)\s*(?:<(?:\w+:)?srcRect((?:\s[^<>]*)?)>)?/g
const IMAGE_DATA = /<(?:\w+:)?imagedata\s([^<>]*)>/g
const ANY = /\w+:(?:embed|id|pict|link|relid)="([^"]+)"/g

/** The pictures of a document of which only a part is seen wherever it stands, by their parts. */
export function cropsOf(parts: Parts): Map<string, Crop> {
  const crops = new Map<string, Crop>()
  for (const [name, bytes] of parts) {
    if (!/\.xml$/.test(name)) continue
    const images = new Map(
      relationsOf(parts, name).flatMap(({ id, kind, target, external }) =>
        kind === 'image' && !external ? [[id, target] as const] : [],
      ),
    )
    if (images.size === 0) continue
    const uses = usesIn(textOf(bytes))
    for (const [id, target] of images)
      for (const crop of uses.get(id) ?? []) crops.set(target, around(crops.get(target) ?? crop, crop))
  }
  for (const [target, crop] of crops) if (isWhole(crop)) crops.delete(target)
  return crops
}

function usesIn(text: string): Map<string, Crop[]> {
  const uses = new Map<string, Crop[]>()
  const use = (id: string, crop: Crop) => uses.set(id, [...(uses.get(id) ?? []), crop])
  for (const [, id = '', crop = ''] of text.matchAll(BLIP)) use(id, cropIn(crop, ['l', 't', 'r', 'b']))
  for (const [, tag = ''] of text.matchAll(IMAGE_DATA)) {
    const id = /\w+:(?:id|pict)="([^"]+)"/.exec(tag)?.[1]
    if (id) use(id, cropIn(tag, ['cropleft', 'croptop', 'cropright', 'cropbottom']))
  }
  const all = new Map<string, number>()
  for (const [, id = ''] of text.matchAll(ANY)) all.set(id, (all.get(id) ?? 0) + 1)
  // A use of another kind shows the whole picture.
  for (const [id, crops] of uses) if ((all.get(id) ?? 0) > crops.length) use(id, WHOLE)
  return uses
}

function cropIn(tag: string, [l, t, r, b]: readonly [string, string, string, string]): Crop {
  const share = (name: string) => {
    const value = new RegExp(`\\s${name}="(-?[\\d.]+)(f|%)?"`).exec(` ${tag}`)
    const unit = value?.[2] === 'f' ? 65_536 : value?.[2] === '%' ? 100 : name.length === 1 ? 100_000 : 1
    return Math.min(1, Math.max(0, Number(value?.[1] ?? 0) / unit || 0))
  }
  const crop: Crop = [share(l), share(t), 1 - share(r), 1 - share(b)]
  return crop[0] < crop[2] && crop[1] < crop[3] ? crop : WHOLE
}

function around(a: Crop, b: Crop): Crop {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

function isWhole([left, top, right, bottom]: Crop): boolean {
  return left < EDGE && top < EDGE && right > 1 - EDGE && bottom > 1 - EDGE
}

/**
 * A picture drawn again, of the same size, and white where nothing of it is seen. Throws if it is no picture.
 */
export async function seenOf(
  original: Uint8Array,
  crop: Crop | undefined,
): Promise<{ bytes: Uint8Array; type: string }> {
  const picture = await redrawn(original)
  if (!crop) return picture
  const { width, height } = await sharp(picture.bytes).metadata()
  const { orientation = 1 } = await sharp(original).metadata()
  // Programs do not agree on which side of a turned photo is cut off.
  if (orientation > 1) return picture
  const [l, t, r, b] = crop
  const [left, top] = [Math.floor(l * width), Math.floor(t * height)]
  const [right, bottom] = [width - Math.ceil(r * width), height - Math.ceil(b * height)]
  const rest = sharp(picture.bytes)
    .extract({ left, top, width: width - left - right, height: height - top - bottom })
    .extend({ left, top, right, bottom, background: '#ffffff' })
  return picture.type === 'image/jpeg'
    ? { bytes: await rest.jpeg({ quality: 88 }).toBuffer(), type: picture.type }
    : { bytes: await rest.png().toBuffer(), type: 'image/png' }
}
