import { inflateSync, constants as zlib } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import type { Finding } from '../protocol.ts'
import { addImageFindings } from './image.ts'
import { stripJpeg } from './jpeg.ts'
import { stripJpeg2000 } from './jpeg2000.ts'

/** Keys that do not affect the look of a page and may identify the author or trigger an action. */
const DROPPED = new Set(
  [
    'Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AA', 'A', 'JS', 'OpenAction', 'AF', 'EF', 'Parent', 'P',
    'StructParent', 'StructParents', 'StructTreeRoot', 'Names', 'OPI', 'Alternates', 'ID', 'PZ', 'SeparationInfo',
    'Popup', 'URLS', 'Encrypt', 'Author', 'Creator', 'Usage', 'CreatorInfo', 'User',
  ].map((key) => `/${key}`),
) // biome-ignore format: one list

const MAX_STREAM = 64 * 1024 * 1024
/** Traces of metadata that must not remain inside any stream: an inline photo, an XMP packet. */
const TRACES = ['Exif\0\0', 'http://ns.adobe.com/xap/', '<x:xmpmeta', 'Photoshop 3.0\0'].map((text) =>
  Buffer.from(text, 'latin1'),
)

/**
 * Copies objects from one document to another, each once, without dropped keys and with every photo cleaned.
 */
export class PdfCopier {
  private readonly source: PDFContext
  private readonly target: PDFContext
  private readonly findings: Set<Finding>
  private readonly refs = new Map<string, PDFRef>()

  constructor(source: PDFContext, target: PDFContext, findings: Set<Finding>) {
    this.source = source
    this.target = target
    this.findings = findings
  }

  found(finding: Finding): void {
    this.findings.add(finding)
  }

  newDict(): PDFDict {
    return PDFDict.withContext(this.target)
  }

  register(object: PDFObject): PDFRef {
    return this.target.register(object)
  }

  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.copyRef(object)
    if (object instanceof PDFStream) return this.copyStream(object)
    if (object instanceof PDFDict) return this.copyDict(object)
    if (object instanceof PDFArray) {
      const copy = PDFArray.withContext(this.target)
      for (const item of object.asArray()) copy.push(this.copy(item))
      return copy
    }
    return object.clone(this.target)
  }

  private copyRef(ref: PDFRef): PDFObject {
    const known = this.refs.get(ref.tag)
    if (known) return known
    const copied = this.target.nextRef()
    this.refs.set(ref.tag, copied)
    const object = this.source.lookup(ref)
    if (object) this.target.assign(copied, this.copy(object))
    return copied
  }

  private copyDict(dict: PDFDict): PDFDict {
    const copy = this.newDict()
    for (const [key, value] of dict.entries()) {
      if (!DROPPED.has(key.asString())) copy.set(key, this.copy(value))
    }
    return copy
  }

  private copyStream(stream: PDFStream): PDFObject {
    if (!(stream instanceof PDFRawStream)) throw new Error('stream of an unknown kind')
    const dict = this.copyDict(stream.dict)
    const filters = this.filtersOf(stream.dict)
    const photo = filters.at(-1)
    if (photo === '/DCTDecode' || photo === '/DCT' || photo === '/JPXDecode') {
      const bytes = filters.length === 1 ? stream.contents : this.unwrapped(stream, filters)
      addImageFindings(this.findings, bytes)
      dict.set(PDFName.of('Filter'), PDFName.of(photo === '/JPXDecode' ? 'JPXDecode' : 'DCTDecode'))
      if (filters.length > 1) dict.delete(PDFName.of('DecodeParms'))
      return PDFRawStream.of(dict, photo === '/JPXDecode' ? stripJpeg2000(bytes) : stripJpeg(bytes))
    }
    refuseTraces(filters[0] === '/FlateDecode' ? inflated(stream.contents) : stream.contents)
    return PDFRawStream.of(dict, stream.contents)
  }

  private filtersOf(dict: PDFDict): string[] {
    const filter = dict.lookup(PDFName.of('Filter'))
    if (filter instanceof PDFName) return [filter.asString()]
    if (!(filter instanceof PDFArray)) return []
    return filter.asArray().map((item) => {
      const name = item instanceof PDFRef ? this.source.lookup(item) : item
      if (!(name instanceof PDFName)) throw new Error('filter without a name')
      return name.asString()
    })
  }

  /** Decodes the outer filters of a photo. */
  private unwrapped(stream: PDFRawStream, filters: readonly string[]): Uint8Array {
    const outer = stream.dict.clone(this.source)
    const names = PDFArray.withContext(this.source)
    for (const name of filters.slice(0, -1)) names.push(PDFName.of(name.slice(1)))
    outer.set(PDFName.of('Filter'), names)
    outer.delete(PDFName.of('DecodeParms'))
    return decodePDFRawStream(PDFRawStream.of(outer, stream.contents)).decode()
  }
}

function inflated(bytes: Uint8Array): Uint8Array {
  // Reads a truncated stream as far as it goes, as PDF readers do.
  return inflateSync(bytes, { maxOutputLength: MAX_STREAM, finishFlush: zlib.Z_SYNC_FLUSH })
}

function refuseTraces(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (TRACES.some((trace) => buffer.includes(trace))) throw new Error('metadata inside a stream')
}
