import { setImmediate } from 'node:timers/promises'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'
import type { Block, PdfDocument } from './blocks'
import { childOf, flowParagraphs, flowText } from './flow'
import { drawLetterhead } from './letterhead'
import { drawContents, drawHeading, drawList, drawSignatures } from './parts'
import { printable } from './printable'
import { artifact, drawLine, MARGIN, newSheet, nextPage, type Sheet, type Style, WIDTH, wear } from './sheet'
import { drawKeyValue, drawTable } from './table'

const TITLE: Style = { size: 17, bold: true }
const MARGINAL: Style = { size: 8, muted: true }
const SECRET: Style = { size: 9, bold: true }

/** The one heading of a table of contents: what it says, and on which page it stands. */
interface Found {
  text: string
  page: number
}

/**
 * The document as a tagged PDF on A4: letterhead, title, blocks, and in the foot of each page when it was
 * printed and "Halaman x dari y". The same document at the same `now` gives the same bytes.
 */
export async function renderPdf(document: PdfDocument): Promise<Buffer> {
  if (!document.blocks.some((block) => block.kind === 'contents')) return (await drawn(document, [])).bytes
  // Once to learn the pages; the numbers stand at the end of lines and move nothing.
  const headings = document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [{ text: block.text, page: 0 }] : [],
  )
  const { found } = await drawn(document, headings)
  return (await drawn(document, found)).bytes
}

/** A name for the file that tells nothing to somebody who sees a list of downloads. */
export function pdfName(now: Date): string {
  return `dokumen-${toWitaDate(now)}.pdf`
}

async function drawn(document: PdfDocument, contents: readonly Found[]) {
  const sheet = newSheet(document.title, document.now)
  const ended = collected(sheet)
  const found: Found[] = []
  if (document.confidential) drawSecret(sheet)
  drawLetterhead(sheet)
  flowText(sheet, sheet.root, 'H1', document.title, { style: TITLE })
  if (document.subtitle)
    flowText(sheet, sheet.root, 'P', document.subtitle, { style: { size: 10.5, muted: true } })
  sheet.y += 10
  for (const block of document.blocks) {
    await drawBlock(sheet, block, contents)
    // A long document leaves room for other requests.
    await setImmediate()
    if (block.kind !== 'heading' || block.level !== 2) continue
    found.push({ text: block.text, page: sheet.doc.bufferedPageRange().count })
    if (contents.length > 0) sheet.doc.outline.addItem(printable(block.text))
  }
  sheet.root.end()
  drawMargins(sheet, document)
  sheet.doc.end()
  return { bytes: await ended, found }
}

async function drawBlock(sheet: Sheet, block: Block, contents: readonly Found[]): Promise<void> {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, block)
      break
    case 'paragraph':
      flowParagraphs(sheet, sheet.root, block.text, { size: 10.5, muted: block.muted ?? false })
      break
    case 'list':
      drawList(sheet, block)
      break
    case 'keyValue':
      drawKeyValue(sheet, block)
      break
    case 'table':
      await drawTable(sheet, block)
      break
    case 'signatures':
      drawSignatures(sheet, block)
      break
    case 'contents':
      drawContents(sheet, contents)
      break
    case 'pageBreak':
      nextPage(sheet)
  }
}

/** Head and foot of each page. "RAHASIA" of the first page is read as text; on the others it repeats. */
function drawMargins(sheet: Sheet, { title, confidential, now, printedBy, footer }: PdfDocument): void {
  const { doc } = sheet
  const { count } = doc.bufferedPageRange()
  const by = printedBy ? ` oleh ${printedBy}` : ''
  const left = printable(footer ?? `Dicetak ${tanggal(toWitaDate(now))} ${pukul(now)}${by}`)
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    artifact(sheet, 'Pagination', () => {
      drawLine(sheet, left, MARGIN, 800, MARGINAL)
      const right = `Halaman ${page + 1} dari ${count}`
      drawLine(sheet, right, MARGIN + WIDTH - doc.widthOfString(right), 800, MARGINAL)
      if (page === 0) return
      drawLine(sheet, printable(title), MARGIN, 30, MARGINAL)
      if (!confidential) return
      markSecret(sheet)
    })
  }
}

/** Read once, at the very beginning; the other pages repeat it as an ornament. */
function drawSecret(sheet: Sheet): void {
  const element = childOf(sheet, sheet.root, 'P')
  element.add(() => markSecret(sheet))
  element.end()
}

function markSecret(sheet: Sheet): void {
  wear(sheet, SECRET)
  drawLine(sheet, 'RAHASIA', MARGIN + WIDTH - sheet.doc.widthOfString('RAHASIA'), 29, SECRET)
}

function collected({ doc }: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}
