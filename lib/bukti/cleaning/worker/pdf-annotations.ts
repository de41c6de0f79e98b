import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPageLeaf,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PdfCopier } from './pdf-copier.ts'

const HIDDEN = 0b10
/** Kinds that hold files, sounds or notes in their own window and do not affect the look of the page. */
const NOT_LOOKS = new Set([
  '/Popup',
  '/FileAttachment',
  '/Sound',
  '/Movie',
  '/Screen',
  '/RichMedia',
  '/3D',
  '/Text',
])

/**
 * Copies marks, drawings, stamps and filled-in fields as plain stamps that look the same: author, date and
 * field are dropped. Links to web addresses stay links.
 */
export function copyAnnotations(from: PDFPageLeaf, to: PDFPageLeaf, copier: PdfCopier): void {
  const annotations = from.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return
  const kept = PDFArray.withContext(to.context)
  for (let i = 0; i < annotations.size(); i += 1) {
    const annotation = annotations.lookup(i)
    if (!(annotation instanceof PDFDict)) continue
    tell(annotation, copier)
    const copy = linkOf(annotation, copier) ?? stampOf(annotation, copier)
    if (copy) kept.push(copier.register(copy))
  }
  if (kept.size() > 0) to.set(PDFName.of('Annots'), kept)
}

function tell(annotation: PDFDict, copier: PdfCopier): void {
  const kind = subtype(annotation)
  if (kind === '/FileAttachment') copier.found('berkas-di-dalam')
  if (annotation.has(PDFName.of('AA')) || annotation.has(PDFName.of('JS'))) copier.found('skrip')
  if (kind !== '/Widget' && kind !== '/Link' && (textOf(annotation, 'T') || textOf(annotation, 'Contents')))
    copier.found('komentar')
}

function linkOf(annotation: PDFDict, copier: PdfCopier): PDFDict | null {
  const action = annotation.lookup(PDFName.of('A'))
  const rect = annotation.get(PDFName.of('Rect'))
  if (subtype(annotation) !== '/Link' || !(action instanceof PDFDict) || !rect) return null
  const address = textOf(action, 'URI')
  if (!address || !/^(https?|mailto):/i.test(address)) return null
  const link = annotationOf('Link', rect, copier)
  const target = copier.newDict()
  target.set(PDFName.of('S'), PDFName.of('URI'))
  target.set(PDFName.of('URI'), PDFString.of(address))
  link.set(PDFName.of('A'), target)
  return link
}

function stampOf(annotation: PDFDict, copier: PdfCopier): PDFDict | null {
  const rect = annotation.get(PDFName.of('Rect'))
  const flags = annotation.lookup(PDFName.of('F'))
  if (!rect || NOT_LOOKS.has(subtype(annotation)) || subtype(annotation) === '/Link') return null
  if (flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0) return null
  const appearance = annotation.lookup(PDFName.of('AP'))
  let look = appearance instanceof PDFDict ? appearance.lookup(PDFName.of('N')) : undefined
  if (look instanceof PDFDict) {
    const state = annotation.lookup(PDFName.of('AS'))
    look = state instanceof PDFName ? look.lookup(state) : undefined
  }
  if (!(look instanceof PDFStream)) return null
  const stamp = annotationOf('Stamp', rect, copier)
  const looks = copier.newDict()
  looks.set(PDFName.of('N'), copier.register(copier.copy(look)))
  stamp.set(PDFName.of('AP'), looks)
  stamp.set(PDFName.of('F'), PDFNumber.of(4))
  return stamp
}

function annotationOf(kind: string, rect: Parameters<PdfCopier['copy']>[0], copier: PdfCopier): PDFDict {
  const dict = copier.newDict()
  dict.set(PDFName.of('Type'), PDFName.of('Annot'))
  dict.set(PDFName.of('Subtype'), PDFName.of(kind))
  dict.set(PDFName.of('Rect'), copier.copy(rect))
  return dict
}

function subtype(annotation: PDFDict): string {
  const kind = annotation.lookup(PDFName.of('Subtype'))
  return kind instanceof PDFName ? kind.asString() : ''
}

function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
