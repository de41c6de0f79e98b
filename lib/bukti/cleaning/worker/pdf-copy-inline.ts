import { deflateSync } from 'node:zlib'
import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { stripJpeg } from './jpeg.ts'
import type { CopiedImage } from './pdf-content.ts'
import type { Copying } from './pdf-copying.ts'
import { type Operand, rawOf } from './pdf-operand.ts'
import { componentsOf, type PixelShape, pixelsOf } from './pdf-pixels.ts'
import { decoded } from './pdf-streams.ts'

/** Filters that pack dots, by their short names (ISO 32000-1, table 94). */
const PACKED: Readonly<Record<string, string>> = {
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
}

/** A picture in the content of a page: its dots without what is behind them, packed again if they were. */
export function copyInlineImage(
  to: Copying,
  dict: ReadonlyMap<string, Operand>,
  data: Buffer,
  resources: PDFDict | undefined,
): CopiedImage {
  const colours = tableOf(dict.get('ColorSpace'), resources)
  const filter = dict.get('Filter')
  const filters = (filter?.kind === 'array' ? filter.items.map(rawOf) : [rawOf(filter)]).filter(Boolean)
  if (/^(DCT|DCTDecode)$/.test(filters.at(-1) ?? '')) {
    if (filters.length > 1) throw new Error('inline photo behind another filter')
    return { filter: 'DCT', data: Buffer.from(stripJpeg(data)), colours }
  }
  if (dict.has('DecodeParms')) throw new Error('inline picture with parameters')
  const shape = shapeOf(dict, resources)
  if (filters.length === 0) return { filter: null, data: pixelsOf(data, shape, null), colours }
  const names = filters.map((name) => PACKED[name] ?? name)
  if (!names.every((name) => Object.values(PACKED).includes(name)))
    throw new Error('inline picture in an unknown coding')
  const packed = to.newDict()
  packed.set(PDFName.of('Filter'), to.newList(names.map((name) => PDFName.of(name))))
  const pixels = pixelsOf(decoded(PDFRawStream.of(packed, data)), shape, null)
  return { filter: 'Fl', data: deflateSync(pixels), colours }
}

function shapeOf(dict: ReadonlyMap<string, Operand>, resources: PDFDict | undefined): PixelShape {
  const number = (key: string) => {
    const value = Number(rawOf(dict.get(key)))
    if (!(value > 0)) throw new Error('inline picture without a size')
    return value
  }
  const isMask = rawOf(dict.get('ImageMask')) === 'true'
  const [width, height] = [number('Width'), number('Height')]
  return isMask
    ? { width, height, bits: 1, components: 1 }
    : {
        width,
        height,
        bits: number('BitsPerComponent'),
        components: componentsIn(dict.get('ColorSpace'), resources),
      }
}

/** Of a colour space that is given by its name, in an array, or as a resource of the page. */
function componentsIn(space: Operand | undefined, resources: PDFDict | undefined): number {
  const name = PDFName.of(rawOf(space?.kind === 'array' ? space.items[0] : space))
  const named = resources?.lookup(PDFName.of('ColorSpace'))
  return componentsOf((named instanceof PDFDict && named.lookup(name)) || name)
}

/** The colours of an indexed space up to its last, as a string; null for every other space. */
function tableOf(space: Operand | undefined, resources: PDFDict | undefined): string | null {
  if (space?.kind !== 'array') return null
  const [, base, last, table] = space.items
  if (table?.kind !== 'string') return null
  const text = table.raw.slice(1, -1)
  const bytes = (table.raw.startsWith('<') ? PDFHexString.of(text) : PDFString.of(text)).asBytes()
  const count = Math.min(255, Number(rawOf(last))) + 1
  return `<${Buffer.from(bytes.subarray(0, count * componentsIn(base, resources))).toString('hex')}>`
}
