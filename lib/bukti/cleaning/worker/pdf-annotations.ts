import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPageLeaf,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { PLAIN_LINK } from './links.ts'
import type { PdfCopier } from './pdf-copier.ts'
import { drawnValue, textToDraw } from './pdf-fields.ts'
import type { Layers } from './pdf-layers.ts'
import { decoded, raw } from './pdf-streams.ts'

const HIDDEN = 0b10
const NO_VIEW = 0b100000
/** Kinds that hold files, sounds or notes in their own window and do not affect the look of the page. */
const NOT_LOOKS = new Set(['/Popup', '/FileAttachment', '/Sound', '/Text', '/Link'])
/** Kinds that hold another file; a film and a model are seen as a picture. */
const HOLDERS = new Set(['/FileAttachment', '/Sound', '/Movie', '/Screen', '/RichMedia', '/3D'])

/**
 * Draws marks, stamps and filled-in fields onto the page, as they look: author, date and field are dropped.
 * Links to plain web addresses stay links. Returns the content to add to the page's own.
 */
export function drawAnnotations(from: PDFPageLeaf, to: PDFPageLeaf, copier: PdfCopier): string {
  const links = PDFArray.withContext(to.context)
  const drawn: string[] = []
  for (const annotation of annotationsOf(from)) {
    if (copier.isHidden(annotation)) continue
    tell(annotation, copier)
    const link = linkOf(annotation, copier)
    if (link) links.push(copier.register(link))
    else drawn.push(drawingOf(annotation, to, copier))
  }
  if (links.size() > 0) to.set(PDFName.of('Annots'), links)
  return drawn.join('')
}

function tell(annotation: PDFDict, copier: PdfCopier): void {
  const kind = subtype(annotation)
  if (HOLDERS.has(kind)) copier.notes.found('berkas-di-dalam')
  if (annotation.has(PDFName.of('AA')) || annotation.has(PDFName.of('JS'))) copier.notes.found('skrip')
  if (kind !== '/Widget' && kind !== '/Link' && (textOf(annotation, 'T') || textOf(annotation, 'Contents')))
    copier.notes.found('komentar')
  if (kind !== '/Widget') copier.traces.property(textOf(annotation, 'T'))
}

function linkOf(annotation: PDFDict, copier: PdfCopier): PDFDict | null {
  const action = annotation.lookup(PDFName.of('A'))
  const rect = copier.copy(annotation.get(PDFName.of('Rect')), 'plain')
  if (subtype(annotation) !== '/Link' || !(action instanceof PDFDict) || !rect) return null
  const address = textOf(action, 'URI')
  if (!PLAIN_LINK.test(address)) return null
  // The address of somebody's own folder, or one with a name that the document gives its author.
  if (!copier.traces.keeps(address)) {
    copier.notes.found('keterangan-lain')
    return null
  }
  const link = copier.newDict()
  link.set(PDFName.of('Type'), PDFName.of('Annot'))
  link.set(PDFName.of('Subtype'), PDFName.of('Link'))
  link.set(PDFName.of('Rect'), rect)
  link.set(PDFName.of('Border'), link.context.obj([0, 0, 0]))
  const target = copier.newDict()
  target.set(PDFName.of('S'), PDFName.of('URI'))
  target.set(PDFName.of('URI'), PDFString.of(address))
  link.set(PDFName.of('A'), target)
  return link
}

/** Operators that paint an annotation's appearance into its rectangle (ISO 32000-1, 12.5.5). */
function drawingOf(annotation: PDFDict, page: PDFPageLeaf, copier: PdfCopier): string {
  const rect = boxOf(annotation.lookup(PDFName.of('Rect')))
  const flags = annotation.lookup(PDFName.of('F'))
  if (!rect || NOT_LOOKS.has(subtype(annotation))) return ''
  const look = lookOf(annotation)
  if (flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0) {
    if (look) copier.notes.differs('hidden-text')
    return ''
  }
  const size = { width: rect.x2 - rect.x1, height: rect.y2 - rect.y1 }
  const drawn = look && copier.copy(look, 'xobject')
  const value = look && showsText(look) ? null : drawnValue(annotation, size, copier)
  return [
    ...(look && drawn ? [placed(drawn, look.dict, rect, page, copier)] : []),
    // The look of a field that was filled by a program may be that of the empty one.
    ...(value ? [placed(value, undefined, rect, page, copier)] : []),
  ].join('')
}

function placed(
  drawn: PDFObject,
  source: PDFDict | undefined,
  rect: Box,
  page: PDFPageLeaf,
  copier: PdfCopier,
): string {
  const size = { width: rect.x2 - rect.x1, height: rect.y2 - rect.y1 }
  const box = boxOf(source?.lookup(PDFName.of('BBox'))) ?? { x1: 0, y1: 0, x2: size.width, y2: size.height }
  const shown = transformed(box, numbersOf(source?.lookup(PDFName.of('Matrix'))))
  const [width, height] = [shown.x2 - shown.x1, shown.y2 - shown.y1]
  if (width <= 0 || height <= 0) return ''
  const [sx, sy] = [size.width / width, size.height / height]
  const move = [sx, 0, 0, sy, rect.x1 - shown.x1 * sx, rect.y1 - shown.y1 * sy]
  const reference = copier.register(drawn)
  const name = `A${reference.objectNumber}`
  addXObject(page, name, reference)
  return `q ${move.map((value) => value.toFixed(4)).join(' ')} cm /${name} Do Q\n`
}

/** Whether a look writes anything, or draws pictures that may be writing. */
function showsText(look: PDFStream): boolean {
  return /(?:^|[\s)>\]])(?:Tj|TJ|'|"|Do|BI)(?=\s|$)/.test(decoded(raw(look)).toString('latin1'))
}

/** The values that no look of a field or a note shows, each with the number of its page from 0. */
export function unshownValues(document: PDFDocument, layers: Layers): { page: number; text: string }[] {
  return document.getPages().flatMap(({ node }, page) =>
    annotationsOf(node).flatMap((annotation) => {
      const flags = annotation.lookup(PDFName.of('F'))
      const isUnseen = flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0
      if (isUnseen || layers.isHidden(annotation.get(PDFName.of('OC')))) return []
      const text = textToDraw(annotation)
      const look = lookOf(annotation)
      return text === '' || (look && showsText(look)) ? [] : [{ page, text }]
    }),
  )
}

/**
 * Takes notes in windows of their own, attached files and sounds off the pages: programs draw a sign for
 * each, which is no part of the page. False if there is none.
 */
export function removeNotes(document: PDFDocument): boolean {
  let removed = false
  for (const { node } of document.getPages()) {
    const annotations = annotationsOf(node)
    const looks = annotations.filter((one) => subtype(one) === '/Link' || !NOT_LOOKS.has(subtype(one)))
    if (looks.length === annotations.length) continue
    removed = true
    node.set(PDFName.of('Annots'), document.context.obj(looks))
  }
  return removed
}

function annotationsOf(page: PDFPageLeaf): PDFDict[] {
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return []
  return Array.from({ length: annotations.size() }, (_, at) => annotations.lookup(at)).filter(
    (annotation) => annotation instanceof PDFDict,
  )
}

function lookOf(annotation: PDFDict): PDFStream | null {
  const appearance = annotation.lookup(PDFName.of('AP'))
  let look = appearance instanceof PDFDict ? appearance.lookup(PDFName.of('N')) : undefined
  if (look instanceof PDFDict) {
    const state = annotation.lookup(PDFName.of('AS'))
    look = state instanceof PDFName ? look.lookup(state) : undefined
  }
  return look instanceof PDFStream ? look : null
}

function addXObject(page: PDFPageLeaf, name: string, drawn: PDFObject): void {
  const { context } = page
  const child = (owner: PDFDict, key: string): PDFDict => {
    const known = owner.lookup(PDFName.of(key))
    if (known instanceof PDFDict) return known
    const made = PDFDict.withContext(context)
    owner.set(PDFName.of(key), made)
    return made
  }
  child(child(page, 'Resources'), 'XObject').set(PDFName.of(name), drawn)
}

interface Box {
  x1: number
  y1: number
  x2: number
  y2: number
}

function numbersOf(object: PDFObject | undefined): number[] {
  if (!(object instanceof PDFArray)) return []
  return object.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))
}

function boxOf(object: PDFObject | undefined): Box | null {
  const [a, b, c, d] = numbersOf(object)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  return { x1: Math.min(a, c), y1: Math.min(b, d), x2: Math.max(a, c), y2: Math.max(b, d) }
}

/** The box around a box that a matrix has turned. */
function transformed(box: Box, matrix: readonly number[]): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const corners = [box.x1, box.x2].flatMap((x) =>
    [box.y1, box.y2].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  )
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) }
}

function subtype(annotation: PDFDict): string {
  const kind = annotation.lookup(PDFName.of('Subtype'))
  return kind instanceof PDFName ? kind.asString() : ''
}

function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
