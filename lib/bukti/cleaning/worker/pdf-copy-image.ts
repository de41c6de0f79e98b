import { deflateSync } from 'node:zlib'
import { PDFArray, PDFBool, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { stripFax } from './fax.ts'
import { addImageFindings } from './image.ts'
import { stripJbig2 } from './jbig2.ts'
import { stripJpeg } from './jpeg.ts'
import { stripJpeg2000 } from './jpeg2000.ts'
import type { Copying } from './pdf-copying.ts'
import { numberOr, pixelsOf, shapeOf } from './pdf-pixels.ts'
import { IMAGE } from './pdf-rules.ts'
import { decoded, deflated, filtersOf, inflated, unwrapped } from './pdf-streams.ts'

/** Dots of a line where the file does not say (ISO 32000-1, table 11). */
const FAX_COLUMNS = 1728

/**
 * A picture without what is written in it; pixels are packed again. Throws for a coding that is not known.
 */
export function copyImage(to: Copying, stream: PDFRawStream): PDFObject {
  const dict = to.copyDict(stream.dict, IMAGE)
  for (const key of ['Mask', 'SMask']) {
    const value = stream.dict.get(PDFName.of(key))
    const mask = to.copy(value, stream.dict.lookup(PDFName.of(key)) instanceof PDFArray ? 'plain' : 'xobject')
    if (mask) dict.set(PDFName.of(key), mask)
  }
  const filters = filtersOf(stream.dict)
  const last = filters.at(-1) ?? ''
  if (/^(DCTDecode|DCT|JPXDecode)$/.test(last)) {
    const photo = unwrapped(stream, filters)
    addImageFindings(to.notes, photo)
    dict.set(PDFName.of('Filter'), PDFName.of(last === 'JPXDecode' ? 'JPXDecode' : 'DCTDecode'))
    return PDFRawStream.of(dict, last === 'JPXDecode' ? stripJpeg2000(photo) : stripJpeg(photo))
  }
  const parms = stream.dict.lookup(PDFName.of('DecodeParms')) ?? stream.dict.lookup(PDFName.of('DP'))
  const first = parms instanceof PDFArray ? parms.lookup(parms.size() - 1) : parms
  const copied = first instanceof PDFDict ? to.copy(first, 'parms') : null
  const kept = copied instanceof PDFDict ? copied : null
  if (kept) dict.set(PDFName.of('DecodeParms'), kept)
  if (/^(CCITTFaxDecode|CCF|JBIG2Decode)$/.test(last)) {
    if (last === 'JBIG2Decode' && kept && first instanceof PDFDict) {
      const globals = to.copy(first.get(PDFName.of('JBIG2Globals')), 'jbig2')
      if (globals) kept.set(PDFName.of('JBIG2Globals'), globals)
    }
    dict.set(PDFName.of('Filter'), PDFName.of(last === 'CCF' ? 'CCITTFaxDecode' : last))
    const coded = unwrapped(stream, filters)
    return PDFRawStream.of(dict, last === 'JBIG2Decode' ? stripJbig2(coded) : fax(coded, stream.dict, kept))
  }
  // Pixels, packed again; a predictor stays, because it is a property of the pixels.
  if (filters.length === 1 && /^(FlateDecode|Fl)$/.test(last)) {
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    const pixels = pixelsOf(inflated(stream.contents), shapeOf(stream.dict), kept)
    return PDFRawStream.of(dict, deflateSync(pixels, { level: 4 }))
  }
  if (kept?.has(PDFName.of('Predictor'))) throw new Error('predictor behind another filter')
  dict.delete(PDFName.of('DecodeParms'))
  return deflated(pixelsOf(decoded(stream), shapeOf(stream.dict), null), dict)
}

function fax(coded: Uint8Array, dict: PDFDict, parms: PDFDict | null): Buffer {
  return stripFax(coded, {
    k: parms ? numberOr(parms, 'K', 0) : 0,
    columns: parms ? numberOr(parms, 'Columns', FAX_COLUMNS) : FAX_COLUMNS,
    rows: numberOr(dict, 'Height', 0),
    isAligned: parms?.lookup(PDFName.of('EncodedByteAlign')) === PDFBool.True,
  })
}

/** What JBIG2 pictures of a document have in common. */
export function copyJbig2Globals(to: Copying, stream: PDFRawStream): PDFObject {
  return deflated(stripJbig2(decoded(stream)), to.newDict())
}
