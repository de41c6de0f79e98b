import { deflateSync, inflateSync, constants as zlib } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib'

const MAX_STREAM = 64 * 1024 * 1024

/** The stream with its bytes as they lie in the file. */
export function raw(stream: PDFStream): PDFRawStream {
  if (stream instanceof PDFRawStream) return stream
  return PDFRawStream.of(stream.dict, stream.getContents())
}

/** A stream of these bytes, packed. */
export function deflated(bytes: Buffer, dict: PDFDict): PDFRawStream {
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  return PDFRawStream.of(dict, deflateSync(bytes))
}

/** Unpacks; reads a truncated stream as far as it goes, as PDF readers do. Throws above 64 MiB. */
export function inflated(bytes: Uint8Array): Buffer {
  return inflateSync(bytes, { maxOutputLength: MAX_STREAM, finishFlush: zlib.Z_SYNC_FLUSH })
}

/** The bytes behind all filters. Throws above 64 MiB and for a filter that is not known. */
export function decoded(stream: PDFRawStream): Buffer {
  const filters = filtersOf(stream.dict)
  if (filters.length === 0) return Buffer.from(stream.contents)
  const parms = stream.dict.lookup(PDFName.of('DecodeParms'))
  if (filters.length === 1 && /^(FlateDecode|Fl)$/.test(filters[0] ?? '') && !(parms instanceof PDFDict))
    return inflated(stream.contents)
  const bytes = decodePDFRawStream(stream).decode()
  if (bytes.length > MAX_STREAM) throw new Error('stream too large')
  return Buffer.from(bytes)
}

/** The names of a stream's filters, the outermost first. */
export function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of('Filter')) ?? dict.lookup(PDFName.of('F'))
  if (filter instanceof PDFName) return [filter.decodeText()]
  if (!(filter instanceof PDFArray)) return []
  return Array.from({ length: filter.size() }, (_, at) => {
    const name = filter.lookup(at)
    if (!(name instanceof PDFName)) throw new Error('filter without a name')
    return name.decodeText()
  })
}

/** Decodes the outer filters of a picture and leaves its own coding. */
export function unwrapped(stream: PDFRawStream, filters: readonly string[]): Uint8Array {
  if (filters.length === 1) return stream.contents
  const outer = PDFDict.withContext(stream.dict.context)
  const names = PDFArray.withContext(stream.dict.context)
  for (const name of filters.slice(0, -1)) names.push(PDFName.of(name))
  outer.set(PDFName.of('Filter'), names)
  return decodePDFRawStream(PDFRawStream.of(outer, stream.contents)).decode()
}
