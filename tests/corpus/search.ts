import { inflateRawSync, inflateSync, constants as zlib } from 'node:zlib'
import { decodePDFRawStream, PDFDocument, PDFHexString, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { wordsOfPdf } from '../integration/bukti/cleaning/read-copy'
import { shapesOf } from './marker'

const MARK = /PENANDA(?:-[A-Z0-9]+(?:-[A-Z0-9]+)*|[A-Z][a-zA-Z]+)/g
const DEPTH = 6
/** Possible starts of a deflated stream: the four usual first two bytes of RFC 1950. */
const ZLIB = [0x7801, 0x785e, 0x789c, 0x78da]

/**
 * Every marker in a file, wherever it hides: plain, as UTF-16, in base64 or hexadecimal, in parts of
 * archives, in deflated streams and in PDF objects, each searched recursively, and in the words that the
 * pages of a PDF show.
 */
export async function markersIn(file: Uint8Array): Promise<Set<string>> {
  const found = new Set<string>()
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  await look(bytes, found, DEPTH)
  if (bytes.toString('latin1', 0, 5) === '%PDF-')
    for (const words of await wordsOfPdf(bytes).catch(() => []))
      for (const [mark] of words.matchAll(MARK)) found.add(mark)
  return found
}

async function look(bytes: Buffer, found: Set<string>, depth: number): Promise<void> {
  spelled(bytes, found)
  if (depth === 0) return
  for (const inner of [...entriesOf(bytes), ...deflated(bytes), ...encoded(bytes), ...sealedFont(bytes)])
    await look(inner, found, depth - 1)
  if (bytes.includes('%PDF-')) for (const inner of await objectsOf(bytes)) await look(inner, found, 1)
}

function spelled(bytes: Buffer, found: Set<string>): void {
  const readings = [bytes.toString('latin1')]
  if (shapesOf('PENANDA-').some((shape) => bytes.includes(shape)))
    for (const from of [bytes, bytes.subarray(1)]) {
      // Node writes behind its buffer when it decodes an odd number of bytes at an odd address.
      const even = Buffer.from(from.subarray(0, from.length - (from.length % 2)))
      readings.push(even.toString('utf16le'), even.swap16().toString('utf16le'))
    }
  for (const text of readings) for (const [mark] of text.matchAll(MARK)) found.add(mark)
}

/**
 * The parts of a ZIP archive, found by their local headers, so that parts missing from the directory are seen
 * too.
 */
function* entriesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; ) {
    const next = bytes.indexOf('PK\x03\x04', at + 4, 'latin1')
    if (at + 30 <= bytes.length) {
      const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
      if (bytes.readUInt16LE(at + 8) === 8) {
        const inner = tolerant(() =>
          inflateRawSync(bytes.subarray(start), { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: 32e6 }),
        )
        if (inner) yield inner
      }
    }
    at = next
  }
}

function* deflated(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (at + 2 > bytes.length || !ZLIB.includes(bytes.readUInt16BE(at))) continue
    const inner = tolerant(() =>
      inflateSync(bytes.subarray(at), { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: 32e6 }),
    )
    if (inner && inner.length > 0) yield inner
  }
}

/**
 * Long runs of base64 and of hexadecimal digits; base64 decoded from each of four offsets, because it may
 * start anywhere.
 */
function* encoded(bytes: Buffer): Generator<Buffer> {
  const text = bytes.toString('latin1')
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g))
    for (let from = 0; from < 4; from += 1) yield Buffer.from(run.slice(from), 'base64')
  for (const [run] of text.matchAll(/(?:[0-9A-Fa-f]\s?){32,}/g))
    yield Buffer.from(run.replace(/\s/g, ''), 'hex')
}

/**
 * The encrypted part of a Type 1 font, and in it the programs of its glyphs (Adobe Type 1 Font Format, 7).
 */
function* sealedFont(bytes: Buffer): Generator<Buffer> {
  const at = bytes.indexOf('currentfile eexec', 0, 'latin1')
  if (at < 0) return
  const inner = unsealed(bytes.subarray(at + 18), 55665)
  yield inner
  for (const { index, 0: head, 1: length } of inner.toString('latin1').matchAll(/(\d+) (?:RD|-\|) /g))
    yield unsealed(inner.subarray(index + head.length, index + head.length + Number(length)), 4330)
}

function unsealed(bytes: Buffer, start: number): Buffer {
  let key = start
  return Buffer.from(
    bytes.map((byte) => {
      const plain = byte ^ (key >> 8)
      key = ((byte + key) * 52845 + 22719) & 0xffff
      return plain
    }),
  )
}

/** Every stream of a PDF with its filters removed, and every text of it. */
async function objectsOf(bytes: Buffer): Promise<Buffer[]> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: false,
  }).catch(() => null)
  if (!document) return []
  const objects: Buffer[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      const stream = tolerant(() => Buffer.from(decodePDFRawStream(object).decode()))
      if (stream) objects.push(stream)
    } else if (object instanceof PDFString || object instanceof PDFHexString)
      objects.push(Buffer.from(object.decodeText()))
    else objects.push(Buffer.from(object.toString()))
  }
  return objects
}

function tolerant(read: () => Buffer): Buffer | null {
  try {
    return read()
  } catch {
    return null
  }
}
