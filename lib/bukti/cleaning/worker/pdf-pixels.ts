import {
  PDFArray,
  PDFBool,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib'

/** What decides how many bytes the dots of a picture take (ISO 32000-1, 8.9.3). */
export interface PixelShape {
  width: number
  height: number
  bits: number
  components: number
}

/** The shape of a picture. Throws where its dictionary does not say it. */
export function shapeOf(dict: PDFDict): PixelShape {
  const isMask = dict.lookup(PDFName.of('ImageMask')) === PDFBool.True
  return {
    width: numberOf(dict, 'Width'),
    height: numberOf(dict, 'Height'),
    bits: isMask ? 1 : numberOf(dict, 'BitsPerComponent'),
    components: isMask ? 1 : componentsOf(dict.lookup(PDFName.of('ColorSpace'))),
  }
}

const DEVICES: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  CalGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CalRGB: 3,
  Lab: 3,
  CMYK: 4,
  DeviceCMYK: 4,
  I: 1,
  Indexed: 1,
  Separation: 1,
}

/** Numbers that make a colour of this space. Throws for one that pictures do not have. */
export function componentsOf(space: PDFObject | undefined): number {
  const [family, second] = space instanceof PDFArray ? [space.lookup(0), space.lookup(1)] : [space]
  const name = family instanceof PDFName ? family.decodeText() : ''
  if (name === 'ICCBased' && second instanceof PDFStream) return numberOf(second.dict, 'N')
  if (name === 'DeviceN' && second instanceof PDFArray) return second.size()
  const known = DEVICES[name]
  if (known === undefined) throw new Error('colours without a number')
  return known
}

/** The bytes of the dots, and nothing behind them. `parms` are those of a filter that predicts them. */
export function pixelsOf(bytes: Buffer, shape: PixelShape, parms: PDFDict | null): Buffer {
  const needed = Math.ceil((shape.width * shape.bits * shape.components) / 8) * shape.height
  const predictor = parms ? numberOr(parms, 'Predictor', 1) : 1
  if (!parms || predictor === 1) return bytes.subarray(0, needed)
  const [colours, bits] = [numberOr(parms, 'Colors', 1), numberOr(parms, 'BitsPerComponent', 8)]
  const line = Math.ceil((numberOr(parms, 'Columns', 1) * colours * bits) / 8)
  // A byte before each line of PNG says how it is predicted.
  return bytes.subarray(0, Math.ceil(needed / line) * (line + (predictor >= 10 ? 1 : 0)))
}

/** The values of a sampled function (ISO 32000-1, 7.10.2), and nothing behind them. */
export function samplesOf(bytes: Buffer, dict: PDFDict): Buffer {
  const sizes = numbersAt(dict, 'Size')
  const outputs = numbersAt(dict, 'Range').length / 2
  const bits = sizes.reduce((product, size) => product * size, numberOf(dict, 'BitsPerSample') * outputs)
  if (sizes.length === 0 || !(bits > 0)) throw new Error('samples without a size')
  return bytes.subarray(0, Math.ceil(bits / 8))
}

function numbersAt(dict: PDFDict, key: string): number[] {
  const list = dict.lookup(PDFName.of(key))
  if (!(list instanceof PDFArray)) return []
  return Array.from({ length: list.size() }, (_, at) => {
    const item = list.lookup(at)
    return item instanceof PDFNumber ? item.asNumber() : 0
  })
}

function numberOf(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key))
  if (!(value instanceof PDFNumber)) throw new Error('picture without a size')
  return value.asNumber()
}

export function numberOr(dict: PDFDict, key: string, standard: number): number {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : standard
}
