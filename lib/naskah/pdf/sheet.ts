import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { printable } from './printable'

const FONTS = join(process.cwd(), 'lib/naskah/pdf/fonts')
/** A4 with 2 cm all round, in points. */
export const MARGIN = 56.7
const PAGE = { width: 595.28, height: 841.89 }
export const WIDTH = PAGE.width - 2 * MARGIN
const INK = '#17211c'
const MUTED = '#4a5750'

export type Element = PDFKit.PDFStructureElement
export interface Style {
  size: number
  bold?: boolean
  muted?: boolean
}
/** Height of a line of this style. */
export function lineHeight({ size }: Style): number {
  return size * 1.45
}

/** The paper: a tagged document of A4 pages, and how far it is written. */
export interface Sheet {
  doc: PDFKit.PDFDocument
  /** The element that all blocks hang on. */
  root: Element
  /** Where the next line begins, from the top of the page. */
  y: number
}

/**
 * Begins a tagged document (PDF/UA as far as pdfkit writes it) that knows no person, no program version and
 * no machine.
 */
export function newSheet(title: string, now: Date): Sheet {
  // A title is written into XML by pdfkit as it is.
  const plain = printable(title)
    .replaceAll('&', 'dan')
    .replaceAll(/[<>\n]/g, ' ')
  const options: PDFKit.PDFDocumentOptions = {
    size: [PAGE.width, PAGE.height],
    // What is placed is placed by us: pdfkit never breaks a page by itself.
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'id',
    displayTitle: true,
    bufferPages: true,
    font: join(FONTS, 'PlusJakartaSans-Regular.ttf'),
    info: { Title: plain, Producer: 'WBS Aduakan!', Creator: 'WBS Aduakan!', CreationDate: now },
  }
  // pdfkit knows it, its published types do not yet.
  Object.assign(options, { subset: 'PDF/UA' })
  const doc = new PDFDocument(options)
  doc.registerFont('regular', join(FONTS, 'PlusJakartaSans-Regular.ttf'))
  doc.registerFont('bold', join(FONTS, 'PlusJakartaSans-Bold.ttf'))
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root, y: MARGIN }
}

/** Room that is left on this page. */
export function roomOn(sheet: Sheet): number {
  return PAGE.height - MARGIN - sheet.y
}

/** Goes on at the top of a new page. */
export function nextPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = MARGIN
}

/** Goes to a new page when less than this is left. */
export function ensureRoom(sheet: Sheet, height: number): void {
  if (roomOn(sheet) < height && sheet.y > MARGIN) nextPage(sheet)
}

/** Sets font, size and colour. */
export function wear({ doc }: Sheet, style: Style): void {
  doc
    .font(style.bold ? 'bold' : 'regular')
    .fontSize(style.size)
    .fillColor(style.muted ? MUTED : INK)
}

/** One line, its top at y. Part of whatever element or artifact is open. */
export function drawLine(sheet: Sheet, text: string, x: number, y: number, style: Style): void {
  wear(sheet, style)
  const top = y + (lineHeight(style) - style.size * 1.26) / 2
  sheet.doc.text(text, x, top, { lineBreak: false })
}

/** Ornaments, lines and what repeats on each page: not part of what is read. */
export function artifact({ doc }: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}
