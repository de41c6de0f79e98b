import sharp from 'sharp'
import { coveringShapes } from './covering-shapes.ts'
import { addImageFindings } from './image.ts'
import { PLAIN_LINK } from './links.ts'
import type { MeantToGo } from './ooxml-compare.ts'
import { type Crop, cropsOf, seenOf } from './ooxml-crops.ts'
import { naming, nsOf } from './ooxml-namespaces.ts'
import {
  contentType,
  findingOf,
  mainPart,
  type Parts,
  partName,
  type Relation,
  relationsOf,
  textOf,
} from './ooxml-package.ts'
import { readProperties } from './ooxml-properties.ts'
import { SheetVisitor } from './ooxml-sheet.ts'
import { hiddenStylesOf } from './ooxml-styles.ts'
import type { Used } from './ooxml-unused.ts'
import { attributeOf, type PartContext, PartVisitor } from './ooxml-visitor.ts'
import { WordVisitor, wordsIn } from './ooxml-word.ts'
import { Notes, Refused } from './outcome.ts'
import { hasPath, type Traces } from './traces.ts'
import { escapeAttribute, filterXml } from './xml-filter.ts'
import { readXml } from './xml-reader.ts'

/** Pictures of a document that are drawn already, by their part; null for one that cannot be. */
export type Pictures = Map<string, Awaited<ReturnType<typeof seenOf>> | null>

interface Wanted {
  source: string
  kind: string
  name: string
}

/** One try to copy what a reader sees of a Word or Excel file, part by part, from the main one on. */
export class Copy {
  readonly notes = new Notes()
  private readonly traces: Traces
  readonly main: { name: string; app: 'word' | 'xl' }
  readonly made = new Map<string, Uint8Array>()
  readonly meantToGo: MeantToGo = { words: 0, ticks: 0, pictures: 0, parts: new Set() }
  private readonly parts: Parts
  private readonly pictures: Pictures
  private readonly loose: boolean
  private readonly names = new Map<string, string>()
  private readonly types = new Map<string, string>()
  private readonly styles = new Map<string, string>()
  private readonly numbers = new Map<string, number>()
  private readonly usedTexts = new Set<number>()
  private readonly waiting: Wanted[] = []
  private hiddenStyles: ReadonlySet<string> = new Set()
  private readonly crops: Map<string, Crop>

  constructor({ parts, hidden, hasDeleted }: Used, traces: Traces, pictures: Pictures, loose = false) {
    this.parts = parts
    this.notes.differs('hidden-text', hidden.words)
    this.notes.differs('hidden-pictures', hidden.pictures)
    this.notes.differs('covering-shapes', coveringShapes(parts))
    if (hasDeleted) this.notes.found('perubahan')
    this.traces = traces
    this.pictures = pictures
    this.loose = loose
    this.main = mainPart(parts)
    this.crops = cropsOf(parts)
  }

  async make(): Promise<Map<string, Uint8Array>> {
    readProperties(this.parts, this.notes, this.traces)
    for (const { kind } of relationsOf(this.parts, '')) this.tell(kind)
    const { name, app } = this.main
    const styles = relationsOf(this.parts, name).find((relation) => relation.kind === 'styles')
    const content = styles && this.parts.get(styles.target)
    if (content && app === 'word') this.hiddenStyles = hiddenStylesOf(textOf(content))
    const main = app === 'word' ? 'word/document.xml' : 'xl/workbook.xml'
    this.want({ source: name, kind: 'main', name: main })
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) await this.copyPart(next)
    this.made.set('_rels/.rels', relationsXml([['rId1', 'officeDocument', main, false]]))
    return new Map([['[Content_Types].xml', this.contentTypes()], ...this.made])
  }

  private want(part: Wanted): void {
    this.names.set(part.source, part.name)
    this.types.set(part.name, contentType(part.kind, this.main.app))
    // Which texts of a workbook are seen is known when its sheets are copied.
    if (part.kind === 'sharedStrings') this.waiting.push(part)
    else this.waiting.splice(this.waiting.findLastIndex(({ kind }) => kind !== 'sharedStrings') + 1, 0, part)
  }

  private async copyPart({ source, kind, name }: Wanted): Promise<void> {
    const text = textOf(this.parts.get(source) ?? new Uint8Array())
    const hidden = kind === 'main' && this.main.app === 'xl' ? this.hiddenSheets(text) : new Set<string>()
    const relations: [string, string, string, boolean][] = []
    const ids = new Map<string, string>()
    for (const relation of relationsOf(this.parts, source)) {
      if (hidden.has(relation.id)) {
        this.hide(relation.target)
        continue
      }
      const target = await this.targetOf(relation)
      if (target === null) continue
      const id = `rId${relations.length + 1}`
      ids.set(relation.id, id)
      relations.push([id, relation.kind, target, relation.external])
    }
    const context: PartContext = {
      notes: this.notes,
      traces: this.traces,
      relation: (id) => ids.get(id),
      style: (id) => this.styleName(id),
      keepsReferences: this.main.app === 'xl',
      isHiddenStyle: (id) => this.hiddenStyles.has(id),
      usedTexts: this.usedTexts,
      loose: this.loose,
      placeholder: () => {
        const id = `rId${relations.length + 1}`
        relations.push([id, 'image', this.keepPicture(EMPTY_PICTURE, 'png'), false])
        return id
      },
    }
    const visitor = this.visitorFor(
      kind,
      context,
      relations.some(([, , , external]) => external),
    )
    this.made.set(name, filterXml(text, visitor, naming, this.loose))
    if (visitor instanceof WordVisitor)
      for (const what of ['words', 'ticks', 'pictures'] as const)
        this.meantToGo[what] += visitor.meantToGo[what]
    if (relations.length > 0) this.made.set(relationsName(name), relationsXml(relations))
  }

  /** A sheet that is not copied, with what belongs to it. */
  private hide(part: string): void {
    if (this.meantToGo.parts.has(part)) return
    this.meantToGo.parts.add(part)
    for (const { target, external } of relationsOf(this.parts, part)) if (!external) this.hide(target)
  }

  isEmpty(picture: Uint8Array): boolean {
    return EMPTY_PICTURE.equals(picture)
  }

  private visitorFor(kind: string, context: PartContext, hasLinks: boolean): PartVisitor {
    if (/^(drawing|chart|theme|diagramData)$/.test(kind)) return new PartVisitor(context)
    return this.main.app === 'word' ? new WordVisitor(context) : new SheetVisitor(context, hasLinks)
  }

  /** Our name of what a relation points to, wanted or made; null if it is not copied. */
  private async targetOf({ kind, target, external }: Relation): Promise<string | null> {
    if (external) {
      if (hasPath(target)) this.traces.property(target)
      if (kind === 'hyperlink' && PLAIN_LINK.test(target) && this.traces.keeps(target)) return target
      this.notes.found(hasPath(target) ? 'jalur' : 'keterangan-lain')
      return null
    }
    const known = this.names.get(target)
    if (known) return known
    const bytes = this.parts.get(target)
    if (!bytes) return null
    if (kind === 'image') return this.copyPicture(target, bytes)
    const number = (this.numbers.get(kind) ?? 0) + 1
    const name = partName(kind, this.main.app, number, this.loose)
    if (name === null) {
      this.tell(kind)
      // Word shows the text of another file in this one.
      if (kind === 'aFChunk') this.notes.differs('missing-words', Math.max(1, wordsOfMarkup(bytes)))
      return null
    }
    this.numbers.set(kind, number)
    this.want({ source: target, kind, name })
    return name
  }

  private tell(kind: string): void {
    const finding = findingOf(kind)
    if (finding) this.notes.found(finding)
  }

  /** A picture that cannot be drawn costs that picture, not the document. */
  private async copyPicture(source: string, bytes: Uint8Array): Promise<string> {
    addImageFindings(this.notes, bytes)
    const known = this.pictures.get(source)
    const drawn = known === undefined ? await seenOf(bytes, this.crops.get(source)).catch(() => null) : known
    this.pictures.set(source, drawn)
    if (drawn && this.crops.has(source)) this.notes.differs('hidden-pictures')
    const name = this.keepPicture(
      drawn?.bytes ?? EMPTY_PICTURE,
      drawn?.type === 'image/jpeg' ? 'jpeg' : 'png',
    )
    this.names.set(source, name)
    return name
  }

  private keepPicture(bytes: Uint8Array, ending: 'jpeg' | 'png'): string {
    const name = `${this.main.app}/media/image${this.made.size + 1}.${ending}`
    this.made.set(name, bytes)
    return name
  }

  private styleName(id: string): string {
    const known = this.styles.get(id) ?? `S${this.styles.size + 1}`
    this.styles.set(id, known)
    return known
  }

  /** The relations of sheets that are hidden; throws if nothing else is left. */
  private hiddenSheets(workbook: string): Set<string> {
    const hidden = new Set<string>()
    let shown = 0
    readXml(workbook, {
      open: (element) => {
        if (element.local !== 'sheet' || nsOf(element.uri) !== 'x') return
        if (!/^(hidden|veryHidden)$/.test(attributeOf(element, 'state'))) {
          shown += 1
          return
        }
        hidden.add(attributeOf(element, 'id'))
        // A chart names the sheet that its values come from.
        this.traces.property(attributeOf(element, 'name'))
      },
      text: () => undefined,
      close: () => undefined,
    })
    this.notes.differs('hidden-sheets', hidden.size)
    if (shown === 0) throw new Refused('damaged')
    return hidden
  }

  private contentTypes(): Uint8Array {
    const defaults = [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['png', 'image/png'],
      ['jpeg', 'image/jpeg'],
    ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
    const overrides = [...this.types].map(
      ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
    )
    return xmlPart(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>`,
    )
  }
}

/** A small grey field. */
const EMPTY_PICTURE = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#d0d0d0' } })
  .png()
  .toBuffer()

function wordsOfMarkup(bytes: Uint8Array): number {
  return wordsIn(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/<(style|script|head)[\s>][\s\S]*?<\/\1>|<[^>]*>/gi, ' '),
  )
}

function relationsName(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

function relationsXml(list: readonly (readonly [string, string, string, boolean])[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const items = list.map(([id, kind, target, external]) => {
    const place = external ? `${escapeAttribute(target)}" TargetMode="External` : `/${target}`
    return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${place}"/>`
  })
  return xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  )
}

function xmlPart(content: string): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)
}
