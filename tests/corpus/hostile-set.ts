import { deflateSync, gzipSync } from 'node:zlib'
import * as hostile from './hostile'
import { CORPUS } from './index'
import { docxParts, type Parts, xlsxParts, zip } from './office'
import { lockedPdf, pdf } from './pdf'
import { jpeg } from './pictures'
import { rawPdf, stream } from './raw-pdf'

/** One file that attacks the examination, by what it does. */
export interface Hostile {
  what: string
  make: () => Buffer | Promise<Buffer>
}

const text = (content: string) => Buffer.from(content, 'latin1')
const bytesOf = (hex: string, rest = 400) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(rest, 7)])
const example = (name: string) => async () =>
  Buffer.from((await CORPUS.find((one) => one.name === name)?.make()) ?? [])

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${more} >>`
/** A PNG of one pixel with one more chunk. */
function pngWith(type: string, content: Buffer): Buffer {
  const png = hostile.hugePng(1)
  return Buffer.concat([png.subarray(0, 33), hostile.pngChunk(type, content), png.subarray(33)])
}
const bomb = (bytes: number) => deflateSync(Buffer.alloc(bytes))

/** A box of an MP4 with any size written on it. */
function box(type: string, size: number, content: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(size)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}
const FTYP = box('ftyp', 16, text('isom\0\0\0\0'))

/** Boxes in boxes, without an end. */
function nestedBoxes(levels: number): Buffer {
  let inner: Buffer = Buffer.alloc(0)
  for (let level = 0; level < levels; level += 1) inner = box('moov', inner.length + 8, inner)
  return Buffer.concat([FTYP, inner])
}

/** A TIFF whose directory says that the next one is itself. */
function loopingTiff(): Buffer {
  const file = Buffer.alloc(26)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(1, 8)
  file.writeUInt16LE(0x100, 10)
  file.writeUInt16LE(3, 12)
  file.writeUInt32LE(1, 14)
  file.writeUInt32LE(1, 18)
  file.writeUInt32LE(8, 22)
  return file
}

/** A GIF that claims the largest screen and many pictures of it. */
function manyFrames(): Buffer {
  const screen = bytesOf('474946383961ffffffff800000000000ffffff', 0)
  const frame = bytesOf('2c00000000ffffffff000202440100', 0)
  return Buffer.concat([screen, ...Array.from({ length: 2000 }, () => frame), text(';')])
}

const word = async (change: (parts: Parts) => Parts) => zip(change(await docxParts()))
const sheet = async (change: (parts: Parts) => Parts) => zip(change(await xlsxParts()))
const document =
  (body: string, head = '') =>
  (parts: Parts) => ({
    ...parts,
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })

/** Sixty files that attack the examination: bombs, loops, lies about sizes, files of two kinds, programs. */
export const HOSTILE: readonly Hostile[] = [
  // Bombs.
  { what: 'a PNG of 30000 x 30000 pixels', make: () => hostile.hugePng(30_000) },
  { what: 'a JPEG that claims 65500 x 65500', make: hostile.lyingJpeg },
  { what: 'a letter with a part of 170 MB', make: () => hostile.docxBomb(170_000_000) },
  { what: 'a part that says ten bytes and unfolds to 170 million', make: hostile.lyingEntry },
  { what: 'archives in an archive in a letter', make: hostile.nestedBomb },
  { what: '3500 parts', make: hostile.manyEntries },
  { what: 'expanding entities', make: hostile.entities },
  {
    what: 'a colour profile of 200 MB',
    make: () => pngWith('iCCP', Buffer.concat([text('x\0\0'), bomb(2e8)])),
  },
  { what: 'a text chunk of 200 MB', make: () => pngWith('zTXt', Buffer.concat([text('x\0\0'), bomb(2e8)])) },
  { what: 'a GIF of 2000 pictures of 65535 x 65535', make: manyFrames },
  { what: 'a gzip of 200 MB', make: () => gzipSync(Buffer.alloc(2e8)) },
  {
    what: 'a PDF whose page unfolds to 200 MB',
    make: () =>
      rawPdf([
        CATALOG,
        PAGES,
        page('/Contents 4 0 R'),
        stream('/Filter /FlateDecode', bomb(2e8).toString('latin1')),
      ]),
  },
  {
    what: 'a PDF with a filter in a filter in a filter',
    make: () =>
      rawPdf([
        CATALOG,
        PAGES,
        page('/Contents 4 0 R'),
        stream(
          '/Filter [/FlateDecode /FlateDecode /FlateDecode]',
          deflateSync(deflateSync(bomb(1e8))).toString('latin1'),
        ),
      ]),
  },
  { what: 'a line of 19 MB', make: () => Buffer.alloc(19_000_000, 0x61) },
  // Loops.
  { what: 'a PDF that draws itself ten levels deep', make: hostile.endlessPdf },
  {
    what: 'a PDF whose pages are their own children',
    make: () => rawPdf([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  },
  {
    what: 'a PDF whose form draws itself',
    make: () =>
      rawPdf([
        CATALOG,
        PAGES,
        page('/Contents 5 0 R /Resources << /XObject << /F 4 0 R >> >>'),
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>',
          '/F Do',
        ),
        stream('', '/F Do'),
      ]),
  },
  {
    what: 'a PDF whose length is its own stream',
    make: () =>
      rawPdf([CATALOG, PAGES, page('/Contents 4 0 R'), '<< /Length 4 0 R >>\nstream\nx\nendstream']),
  },
  {
    what: 'a PDF whose earlier table is this one',
    make: () => rawPdf([CATALOG, PAGES, page('')], '/Root 1 0 R /Prev 9'),
  },
  {
    what: 'a PDF whose parent is its child',
    make: () => rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>', page('')]),
  },
  {
    what: 'a PDF with a pattern that paints with itself',
    make: () =>
      rawPdf([
        CATALOG,
        PAGES,
        page('/Contents 5 0 R /Resources << /Pattern << /P 4 0 R >> >>'),
        stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 4 0 R >> >>',
          '/Pattern cs /P scn 0 0 1 1 re f',
        ),
        stream('', '/Pattern cs /P scn 0 0 200 200 re f'),
      ]),
  },
  { what: 'a TIFF whose next directory is itself', make: loopingTiff },
  {
    what: 'a letter whose style is based on itself',
    make: () =>
      word((parts) => ({
        ...parts,
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>',
      })),
  },
  {
    what: 'a letter whose relation is itself',
    make: () =>
      word((parts) => ({
        ...parts,
        '_rels/.rels': String(parts['_rels/.rels']).replaceAll('word/document.xml', '_rels/.rels'),
      })),
  },
  { what: 'boxes 20,000 levels deep', make: () => nestedBoxes(20_000) },
  { what: 'a box of size zero in a box', make: () => Buffer.concat([FTYP, box('moov', 16, box('trak', 0))]) },
  // Depth and width.
  {
    what: 'a letter with elements 200,000 levels deep',
    make: () => word(document(`${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}`)),
  },
  {
    what: 'a letter with an element of 100,000 attributes',
    make: () => word(document(`<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`)),
  },
  { what: 'a letter that never closes an element', make: () => word(document('<w:p><w:r>'.repeat(1000))) },
  {
    what: 'a letter with an entity of the machine',
    make: () =>
      word(
        document(
          '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      ),
  },
  {
    what: 'a letter that asks for a page of the network',
    make: () => word(document('<w:p/>', '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd">')),
  },
  {
    what: 'a workbook that names its last row',
    make: () =>
      sheet((parts) => ({
        ...parts,
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      })),
  },
  {
    what: 'a workbook with columns without end',
    make: () =>
      sheet((parts) => ({
        ...parts,
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="4294967295" hidden="1"/></cols><sheetData/></worksheet>',
      })),
  },
  {
    what: 'a PDF of arrays 50,000 levels deep',
    make: () => rawPdf([CATALOG, PAGES, page(`/X ${'['.repeat(50_000)}${']'.repeat(50_000)}`)]),
  },
  {
    what: 'a PDF of a billion pages',
    make: () => rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>', page('')]),
  },
  {
    what: 'a PDF whose page is a continent',
    make: () => rawPdf([CATALOG, PAGES, '<< /Type /Page /Parent 2 0 R /MediaBox [-1e9 -1e9 1e9 1e9] >>']),
  },
  {
    what: 'a PDF whose page has no size',
    make: () => rawPdf([CATALOG, PAGES, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] >>']),
  },
  // Lies about sizes.
  {
    what: 'a recording that claims 4 GB',
    make: () =>
      Buffer.concat([
        text('RIFF\xff\xff\xff\xffWAVEfmt '),
        bytesOf('10000000010001ff', 0),
        text('data\xff\xff\xff\xff'),
      ]),
  },
  { what: 'a song with a note of 256 MB', make: () => bytesOf('4944330400007f7f7f7f') },
  { what: 'a box that is larger than its file', make: () => Buffer.concat([FTYP, box('moov', 0x7fffffff)]) },
  { what: 'a box that is smaller than its head', make: () => Buffer.concat([FTYP, box('moov', 3)]) },
  {
    what: 'a film cut after its first part',
    make: async () => (await example('video.mp4')()).subarray(0, 900),
  },
  {
    what: 'a WEBP that claims 16383 x 16383',
    make: () => bytesOf('52494646ffffff7f574542505650382fffffff3f', 64),
  },
  {
    what: 'a HEIC without pictures',
    make: () =>
      Buffer.concat([box('ftyp', 24, text('heic\0\0\0\0mif1heic')), box('meta', 12, Buffer.alloc(4))]),
  },
  { what: 'a HEIC cut in its head', make: async () => (await example('iphone.heic')()).subarray(0, 200) },
  { what: 'a FLAC of notes without end', make: () => bytesOf('664c614304ffffff') },
  {
    what: 'a page of Ogg that goes on for ever',
    make: () => Buffer.concat(Array.from({ length: 2000 }, () => bytesOf('4f67675300', 22))),
  },
  // Paths, files of two kinds, programs, locks.
  { what: 'a part with a path outside', make: () => hostile.outside('../../etc/cron.d/x') },
  { what: 'a part with an absolute path', make: () => hostile.outside('/etc/passwd') },
  { what: 'a photo and a web page', make: () => hostile.polyglot('<html><script>alert(1)</script></html>') },
  { what: 'a photo and an archive', make: async () => hostile.polyglot(await zip({ 'a.html': '<script>' })) },
  {
    what: 'a PDF and an archive',
    make: async () => Buffer.concat([await pdf(), await zip({ 'a.html': '<script>' })]),
  },
  {
    what: 'a photo inside a text that begins like a PDF',
    make: async () => Buffer.concat([text('%PDF-1.7\n'), await jpeg()]),
  },
  {
    what: 'a drawing with a script',
    make: () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  },
  { what: 'a program for Windows', make: () => bytesOf('4d5a9000') },
  { what: 'a program for Linux', make: () => bytesOf('7f454c460201010000') },
  { what: 'a shortcut', make: () => bytesOf('4c0000000114020000000000c000000000000046') },
  { what: 'a locked PDF', make: lockedPdf },
  { what: 'an old document with nothing in it', make: () => bytesOf('d0cf11e0a1b11ae1') },
  { what: 'bytes without a meaning', make: () => Buffer.alloc(500, 1) },
]
