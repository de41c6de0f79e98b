import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { asMatrix, type Box, placed, type Resources } from './pdf-place.ts'

/** A picture fills the unit square (ISO 32000-1, 8.9.4). */
const PICTURE: Box = [0, 0, 1, 1]

/**
 * Boxes of the forms and pictures that a page may draw, and which of its fonts draw their letters themselves.
 */
export function placesOf(resources: PDFDict | undefined): Resources {
  const named = (kind: string, name: string): PDFObject | undefined => {
    const list = resources?.lookup(PDFName.of(kind))
    return list instanceof PDFDict ? list.lookup(PDFName.of(name)) : undefined
  }
  return {
    boxOf(name) {
      const drawn = named('XObject', name)
      if (!(drawn instanceof PDFStream)) return null
      if (drawn.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) return PICTURE
      const box = boxIn(drawn.dict, 'BBox')
      return box && placed(box, asMatrix(numbersIn(drawn.dict, 'Matrix')))
    },
    drawsLetters(name) {
      const font = named('Font', name)
      return !(font instanceof PDFDict) || font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3')
    },
  }
}

/** Whether something among them has no resources of its own: it uses those of whatever draws it. */
export function borrowsResources(resources: PDFDict): boolean {
  const dicts = ['XObject', 'Pattern', 'Font'].flatMap((kind) => {
    const list = resources.lookup(PDFName.of(kind))
    if (!(list instanceof PDFDict)) return []
    return list.keys().map((key) => {
      const held = list.lookup(key)
      return held instanceof PDFStream ? held.dict : held
    })
  })
  return dicts.some((dict) => {
    if (!(dict instanceof PDFDict) || dict.has(PDFName.of('Resources'))) return false
    const kind = dict.lookup(PDFName.of('Subtype'))
    const isTiling = dict.has(PDFName.of('TilingType'))
    return isTiling || kind === PDFName.of('Form') || kind === PDFName.of('Type3')
  })
}

/** What is seen of a page: what its two boxes have in common. */
export function seenOf(media: PDFObject | undefined, crop: PDFObject | undefined): Box {
  const [left, bottom, right, top] = boxOfNumbers(numbers(media)) ?? [0, 0, 612, 792]
  const [a, b, c, d] = boxOfNumbers(numbers(crop)) ?? [left, bottom, right, top]
  const seen: Box = [Math.max(left, a), Math.max(bottom, b), Math.min(right, c), Math.min(top, d)]
  return seen[0] < seen[2] && seen[1] < seen[3] ? seen : [left, bottom, right, top]
}

function boxIn(dict: PDFDict, key: string): Box | null {
  return boxOfNumbers(numbersIn(dict, key))
}

function numbersIn(dict: PDFDict, key: string): number[] {
  return numbers(dict.lookup(PDFName.of(key)))
}

function numbers(list: PDFObject | undefined): number[] {
  if (!(list instanceof PDFArray)) return []
  return Array.from({ length: list.size() }, (_, at) => {
    const item = list.lookup(at)
    return item instanceof PDFNumber ? item.asNumber() : Number.NaN
  })
}

function boxOfNumbers([a, b, c, d]: readonly number[]): Box | null {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}
