import { linesOf } from './lines'
import {
  drawLine,
  type Element,
  ensureRoom,
  lineHeight,
  MARGIN,
  nextPage,
  roomOn,
  type Sheet,
  type Style,
  WIDTH,
} from './sheet'

export const BODY: Style = { size: 10.5 }

/** An element of this tag under another, still open. */
export function childOf({ doc }: Sheet, parent: Element, tag: string, options = {}): Element {
  const element = doc.struct(tag, options)
  parent.add(element)
  return element
}

/**
 * Writes a text as one element, over as many pages as it needs: of each page its part, marked as content of
 * the same element. Two lines at least stay together at the foot.
 */
export function flowText(
  sheet: Sheet,
  parent: Element,
  tag: string,
  text: string,
  { style = BODY, indent = 0, width = WIDTH }: { style?: Style; indent?: number; width?: number } = {},
): void {
  const height = lineHeight(style)
  let rest = linesOf(sheet, text, width - indent, style)
  const element = childOf(sheet, parent, tag)
  ensureRoom(sheet, height * Math.min(2, rest.length))
  while (rest.length > 0) {
    if (roomOn(sheet) < height) nextPage(sheet)
    const count = Math.max(1, Math.floor(roomOn(sheet) / height))
    const part = rest.slice(0, count)
    rest = rest.slice(count)
    element.add(() => {
      for (const [index, line] of part.entries())
        drawLine(sheet, line, MARGIN + indent, sheet.y + index * height, style)
    })
    sheet.y += part.length * height
  }
  element.end()
}

/** Paragraphs: an empty line begins a new one. */
export function flowParagraphs(sheet: Sheet, parent: Element, text: string, style: Style = BODY): void {
  for (const part of text.split(/\n\s*\n/)) {
    if (part.trim() === '') continue
    flowText(sheet, parent, 'P', part.trim(), { style })
    sheet.y += 5
  }
}
