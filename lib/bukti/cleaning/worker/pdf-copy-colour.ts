import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Copying } from './pdf-copying.ts'
import { componentsOf } from './pdf-pixels.ts'
import { STANDARD_NAMES, type Table } from './pdf-rules.ts'
import { decoded, raw } from './pdf-streams.ts'

/** Colour profiles contain names; the device's own colours stand for them. */
export function copyColour(to: Copying, object: PDFObject): PDFObject | null {
  if (object instanceof PDFName) {
    const name = object.decodeText()
    return PDFName.of(STANDARD_NAMES.has(name) ? name : to.name(name))
  }
  if (!(object instanceof PDFArray)) return null
  const [family, second, third, fourth] = object.asArray()
  const direct = (at: number) => (at < object.size() ? object.lookup(at) : undefined)
  const kind = family instanceof PDFName ? family.decodeText() : ''
  switch (kind) {
    case 'ICCBased': {
      const profile = direct(1)
      const n = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined
      const count = n instanceof PDFNumber ? n.asNumber() : 3
      return PDFName.of(count === 1 ? 'DeviceGray' : count === 4 ? 'DeviceCMYK' : 'DeviceRGB')
    }
    case 'CalGray':
      return PDFName.of('DeviceGray')
    case 'CalRGB':
      return PDFName.of('DeviceRGB')
    case 'Lab': {
      const parameters = direct(1)
      if (!(parameters instanceof PDFDict)) return null
      const table: Table = { WhitePoint: 'plain', BlackPoint: 'plain', Range: 'plain' }
      return to.newList([PDFName.of(kind), to.copyDict(parameters, table)])
    }
    case 'Indexed':
    case 'I':
      return to.newList([
        PDFName.of('Indexed'),
        to.copy(second, 'colour'),
        to.copy(third, 'plain'),
        copyTable(direct(3), direct(1), direct(2)),
      ])
    case 'Separation':
      return to.newList([
        PDFName.of(kind),
        colourant(to, second),
        to.copy(third, 'colour'),
        to.copy(fourth, 'function'),
      ])
    case 'DeviceN': {
      const names = direct(1)
      const colourants = names instanceof PDFArray ? names.asArray().map((name) => colourant(to, name)) : []
      return to.newList([
        PDFName.of(kind),
        to.newList(colourants),
        to.copy(third, 'colour'),
        to.copy(fourth, 'function'),
      ])
    }
    case 'Pattern':
      return to.newList([PDFName.of(kind), to.copy(second, 'colour')])
    default:
      return to.plain(family ?? object)
  }
}

function colourant(to: Copying, object: PDFObject | undefined): PDFObject {
  const name = object instanceof PDFName ? object.decodeText() : ''
  return PDFName.of(STANDARD_NAMES.has(name) ? name : to.name(`colour ${name}`))
}

/** The colours of an indexed space, up to its last: bytes, as a string or as a stream. */
function copyTable(
  object: PDFObject | undefined,
  base: PDFObject | undefined,
  last: PDFObject | undefined,
): PDFObject | null {
  const bytes =
    object instanceof PDFString || object instanceof PDFHexString
      ? object.asBytes()
      : object instanceof PDFStream
        ? decoded(raw(object))
        : null
  const colours = last instanceof PDFNumber ? Math.min(255, last.asNumber()) + 1 : 0
  const table = bytes?.subarray(0, colours * componentsOf(base))
  return table ? PDFHexString.of(Buffer.from(table).toString('hex')) : null
}
