import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { textBlock } from '@/lib/bukti/cleaning/worker/drawn-blocks'
import { previewOf } from '@/lib/bukti/cleaning/worker/drawn-pages'
import { marker } from './marker'
import type { Odd } from './odd'

const TABLES = [
  'glyf',
  'loca',
  'hmtx',
  'cmap',
  'post',
  'OS/2',
  'maxp',
  'hhea',
  'head',
  'cvt ',
  'fpgm',
  'prep',
  'gasp',
]
const VISIBLE = ['Kuitansi dengan huruf']
/** Laid out at once: the layout stops after some seconds of its process. */
const PAGE = (await previewOf([textBlock('Kuitansi dengan huruf')])).bytes

/** A page in a font of its own, changed in one place. */
async function withFont(
  change: (doc: PDFDocument, font: { cid: PDFDict; descriptor: PDFDict; file: Buffer }) => void,
): Promise<Buffer> {
  const doc = await PDFDocument.load(PAGE)
  for (const [, cid] of doc.context.enumerateIndirectObjects()) {
    if (!(cid instanceof PDFDict) || cid.lookup(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2'))
      continue
    const descriptor = cid.lookup(PDFName.of('FontDescriptor'), PDFDict)
    const file = descriptor.lookup(PDFName.of('FontFile2'))
    if (!(file instanceof PDFRawStream)) throw new Error('no font')
    change(doc, { cid, descriptor, file: Buffer.from(decodePDFRawStream(file).decode()) })
  }
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}

function put(doc: PDFDocument, owner: PDFDict, key: string, bytes: Buffer): void {
  owner.set(PDFName.of(key), doc.context.register(doc.context.flateStream(bytes)))
}

/** A TrueType font with more bytes at the end of one of its tables, which it may not have yet. */
function withBytes(font: Buffer, tag: string, more: Buffer): Buffer {
  const tables = new Map<string, Buffer>()
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const from = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12)))
  }
  tables.set(tag, Buffer.concat([tables.get(tag) ?? Buffer.alloc(0), more]))
  const head = Buffer.alloc(12 + tables.size * 16)
  font.copy(head, 0, 0, 12)
  head.writeUInt16BE(tables.size, 4)
  const bodies: Buffer[] = []
  let offset = head.length
  for (const [index, [name, data]] of [...tables].entries()) {
    const at = 12 + index * 16
    head.write(name, at, 'latin1')
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    bodies.push(data, Buffer.alloc((4 - (data.length % 4)) % 4))
    offset += data.length + ((4 - (data.length % 4)) % 4)
  }
  return Buffer.concat([head, ...bodies])
}

export const ODD_FONTS: readonly Odd[] = [
  { what: 'a font of its own', make: () => withFont(() => undefined), visible: VISIBLE },
  {
    what: 'bytes behind the glyphs of the codes of a font',
    make: () =>
      withFont((doc, { cid }) => {
        const map = Buffer.alloc(256)
        for (let code = 0; code < 128; code += 1) map.writeUInt16BE(code, code * 2)
        put(doc, cid, 'CIDToGIDMap', Buffer.concat([map, Buffer.from(marker('PDF-PETA-HURUF').padEnd(40))]))
      }),
    visible: VISIBLE,
  },
  ...TABLES.map((tag) => ({
    what: `bytes behind the table "${tag}" of a font`,
    make: () =>
      withFont((doc, { descriptor, file }) =>
        put(
          doc,
          descriptor,
          'FontFile2',
          withBytes(file, tag, Buffer.from(marker('PDF-HURUF-EKOR').padEnd(40))),
        ),
      ),
    visible: VISIBLE,
  })),
]
