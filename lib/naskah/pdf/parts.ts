import type { Block } from './blocks'
import { BODY, childOf, flowText } from './flow'
import { linesOf } from './lines'
import { artifact, drawLine, ensureRoom, lineHeight, MARGIN, type Sheet, type Style, WIDTH } from './sheet'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const HEADINGS: Record<2 | 3, Style> = { 2: { size: 13.5, bold: true }, 3: { size: 11.5, bold: true } }

/** A heading, with room for some lines of what it stands above. */
export function drawHeading(sheet: Sheet, { level, text }: Of<'heading'>): void {
  const style = HEADINGS[level]
  sheet.y += 8
  ensureRoom(sheet, lineHeight(style) * 2 + lineHeight(BODY) * 2)
  flowText(sheet, sheet.root, `H${level}`, text, { style })
  sheet.y += 4
}

/** A list: each item with its label, as a screen reader announces it. */
export function drawList(sheet: Sheet, { items, numbered }: Of<'list'>): void {
  const list = childOf(sheet, sheet.root, 'L')
  for (const [index, text] of items.entries()) {
    ensureRoom(sheet, lineHeight(BODY) * 2)
    const item = childOf(sheet, list, 'LI')
    const label = childOf(sheet, item, 'Lbl')
    label.add(() => drawLine(sheet, numbered ? `${index + 1}. ` : '• ', MARGIN + 4, sheet.y, BODY))
    label.end()
    flowText(sheet, item, 'LBody', text, { indent: 22 })
    sheet.y += 3
    item.end()
  }
  list.end()
  sheet.y += 5
}

/** Where people sign by hand, two side by side; a block is never torn by the end of a page. */
export function drawSignatures(sheet: Sheet, { place, people }: Of<'signatures'>): void {
  const width = WIDTH / 2 - 12
  const [height, gap] = [lineHeight(BODY), 54]
  sheet.y += 10
  ensureRoom(sheet, height * 6 + gap)
  if (place) {
    flowText(sheet, sheet.root, 'P', place)
    sheet.y += 6
  }
  for (let index = 0; index < people.length; index += 2) {
    ensureRoom(sheet, height * 4 + gap)
    const top = sheet.y
    let bottom = top
    for (const [column, { role, name, note }] of people.slice(index, index + 2).entries()) {
      const x = MARGIN + column * (width + 24)
      const above = linesOf(sheet, role, width, BODY)
      const below = [...linesOf(sheet, name ?? '', width, { ...BODY, bold: true }), ...(note ? [note] : [])]
      const foot = top + above.length * height + gap
      const block = childOf(sheet, sheet.root, 'P')
      block.add(() => {
        for (const [at, line] of above.entries()) drawLine(sheet, `${line} `, x, top + at * height, BODY)
        for (const [at, line] of below.entries())
          drawLine(sheet, line, x, foot + 2 + at * height, { ...BODY, bold: at === 0 })
      })
      block.end()
      artifact(sheet, 'Layout', () => {
        sheet.doc.save().lineWidth(0.6).strokeColor('#17211c').dash(1.5, { space: 2 })
        sheet.doc
          .moveTo(x, foot)
          .lineTo(x + width, foot)
          .stroke()
          .undash()
          .restore()
      })
      bottom = Math.max(bottom, foot + (below.length + 1) * height)
    }
    sheet.y = bottom
  }
}

/** The headings of level 2 with the pages that an earlier drawing found them on. */
export function drawContents(sheet: Sheet, pages: readonly { text: string; page: number }[]): void {
  const toc = childOf(sheet, sheet.root, 'TOC')
  for (const { text, page } of pages) {
    ensureRoom(sheet, lineHeight(BODY))
    const item = childOf(sheet, toc, 'TOCI')
    const lines = linesOf(sheet, text, WIDTH - 60, BODY)
    const label = `${page}`
    item.add(() => {
      for (const [at, line] of lines.entries())
        drawLine(
          sheet,
          at === lines.length - 1 ? `${line} ` : line,
          MARGIN,
          sheet.y + at * lineHeight(BODY),
          BODY,
        )
      const x = MARGIN + WIDTH - sheet.doc.widthOfString(label)
      drawLine(sheet, label, x, sheet.y + (lines.length - 1) * lineHeight(BODY), BODY)
    })
    item.end()
    sheet.y += lines.length * lineHeight(BODY)
  }
  toc.end()
  sheet.y += 8
}
