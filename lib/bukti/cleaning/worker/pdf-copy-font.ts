import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Copying } from './pdf-copying.ts'
import { stripCff } from './pdf-font-cff.ts'
import { stripType1 } from './pdf-font-type1.ts'
import { glyphMap, stripCMap, stripSfnt } from './pdf-fonts.ts'
import { TABLES } from './pdf-rules.ts'
import { decoded, deflated, raw } from './pdf-streams.ts'

const ORDERINGS = /^(Adobe|Identity|UCS|GB1|CNS1|Japan1|Japan2|Korea1|KR)$/

/** How codes become glyphs: a table of names, or a program. */
export function copyEncoding(to: Copying, object: PDFObject): PDFObject | null {
  if (object instanceof PDFStream) return copyProgram(to, raw(object), 'cmap')
  if (!(object instanceof PDFDict)) return to.plain(object)
  const copy = to.copyDict(object, { Type: 'plain', BaseEncoding: 'plain' })
  const differences = object.lookup(PDFName.of('Differences'))
  if (differences instanceof PDFArray) {
    const list = to.newList()
    for (const item of differences.asArray())
      list.push(
        item instanceof PDFName
          ? PDFName.of(to.glyphs.of(item.decodeText()))
          : (to.plain(item) ?? PDFNumber.of(0)),
      )
    copy.set(PDFName.of('Differences'), list)
  }
  return copy
}

/** The drawn glyphs of a Type 3 font. */
export function copyGlyphs(to: Copying, object: PDFObject): PDFObject | null {
  if (!(object instanceof PDFDict)) return null
  const copy = to.newDict()
  for (const [key] of object.entries()) {
    const drawn = object.lookup(key)
    if (!(drawn instanceof PDFStream)) continue
    const content = deflated(to.filtered(decoded(raw(drawn)), undefined), to.newDict())
    copy.set(PDFName.of(to.glyphs.of(key.decodeText())), to.register(content))
  }
  return copy
}

/** The character collection of a font; anything but a known one could be a word of the author's. */
export function copyOrdering(object: PDFObject): PDFObject {
  const text = object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
  return PDFString.of(ORDERINGS.test(text) ? text : 'Identity')
}

/**
 * A font of a composite font. Which glyph stands for which code is a list of numbers of its glyphs, and
 * nothing else.
 */
export function copyCidFont(to: Copying, dict: PDFDict): PDFDict {
  const copy = to.copyDict(dict, TABLES.cidfont ?? {})
  const map = dict.lookup(PDFName.of('CIDToGIDMap'))
  if (!(map instanceof PDFStream)) return copy
  const descriptor = dict.lookup(PDFName.of('FontDescriptor'))
  const file = descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of('FontFile2')) : undefined
  if (!(file instanceof PDFStream)) throw new Error('a map to glyphs that are not there')
  const glyphs = glyphMap(decoded(raw(map)), decoded(raw(file)))
  copy.set(PDFName.of('CIDToGIDMap'), to.register(deflated(glyphs, to.newDict())))
  return copy
}

/** A font's program without names, signatures and dates. */
export function copyProgram(
  to: Copying,
  stream: PDFRawStream,
  rule: 'sfnt' | 'type1' | 'embedded' | 'cmap',
): PDFObject {
  const bytes = decoded(stream)
  const dict = to.newDict()
  switch (rule) {
    case 'cmap': {
      const base = stream.dict.lookup(PDFName.of('UseCMap'))
      if (base instanceof PDFName && to.plain(base)) dict.set(PDFName.of('UseCMap'), base)
      return deflated(stripCMap(bytes), dict)
    }
    case 'type1': {
      const { font, lengths } = stripType1(bytes, to.glyphs)
      for (const [at, length] of lengths.entries())
        dict.set(PDFName.of(`Length${at + 1}`), PDFNumber.of(length))
      return deflated(font, dict)
    }
    case 'sfnt': {
      const font = stripSfnt(bytes, to.glyphs)
      dict.set(PDFName.of('Length1'), PDFNumber.of(font.length))
      return deflated(font, dict)
    }
    default: {
      const subtype = to.copyDict(stream.dict, { Subtype: 'plain' })
      const isSfnt =
        bytes.readUInt32BE(0) === 0x00010000 || /^(OTTO|true)/.test(bytes.toString('latin1', 0, 4))
      return deflated(isSfnt ? stripSfnt(bytes, to.glyphs) : stripCff(bytes, to.glyphs), subtype)
    }
  }
}
