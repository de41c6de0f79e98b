import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { docxParts, zip } from './office'
import { jpeg } from './pictures'

/** One chunk of a PNG with its checksum. */
export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(content.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A complete, valid PNG in one grey, with any number of pixels and hardly any bytes. */
export function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG whose header says that it is far larger than it is. */
export async function lyingJpeg(): Promise<Buffer> {
  const file = Buffer.from(await jpeg())
  const frame = file.lastIndexOf(Buffer.from([0xff, 0xc0]))
  file.writeUInt16BE(65_500, frame + 5)
  file.writeUInt16BE(65_500, frame + 7)
  return file
}

/** A letter with one more part, which inflates to this many bytes. */
export async function docxBomb(bytes: number): Promise<Buffer> {
  return zip({ ...(await docxParts()), 'word/footnotes.xml': Buffer.alloc(bytes, 0x20) })
}

/** A letter containing an archive that contains an archive, each of nothing but zeros. */
export async function nestedBomb(): Promise<Buffer> {
  const inner = await zip({ a: Buffer.alloc(50_000_000) })
  const outer = await zip(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.zip`, inner])))
  return zip({ ...(await docxParts()), 'word/embeddings/a.zip': outer })
}

export async function manyEntries(): Promise<Buffer> {
  const extra = Array.from({ length: 3500 }, (_, n) => [`word/media/a${n}.bin`, ''])
  return zip({ ...(await docxParts()), ...Object.fromEntries(extra) })
}

/** A part whose directory says ten bytes and that inflates to a hundred million. */
export async function lyingEntry(): Promise<Buffer> {
  const whole = await zip({ ...(await docxParts()), 'word/endnotes.xml': 'Y'.repeat(10) })
  const bomb = deflateRawSync(Buffer.alloc(170_000_000, 0x20))
  const local = Buffer.alloc(30)
  local.write('PK\x03\x04', 'latin1')
  const name = Buffer.from('word/endnotes.xml')
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(bomb.length, 18)
  local.writeUInt32LE(10, 22)
  local.writeUInt16LE(name.length, 26)
  const end = whole.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const start = whole.readUInt32LE(end + 16)
  const directory = Buffer.from(whole.subarray(start, end))
  const entry = directory.lastIndexOf(name) - 46
  directory.writeUInt32LE(bomb.length, entry + 20)
  directory.writeUInt32LE(10, entry + 24)
  directory.writeUInt32LE(start, entry + 42)
  directory.writeUInt16LE(8, entry + 10)
  directory.writeUInt16LE(0, entry + 8)
  const added = Buffer.concat([local, name, bomb])
  const tail = Buffer.from(whole.subarray(end))
  tail.writeUInt32LE(start + added.length, 16)
  return Buffer.concat([whole.subarray(0, start), added, directory, tail])
}

/** A letter whose text expands by entities ("billion laughs"). */
export async function entities(): Promise<Buffer> {
  const parts = await docxParts()
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)
  const type = `<!DOCTYPE a [<!ENTITY l0 "ha">${levels.join('')}]>`
  return zip({ ...parts, 'word/document.xml': `${type}<a>&l9;</a>` })
}

export async function outside(name: string): Promise<Buffer> {
  return zip({ ...(await docxParts()), [name]: 'x' })
}

/**
 * A PDF of a few bytes. Its one page draws a form that draws ten forms, ten levels deep: rendering never
 * ends.
 */
export async function endlessPdf(): Promise<Buffer> {
  const doc = await PDFDocument.create()
  const page = doc.addPage([200, 200])
  const form = (content: string, inner?: ReturnType<typeof doc.context.register>) =>
    doc.context.register(
      doc.context.stream(content, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 200, 200],
        Resources: inner ? { XObject: { F: inner } } : {},
      }),
    )
  let deepest = form('0 0 200 200 re f')
  for (let level = 0; level < 10; level += 1) deepest = form('/F Do '.repeat(10), deepest)
  page.node.set(PDFName.of('Resources'), doc.context.obj({ XObject: { F: deepest } }))
  page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream('/F Do')))
  return Buffer.from(await doc.save())
}

/** A picture followed by a file of another kind. */
export async function polyglot(tail: string | Buffer): Promise<Buffer> {
  return Buffer.concat([await jpeg(), Buffer.from(tail)])
}
