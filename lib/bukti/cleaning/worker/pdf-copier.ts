import { deflateSync, inflateSync, constants as zlib } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { addImageFindings } from './image.ts'
import { stripJpeg } from './jpeg.ts'
import { stripJpeg2000 } from './jpeg2000.ts'
import type { Notes } from './outcome.ts'
import { filterContent, rawOf } from './pdf-content.ts'
import { GLYPH, stripCff, stripCMap, stripSfnt, stripType1 } from './pdf-fonts.ts'
import type { Layers } from './pdf-layers.ts'
import {
  COMMON_FONT,
  FORM,
  IMAGE,
  PREDEFINED_CMAP,
  type Rule,
  STANDARD_NAMES,
  TABLES,
  type Table,
} from './pdf-rules.ts'

const MAX_STREAM = 64 * 1024 * 1024
const ORDERINGS = /^(Adobe|Identity|UCS|GB1|CNS1|Japan1|Japan2|Korea1|KR)$/

/**
 * Copies what a page shows from one document to another: dictionaries by their tables (pdf-rules.ts), content
 * operator by operator, fonts and photos without what is written in them. Names of resources and fonts are
 * ours, and no text of the author is copied but what the page shows. Throws for a stream of an unknown kind.
 */
export class PdfCopier {
  readonly notes: Notes
  /** A value without a look of its own was drawn. */
  drewValues = false
  private readonly source: PDFContext
  private readonly target: PDFContext
  private readonly layers: Layers
  private readonly refs = new Map<string, PDFRef>()
  private readonly names = new Map<string, string>()

  constructor(source: PDFContext, target: PDFContext, layers: Layers, notes: Notes) {
    this.source = source
    this.target = target
    this.layers = layers
    this.notes = notes
  }

  newDict(): PDFDict {
    return PDFDict.withContext(this.target)
  }

  register(object: PDFObject): PDFRef {
    return this.target.register(object)
  }

  /** Whether an object with this "OC" entry lies on a hidden layer. */
  isHidden(owner: PDFDict): boolean {
    return this.layers.isHidden(owner.get(PDFName.of('OC')))
  }

  /** Copies a value of this kind; null if nothing of it may be copied. */
  copy(object: PDFObject | undefined, rule: Rule | Table[string]): PDFObject | null {
    if (object instanceof PDFRef) return this.copyRef(object, rule)
    if (!object) return null
    if (rule.startsWith('each ')) return this.copyEach(object, rule.slice(5) as Rule)
    if (rule.startsWith('list ')) return this.copyList(object, rule.slice(5) as Rule)
    switch (rule) {
      case 'plain':
        return this.plain(object)
      case 'xobject':
        return object instanceof PDFStream ? this.copyXObject(raw(object)) : null
      case 'colour':
        return this.copyColour(object)
      case 'encoding':
        return this.copyEncoding(object)
      case 'glyphs':
        return this.copyGlyphs(object)
      case 'fontname':
        return object instanceof PDFName ? PDFName.of(this.fontName(object.decodeText())) : null
      case 'ordering':
        return this.copyOrdering(object)
      case 'program':
      case 'sfnt':
      case 'type1':
      case 'embedded':
      case 'cmap':
        return object instanceof PDFStream ? this.copyProgram(raw(object), rule) : this.plain(object)
      case 'pattern':
      case 'shading':
      case 'function':
        if (object instanceof PDFStream) return this.copyDrawing(raw(object), rule)
    }
    const table = TABLES[rule as Rule]
    if (object instanceof PDFDict && table) return this.copyDict(object, table)
    return object instanceof PDFName ? this.plain(object) : null
  }

  /**
   * The content of a page, one stream or several, with the resources whose layers it may name; `added` is our
   * own content for on top.
   */
  copyContents(contents: PDFObject | undefined, resources: PDFDict | undefined, added: string): PDFObject {
    const resolved = contents instanceof PDFRef ? this.source.lookup(contents) : contents
    const streams =
      resolved instanceof PDFArray ? resolved.asArray().map((item) => this.source.lookup(item)) : [resolved]
    const pieces = streams.flatMap((stream) =>
      stream instanceof PDFStream ? [this.decoded(raw(stream)), Buffer.from('\n')] : [],
    )
    const own = this.filtered(Buffer.concat(pieces), resources)
    const content = added === '' ? own : Buffer.concat([Buffer.from('q\n'), own, Buffer.from(`Q\n${added}`)])
    return this.register(this.deflated(content, this.newDict()))
  }

  private copyRef(ref: PDFRef, rule: Rule | Table[string]): PDFObject | null {
    const key = `${ref.tag} ${rule}`
    const known = this.refs.get(key)
    if (known) return known
    const object = this.source.lookup(ref)
    if (!object) return null
    const copied = this.target.nextRef()
    this.refs.set(key, copied)
    const copy = this.copy(object, rule)
    if (!copy) {
      this.refs.delete(key)
      return null
    }
    this.target.assign(copied, copy)
    return copied
  }

  private copyDict(dict: PDFDict, table: Table): PDFDict {
    const copy = this.newDict()
    for (const [key, rule] of Object.entries(table)) {
      const value = this.copy(dict.get(PDFName.of(key)), rule)
      if (value) copy.set(PDFName.of(key), value)
    }
    return copy
  }

  private copyEach(object: PDFObject, rule: Rule): PDFObject | null {
    if (!(object instanceof PDFDict)) return null
    const copy = this.newDict()
    for (const [key, value] of object.entries()) {
      // A colour space with this name replaces the device's own.
      if (rule === 'colour' && /^\/Default(Gray|RGB|CMYK)$/.test(key.asString())) continue
      const copied = this.copy(value, rule)
      if (copied) copy.set(PDFName.of(this.name(key.decodeText())), copied)
    }
    return copy
  }

  private copyList(object: PDFObject, rule: Rule): PDFObject | null {
    if (!(object instanceof PDFArray)) return this.copy(object, rule)
    const copy = PDFArray.withContext(this.target)
    for (const item of object.asArray()) {
      const copied = this.copy(item, rule)
      if (copied) copy.push(copied)
    }
    return copy
  }

  private plain(object: PDFObject): PDFObject | null {
    if (object instanceof PDFNumber || object instanceof PDFBool) return object.clone()
    if (object instanceof PDFName) {
      const name = object.decodeText()
      return STANDARD_NAMES.has(name) || PREDEFINED_CMAP.test(name) ? PDFName.of(name) : null
    }
    return object instanceof PDFArray ? this.copyList(object, 'plain') : null
  }

  /** Our name for one of the author's; the same throughout the document. */
  private name(original: string): string {
    const known = this.names.get(original) ?? `R${this.names.size + 1}`
    this.names.set(original, known)
    return known
  }

  private fontName(original: string): string {
    const plainName = original.replace(/^[A-Z]{6}\+/, '')
    if (COMMON_FONT.test(plainName)) return plainName
    const bold = /bold|black|heavy/i.test(plainName) ? 'Bold' : ''
    return `F${this.name(`font ${original}`)}${bold && `-${bold}`}`
  }

  private copyXObject(stream: PDFRawStream): PDFObject | null {
    const kind = stream.dict.lookup(PDFName.of('Subtype'))
    const subtype = kind instanceof PDFName ? kind.asString() : ''
    if (this.isHidden(stream.dict)) return this.emptyForm()
    if (subtype === '/Image') return this.copyImage(stream)
    return subtype === '/Form' ? this.copyForm(stream) : null
  }

  private emptyForm(): PDFObject {
    const dict = this.newDict()
    dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
    dict.set(PDFName.of('BBox'), this.target.obj([0, 0, 0, 0]))
    return PDFRawStream.of(dict, new Uint8Array())
  }

  private copyForm(stream: PDFRawStream): PDFObject {
    const resources = stream.dict.lookup(PDFName.of('Resources'))
    const content = this.filtered(this.decoded(stream), resources instanceof PDFDict ? resources : undefined)
    return this.deflated(content, this.copyDict(stream.dict, FORM))
  }

  private filtered(content: Buffer, resources: PDFDict | undefined): Buffer {
    const properties = resources?.lookup(PDFName.of('Properties'))
    return filterContent(content, {
      name: (original) => this.name(original),
      isHidden: (property) =>
        properties instanceof PDFDict && this.layers.isHidden(properties.get(PDFName.of(property))),
      inlineImage: (dict, data) => {
        const filter = dict.get('Filter')
        const filters = filter?.kind === 'array' ? filter.items.map(rawOf) : [rawOf(filter)]
        if (dict.has('DecodeParms') && /CCF/.test(filters.join())) throw new Error('inline fax')
        if (!/^(DCT|DCTDecode)$/.test(filters.at(-1) ?? '')) return data
        if (filters.length > 1) throw new Error('inline photo behind another filter')
        return Buffer.from(stripJpeg(data))
      },
      hiddenText: () => {
        if (this.notes.count('hidden-text') === 0) this.notes.differs('hidden-text')
      },
    })
  }

  private copyImage(stream: PDFRawStream): PDFObject {
    const dict = this.copyDict(stream.dict, IMAGE)
    for (const key of ['Mask', 'SMask']) {
      const value = stream.dict.get(PDFName.of(key))
      const mask = this.copy(
        value,
        stream.dict.lookup(PDFName.of(key)) instanceof PDFArray ? 'plain' : 'xobject',
      )
      if (mask) dict.set(PDFName.of(key), mask)
    }
    const filters = this.filtersOf(stream.dict)
    const last = filters.at(-1) ?? ''
    if (/^(DCTDecode|DCT|JPXDecode)$/.test(last)) {
      const photo = this.unwrapped(stream, filters)
      addImageFindings(this.notes, photo)
      dict.set(PDFName.of('Filter'), PDFName.of(last === 'JPXDecode' ? 'JPXDecode' : 'DCTDecode'))
      return PDFRawStream.of(dict, last === 'JPXDecode' ? stripJpeg2000(photo) : stripJpeg(photo))
    }
    const parms = stream.dict.lookup(PDFName.of('DecodeParms')) ?? stream.dict.lookup(PDFName.of('DP'))
    const first = parms instanceof PDFArray ? parms.lookup(parms.size() - 1) : parms
    const kept = first instanceof PDFDict ? this.copy(first, 'parms') : null
    if (kept) dict.set(PDFName.of('DecodeParms'), kept)
    if (/^(CCITTFaxDecode|CCF|JBIG2Decode)$/.test(last)) {
      if (last === 'JBIG2Decode' && kept instanceof PDFDict && first instanceof PDFDict) {
        const globals = this.copy(first.get(PDFName.of('JBIG2Globals')), 'program')
        if (globals) kept.set(PDFName.of('JBIG2Globals'), globals)
      }
      dict.set(PDFName.of('Filter'), PDFName.of(last === 'CCF' ? 'CCITTFaxDecode' : last))
      return PDFRawStream.of(dict, this.unwrapped(stream, filters))
    }
    // Pixels, packed again; a predictor stays, because it is a property of the pixels.
    if (filters.length === 1 && /^(FlateDecode|Fl)$/.test(last)) {
      dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
      return PDFRawStream.of(dict, deflateSync(inflated(stream.contents), { level: 4 }))
    }
    if (kept instanceof PDFDict && kept.has(PDFName.of('Predictor')))
      throw new Error('predictor behind another filter')
    dict.delete(PDFName.of('DecodeParms'))
    return this.deflated(this.decoded(stream), dict)
  }

  /** Colour profiles contain names; the device's own colours stand for them. */
  private copyColour(object: PDFObject): PDFObject | null {
    if (object instanceof PDFName) {
      const name = object.decodeText()
      return PDFName.of(STANDARD_NAMES.has(name) ? name : this.name(name))
    }
    if (!(object instanceof PDFArray)) return null
    const [family, second, third, fourth] = object.asArray()
    const kind = family instanceof PDFName ? family.decodeText() : ''
    const lookup = (value: PDFObject | undefined) =>
      value instanceof PDFRef ? this.source.lookup(value) : value
    const list = (...items: (PDFObject | null)[]) => {
      const copy = PDFArray.withContext(this.target)
      for (const item of items) if (item) copy.push(item)
      return copy
    }
    switch (kind) {
      case 'ICCBased': {
        const profile = lookup(second)
        const n = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined
        const count = n instanceof PDFNumber ? n.asNumber() : 3
        return PDFName.of(count === 1 ? 'DeviceGray' : count === 4 ? 'DeviceCMYK' : 'DeviceRGB')
      }
      case 'CalGray':
        return PDFName.of('DeviceGray')
      case 'CalRGB':
        return PDFName.of('DeviceRGB')
      case 'Lab': {
        const parameters = lookup(second)
        if (!(parameters instanceof PDFDict)) return null
        const table: Table = { WhitePoint: 'plain', BlackPoint: 'plain', Range: 'plain' }
        return list(PDFName.of(kind), this.copyDict(parameters, table))
      }
      case 'Indexed':
      case 'I':
        return list(
          PDFName.of('Indexed'),
          this.copy(second, 'colour'),
          this.copy(third, 'plain'),
          this.copyTable(lookup(fourth)),
        )
      case 'Separation':
        return list(
          PDFName.of(kind),
          this.colourant(second),
          this.copy(third, 'colour'),
          this.copy(fourth, 'function'),
        )
      case 'DeviceN': {
        const names = lookup(second)
        const colourants =
          names instanceof PDFArray ? names.asArray().map((name) => this.colourant(name)) : []
        return list(
          PDFName.of(kind),
          list(...colourants),
          this.copy(third, 'colour'),
          this.copy(fourth, 'function'),
        )
      }
      case 'Pattern':
        return list(PDFName.of(kind), this.copy(second, 'colour'))
      default:
        return this.plain(family ?? object)
    }
  }

  private colourant(object: PDFObject | undefined): PDFObject {
    const name = object instanceof PDFName ? object.decodeText() : ''
    return PDFName.of(STANDARD_NAMES.has(name) ? name : this.name(`colour ${name}`))
  }

  /** The colours of an indexed space: bytes, as a string or as a stream. */
  private copyTable(object: PDFObject | undefined): PDFObject | null {
    const bytes =
      object instanceof PDFString || object instanceof PDFHexString
        ? object.asBytes()
        : object instanceof PDFStream
          ? this.decoded(raw(object))
          : null
    return bytes && PDFHexString.of(Buffer.from(bytes.subarray(0, 1024)).toString('hex'))
  }

  private copyEncoding(object: PDFObject): PDFObject | null {
    if (object instanceof PDFStream) return this.copyProgram(raw(object), 'cmap')
    if (!(object instanceof PDFDict)) return this.plain(object)
    const copy = this.copyDict(object, { Type: 'plain', BaseEncoding: 'plain' })
    const differences = object.lookup(PDFName.of('Differences'))
    if (differences instanceof PDFArray) {
      const list = PDFArray.withContext(this.target)
      for (const item of differences.asArray())
        list.push(
          item instanceof PDFName
            ? PDFName.of(this.glyph(item.decodeText()))
            : (this.plain(item) ?? PDFNumber.of(0)),
        )
      copy.set(PDFName.of('Differences'), list)
    }
    return copy
  }

  private copyGlyphs(object: PDFObject): PDFObject | null {
    if (!(object instanceof PDFDict)) return null
    const copy = this.newDict()
    for (const [key] of object.entries()) {
      const glyph = object.lookup(key)
      if (!(glyph instanceof PDFStream)) continue
      const content = this.deflated(this.filtered(this.decoded(raw(glyph)), undefined), this.newDict())
      copy.set(PDFName.of(this.glyph(key.decodeText())), this.register(content))
    }
    return copy
  }

  private glyph(name: string): string {
    return GLYPH.test(name) ? name : this.name(`glyph ${name}`)
  }

  private copyOrdering(object: PDFObject): PDFObject {
    const text = object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''
    return PDFString.of(ORDERINGS.test(text) ? text : 'Identity')
  }

  private copyProgram(
    stream: PDFRawStream,
    rule: 'program' | 'sfnt' | 'type1' | 'embedded' | 'cmap',
  ): PDFObject {
    const bytes = this.decoded(stream)
    const dict = this.newDict()
    switch (rule) {
      case 'program':
        return this.deflated(bytes, dict)
      case 'cmap': {
        const base = stream.dict.lookup(PDFName.of('UseCMap'))
        if (base instanceof PDFName && this.plain(base)) dict.set(PDFName.of('UseCMap'), base)
        return this.deflated(stripCMap(bytes), dict)
      }
      case 'type1': {
        const lengths = this.copyDict(stream.dict, { Length1: 'plain', Length2: 'plain', Length3: 'plain' })
        return this.deflated(stripType1(bytes), lengths)
      }
      case 'sfnt': {
        const font = stripSfnt(bytes)
        dict.set(PDFName.of('Length1'), PDFNumber.of(font.length))
        return this.deflated(font, dict)
      }
      default: {
        const subtype = this.copyDict(stream.dict, { Subtype: 'plain' })
        const isSfnt =
          bytes.readUInt32BE(0) === 0x00010000 || /^(OTTO|true)/.test(bytes.toString('latin1', 0, 4))
        return this.deflated(isSfnt ? stripSfnt(bytes) : stripCff(bytes), subtype)
      }
    }
  }

  /** A pattern, shading or function with a stream: content, a program of numbers, or bare samples. */
  private copyDrawing(stream: PDFRawStream, rule: 'pattern' | 'shading' | 'function'): PDFObject {
    const dict = this.copyDict(stream.dict, TABLES[rule] ?? {})
    const bytes = this.decoded(stream)
    if (rule === 'pattern') {
      const resources = stream.dict.lookup(PDFName.of('Resources'))
      return this.deflated(this.filtered(bytes, resources instanceof PDFDict ? resources : undefined), dict)
    }
    const kind = stream.dict.lookup(PDFName.of('FunctionType'))
    const isProgram = kind instanceof PDFNumber && kind.asNumber() === 4
    return this.deflated(isProgram ? calculation(bytes) : bytes, dict)
  }

  private deflated(bytes: Buffer, dict: PDFDict): PDFRawStream {
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    return PDFRawStream.of(dict, deflateSync(bytes))
  }

  private decoded(stream: PDFRawStream): Buffer {
    const filters = this.filtersOf(stream.dict)
    if (filters.length === 0) return Buffer.from(stream.contents)
    const parms = stream.dict.lookup(PDFName.of('DecodeParms'))
    if (filters.length === 1 && /^(FlateDecode|Fl)$/.test(filters[0] ?? '') && !(parms instanceof PDFDict))
      return inflated(stream.contents)
    const bytes = decodePDFRawStream(stream).decode()
    if (bytes.length > MAX_STREAM) throw new Error('stream too large')
    return Buffer.from(bytes)
  }

  private filtersOf(dict: PDFDict): string[] {
    const filter = dict.lookup(PDFName.of('Filter')) ?? dict.lookup(PDFName.of('F'))
    if (filter instanceof PDFName) return [filter.decodeText()]
    if (!(filter instanceof PDFArray)) return []
    return filter.asArray().map((item) => {
      const name = item instanceof PDFRef ? this.source.lookup(item) : item
      if (!(name instanceof PDFName)) throw new Error('filter without a name')
      return name.decodeText()
    })
  }

  /** Decodes the outer filters of a picture and leaves its own coding. */
  private unwrapped(stream: PDFRawStream, filters: readonly string[]): Uint8Array {
    if (filters.length === 1) return stream.contents
    const outer = PDFDict.withContext(this.source)
    const names = PDFArray.withContext(this.source)
    for (const name of filters.slice(0, -1)) names.push(PDFName.of(name))
    outer.set(PDFName.of('Filter'), names)
    return decodePDFRawStream(PDFRawStream.of(outer, stream.contents)).decode()
  }
}

function raw(stream: PDFStream): PDFRawStream {
  if (stream instanceof PDFRawStream) return stream
  return PDFRawStream.of(stream.dict, stream.getContents())
}

function inflated(bytes: Uint8Array): Buffer {
  // Reads a truncated stream as far as it goes, as PDF readers do.
  return inflateSync(bytes, { maxOutputLength: MAX_STREAM, finishFlush: zlib.Z_SYNC_FLUSH })
}

/** A calculator function (ISO 32000-1, 7.10.5): numbers, braces and the words of its language. */
function calculation(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/%[^\r\n]*/g, ' ')
  const tokens = text.match(/[{}]|-?\d*\.?\d+|[a-z]{2,8}/g) ?? []
  return Buffer.from(tokens.join(' '), 'latin1')
}
