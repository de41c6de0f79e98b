import { blankComments } from './jpeg2000-codestream.ts'

/** Boxes that hold the picture (ISO/IEC 15444-1, annex I); xml, uuid and the rest are metadata. */
const KEPT = new Set(['jP  ', 'ftyp'])
/** What the header says of the picture itself; a box of resolutions or another writer's is left out. */
const HEADER = new Set(['ihdr', 'bpcc', 'pclr', 'cmap', 'cdef'])
/** Colour spaces by number (table I.10). */
const SRGB = 16
const GREY = 17
const CMYK = 12

/**
 * Copies a JPEG 2000 picture inside a PDF without its metadata boxes, the colour profile with its names, and
 * the comments of its codestream. Throws for what cannot be read.
 */
export function stripJpeg2000(file: Uint8Array): Uint8Array {
  if (file[0] === 0xff && file[1] === 0x4f) return blankComments(file)
  return Buffer.concat(
    boxesOf(file).flatMap(({ type, whole, content }) => {
      if (KEPT.has(type)) return [whole]
      if (type === 'jp2h') return [box('jp2h', header(content))]
      return type === 'jp2c' ? [box('jp2c', blankComments(content))] : []
    }),
  )
}

function header(content: Buffer): Buffer {
  const boxes = boxesOf(content)
  const kept = boxes.filter(({ type }) => HEADER.has(type))
  const known = boxes.find((one) => one.type === 'colr' && one.content[0] === 1 && one.content.length === 7)
  const components = boxes.find(({ type }) => type === 'ihdr')?.content.readUInt16BE(8) ?? 0
  const isColour = components > 2 || boxes.some(({ type }) => type === 'pclr')
  const space = isColour ? (components === 4 ? CMYK : SRGB) : GREY
  const colours = known?.whole ?? box('colr', Buffer.from([1, 0, 0, 0, 0, 0, space]))
  return Buffer.concat([...kept.map(({ whole }) => whole), colours])
}

interface Box {
  type: string
  whole: Buffer
  content: Buffer
}

function boxesOf(bytes: Uint8Array): Box[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= file.length; ) {
    const type = file.toString('latin1', at + 4, at + 8)
    const said = file.readUInt32BE(at)
    const length = said === 0 ? file.length - at : said === 1 ? Number(file.readBigUInt64BE(at + 8)) : said
    const head = said === 1 ? 16 : 8
    if (length < head || at + length > file.length) throw new Error('invalid box length')
    boxes.push({
      type,
      whole: file.subarray(at, at + length),
      content: file.subarray(at + head, at + length),
    })
    at += length
  }
  return boxes
}

function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}
