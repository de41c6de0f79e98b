import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import type { Notes } from './outcome.ts'
import { filterContent } from './pdf-content.ts'
import { copyColour } from './pdf-copy-colour.ts'
import { copyCidFont, copyEncoding, copyGlyphs, copyOrdering, copyProgram } from './pdf-copy-font.ts'
import { copyImage, copyJbig2Globals } from './pdf-copy-image.ts'
import { copyInlineImage } from './pdf-copy-inline.ts'
import type { Copying } from './pdf-copying.ts'
import { GlyphNames } from './pdf-glyph-names.ts'
import type { Layers } from './pdf-layers.ts'
import { samplesOf } from './pdf-pixels.ts'
import { type Box, Places } from './pdf-place.ts'
import { borrowsResources, placesOf } from './pdf-resources.ts'
import {
  COMMON_FONT,
  FORM,
  PREDEFINED_CMAPS,
  type Rule,
  STANDARD_NAMES,
  TABLES,
  type Table,
} from './pdf-rules.ts'
import { decoded, deflated, raw } from './pdf-streams.ts'
import type { Traces } from './traces.ts'

/** A content with the names of the resources that it uses. */
interface Used {
  content: Buffer
  names: ReadonlySet<string>
}

/**
 * Copies what a page shows from one document to another: dictionaries by their tables (pdf-rules.ts), content
 * operator by operator, fonts and photos without what is written in them. Names of resources and fonts are
 * ours, and no text of the author is copied but what the page shows. Throws for a stream of an unknown kind.
 */
export class PdfCopier implements Copying {
  readonly notes: Notes
  readonly glyphs = new GlyphNames()
  /** What the document says about its maker, to be searched for in the strings that are kept. */
  readonly traces: Traces
  /** A value without a look of its own was drawn. */
  drewValues = false
  /** Something that pages may show was left out, because it could not be looked through. */
  isPartial = false
  private readonly source: PDFContext
  private readonly target: PDFContext
  private readonly layers: Layers
  private readonly refs = new Map<string, PDFRef>()
  private readonly names = new Map<string, string>()

  constructor(source: PDFContext, target: PDFContext, layers: Layers, notes: Notes, traces: Traces) {
    this.traces = traces
    this.source = source
    this.target = target
    this.layers = layers
    this.notes = notes
  }

  newDict(): PDFDict {
    return PDFDict.withContext(this.target)
  }

  newList(items: readonly (PDFObject | null)[] = []): PDFArray {
    const list = PDFArray.withContext(this.target)
    for (const item of items) if (item) list.push(item)
    return list
  }

  register(object: PDFObject): PDFRef {
    return this.target.register(object)
  }

  /** Whether an object with this "OC" entry lies on a hidden layer. */
  isHidden(owner: PDFDict): boolean {
    return this.layers.isHidden(owner.get(PDFName.of('OC')))
  }

  copy(object: PDFObject | undefined, rule: Rule | Table[string]): PDFObject | null {
    if (object instanceof PDFRef) return this.copyRef(object, rule)
    if (!object) return null
    if (rule.startsWith('each '))
      return object instanceof PDFDict ? this.copyEach(object, rule.slice(5) as Rule, null) : null
    if (rule.startsWith('list ')) return this.copyList(object, rule.slice(5) as Rule)
    switch (rule) {
      case 'plain':
        return this.plain(object)
      case 'xobject':
        return object instanceof PDFStream ? this.copyXObject(raw(object)) : null
      case 'colour':
        return copyColour(this, object)
      case 'encoding':
        return copyEncoding(this, object)
      case 'glyphs':
        return copyGlyphs(this, object)
      case 'cidfont':
        return object instanceof PDFDict ? copyCidFont(this, object) : null
      case 'fontname':
        return object instanceof PDFName ? PDFName.of(this.fontName(object.decodeText())) : null
      case 'ordering':
        return copyOrdering(object)
      case 'jbig2':
        return object instanceof PDFStream ? copyJbig2Globals(this, raw(object)) : null
      case 'sfnt':
      case 'type1':
      case 'embedded':
      case 'cmap':
        return object instanceof PDFStream ? copyProgram(this, raw(object), rule) : this.plain(object)
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
   * The content of a page, one stream or several, and the names of the resources that it uses; `box` is what
   * is seen of it.
   */
  contentOf(contents: PDFObject | undefined, resources: PDFDict | undefined, box: Box): Used {
    const resolved = contents instanceof PDFRef ? this.source.lookup(contents) : contents
    const streams =
      resolved instanceof PDFArray ? resolved.asArray().map((item) => this.source.lookup(item)) : [resolved]
    const pieces = streams.flatMap((stream) =>
      stream instanceof PDFStream ? [decoded(raw(stream)), Buffer.from('\n')] : [],
    )
    return this.used(Buffer.concat(pieces), resources, new Places(box, placesOf(resources)))
  }

  /** The resources of a page or a form that its content uses: what nobody sees may lie among the others. */
  copyResources(resources: PDFDict | undefined, names: ReadonlySet<string>): PDFDict {
    const copy = this.newDict()
    const all = resources !== undefined && borrowsResources(resources)
    for (const [key, rule] of Object.entries(TABLES.resources ?? {})) {
      const list = resources?.lookup(PDFName.of(key))
      if (list instanceof PDFDict)
        copy.set(PDFName.of(key), this.copyEach(list, rule.slice(5) as Rule, all ? null : names))
    }
    return copy
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

  copyDict(dict: PDFDict, table: Table): PDFDict {
    const copy = this.newDict()
    for (const [key, rule] of Object.entries(table)) {
      const value = this.copy(dict.get(PDFName.of(key)), rule)
      if (value) copy.set(PDFName.of(key), value)
    }
    return copy
  }

  /** Those with one of these names, or all. */
  private copyEach(object: PDFDict, rule: Rule, names: ReadonlySet<string> | null): PDFDict {
    const copy = this.newDict()
    for (const [key, value] of object.entries()) {
      if (names && !names.has(key.decodeText())) continue
      // A colour space with this name replaces the device's own.
      if (rule === 'colour' && /^\/Default(Gray|RGB|CMYK)$/.test(key.asString())) continue
      const copied = this.copy(value, rule)
      if (copied) copy.set(PDFName.of(this.name(key.decodeText())), copied)
    }
    return copy
  }

  private copyList(object: PDFObject, rule: Rule): PDFObject | null {
    if (!(object instanceof PDFArray)) return this.copy(object, rule)
    return this.newList(object.asArray().map((item) => this.copy(item, rule)))
  }

  plain(object: PDFObject): PDFObject | null {
    if (object instanceof PDFNumber || object instanceof PDFBool) return object.clone()
    if (object instanceof PDFName) {
      const name = object.decodeText()
      return STANDARD_NAMES.has(name) || PREDEFINED_CMAPS.has(name) ? PDFName.of(name) : null
    }
    return object instanceof PDFArray ? this.copyList(object, 'plain') : null
  }

  name(original: string): string {
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
    if (subtype === '/Image') return copyImage(this, stream)
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
    const its = resources instanceof PDFDict ? resources : undefined
    return this.withResources(this.used(decoded(stream), its), its, this.copyDict(stream.dict, FORM))
  }

  private withResources({ content, names }: Used, resources: PDFDict | undefined, dict: PDFDict): PDFObject {
    if (resources) dict.set(PDFName.of('Resources'), this.copyResources(resources, names))
    return deflated(content, dict)
  }

  filtered(content: Buffer, resources: PDFDict | undefined): Buffer {
    return this.used(content, resources).content
  }

  private used(bytes: Buffer, resources: PDFDict | undefined, places: Places | null = null): Used {
    const names = new Set<string>()
    const properties = resources?.lookup(PDFName.of('Properties'))
    const content = filterContent(bytes, {
      places,
      name: (original) => {
        names.add(original)
        return this.name(original)
      },
      isHidden: (property) =>
        properties instanceof PDFDict && this.layers.isHidden(properties.get(PDFName.of(property))),
      inlineImage: (dict, data) => copyInlineImage(this, dict, data, resources),
      hidden: (what) => {
        if (what === 'hidden-pictures') this.notes.differs('hidden-pictures')
        else if (this.notes.count('hidden-text') === 0) this.notes.differs('hidden-text')
      },
    })
    return { content, names }
  }

  /** A pattern, shading or function with a stream: content, a program of numbers, or bare samples. */
  private copyDrawing(stream: PDFRawStream, rule: 'pattern' | 'shading' | 'function'): PDFObject | null {
    const dict = this.copyDict(stream.dict, TABLES[rule] ?? {})
    const bytes = decoded(stream)
    if (rule === 'pattern') {
      const resources = stream.dict.lookup(PDFName.of('Resources'))
      const its = resources instanceof PDFDict ? resources : undefined
      return this.withResources(this.used(bytes, its), its, dict)
    }
    // Each byte of a mesh is a place or a colour of some point, even behind the last one: nothing tells a
    // name from them.
    if (rule === 'shading') {
      this.isPartial = true
      return null
    }
    const kind = stream.dict.lookup(PDFName.of('FunctionType'))
    const isProgram = kind instanceof PDFNumber && kind.asNumber() === 4
    return deflated(isProgram ? calculation(bytes) : samplesOf(bytes, stream.dict), dict)
  }
}

/** A calculator function (ISO 32000-1, 7.10.5): numbers, braces and the words of its language. */
function calculation(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/%[^\r\n]*/g, ' ')
  const tokens = text.match(/[{}]|-?\d*\.?\d+|[a-z]{2,8}/g) ?? []
  return Buffer.from(tokens.join(' '), 'latin1')
}
