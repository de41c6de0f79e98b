import { childOf } from './flow'
import { artifact, drawLine, MARGIN, type Sheet, WIDTH } from './sheet'

const INSTITUTION = ['Inspektorat Daerah', 'Provinsi Kalimantan Selatan']
const ADDRESS =
  'Jl. Bangun Praja, Kawasan Perkantoran Pemerintah Provinsi Kalimantan Selatan, Banjarbaru 70733 · telp. 0511-6749235'
const BRAND = '#0b5d4b'
const GOLD = '#ffd34d'
const SIZE = 40

/** Head of the first page: the mark of this service, the institution and one line of sasirangan. */
export function drawLetterhead(sheet: Sheet): void {
  const { doc } = sheet
  const top = sheet.y
  artifact(sheet, 'Layout', () => drawEmblem(sheet, MARGIN, top))
  const text = childOf(sheet, sheet.root, 'P')
  text.add(() => {
    for (const [index, line] of INSTITUTION.entries())
      drawLine(sheet, `${line} `, MARGIN + SIZE + 12, top + index * 17, { size: 12.5, bold: true })
    drawLine(sheet, 'WBS Aduakan!', MARGIN + SIZE + 12, top + 33, { size: 8.5, muted: true })
  })
  text.end()
  sheet.y = top + SIZE + 10
  const address = childOf(sheet, sheet.root, 'P')
  address.add(() => drawLine(sheet, ADDRESS, MARGIN, sheet.y, { size: 7.5, muted: true }))
  address.end()
  sheet.y += 15
  const line = sheet.y
  artifact(sheet, 'Layout', () => {
    doc.save().lineWidth(1.1).strokeColor(BRAND).dash(4.6, { space: 2.1 }).lineCap('round')
    doc
      .path(wave(MARGIN, line, WIDTH))
      .stroke()
      .undash()
    for (let x = MARGIN + 6; x < MARGIN + WIDTH; x += 24) {
      doc.circle(x, line + 1, 1.1).fill(GOLD)
      doc.circle(x + 12, line - 1, 1.1).fill(GOLD)
    }
    doc.restore()
  })
  sheet.y += 22
}

/** The roof of components/layout/emblem.tsx. */
function drawEmblem({ doc }: Sheet, x: number, y: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(SIZE / 40)
  doc.roundedRect(0, 0, 40, 40, 7).fill(BRAND)
  doc.lineWidth(2.2).lineJoin('round').lineCap('round').strokeColor('#ffffff')
  doc.path('M5 30l9-5.5 6-17 6 17 9 5.5').stroke()
  doc.path('M10 30v4M30 30v4').stroke()
  doc.circle(20, 29, 2.6).fill(GOLD)
  doc.restore()
}

function wave(x: number, y: number, width: number): string {
  const waves = Math.floor(width / 24)
  return `M${x} ${y}${'c4-5.3 8-5.3 12 0s8 5.3 12 0'.repeat(waves)}`
}
