import { setImmediate } from 'node:timers/promises'
import type { Block } from './blocks'
import { childOf, flowText } from './flow'
import { linesOf } from './lines'
import {
  artifact,
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

type Table = Extract<Block, { kind: 'table' }>
type KeyValue = Extract<Block, { kind: 'keyValue' }>

const CELL: Style = { size: 9.5 }
const HEAD: Style = { size: 9.5, bold: true }
const PAD = 4
const RULE = '#9aa59f'

interface Column {
  x: number
  width: number
}
interface Cell {
  element: Element
  lines: string[]
  style: Style
}

/** A table with lines, whose rows go over pages where they must and whose head comes again on each. */
export async function drawTable(sheet: Sheet, { caption, head, rows, widths }: Table): Promise<void> {
  const columns = columnsOf(widths ?? head.map(() => 1))
  const table = childOf(sheet, sheet.root, 'Table')
  if (caption) {
    ensureRoom(sheet, 80)
    flowText(sheet, table, 'Caption', caption, { style: HEAD })
    sheet.y += 3
  }
  const titles = head.map((title, index) =>
    linesOf(sheet, title, (columns[index]?.width ?? 0) - 2 * PAD, HEAD),
  )
  const group = childOf(sheet, table, 'THead')
  ensureRoom(sheet, heightOf(titles) + 3 * lineHeight(CELL))
  const row = childOf(sheet, group, 'TR')
  drawRow(
    sheet,
    columns,
    titles.map((lines) => ({ element: childOf(sheet, row, 'TH', { scope: 'Column' }), lines, style: HEAD })),
    { ruled: true, onNewPage: () => undefined },
  )
  group.end()
  const body = childOf(sheet, table, 'TBody')
  for (const [at, values] of rows.entries()) {
    if (at % 50 === 49) await setImmediate()
    const line = childOf(sheet, body, 'TR')
    const cells = columns.map(({ width }, index) => ({
      element: childOf(sheet, line, 'TD'),
      lines: linesOf(sheet, values[index] ?? '', width - 2 * PAD, CELL),
      style: CELL,
    }))
    drawRow(sheet, columns, cells, { ruled: true, onNewPage: () => repeatHead(sheet, columns, titles) })
    line.end()
  }
  body.end()
  table.end()
  sheet.y += 10
}

/** Names and values in two columns without lines. */
export function drawKeyValue(sheet: Sheet, { rows }: KeyValue): void {
  const columns = columnsOf([3, 7])
  const table = childOf(sheet, sheet.root, 'Table')
  for (const [name, value] of rows) {
    const line = childOf(sheet, table, 'TR')
    const cell = (tag: string, text: string, { width }: Column, style: Style, options = {}): Cell => ({
      element: childOf(sheet, line, tag, options),
      lines: linesOf(sheet, text, width - 2 * PAD, style),
      style,
    })
    const [left, right] = columns as [Column, Column]
    drawRow(
      sheet,
      columns,
      [cell('TH', name, left, HEAD, { scope: 'Row' }), cell('TD', value, right, CELL)],
      { ruled: false, onNewPage: () => undefined },
    )
    line.end()
  }
  table.end()
  sheet.y += 8
}

function columnsOf(parts: readonly number[]): Column[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  let x = MARGIN
  return parts.map((part) => {
    const column = { x, width: (WIDTH * part) / whole }
    x += column.width
    return column
  })
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(CELL) + 2 * PAD
}

/**
 * A row stays on one page where that is possible; one that is taller than what is left after three lines goes
 * on.
 */
function drawRow(
  sheet: Sheet,
  columns: readonly Column[],
  cells: readonly Cell[],
  { ruled, onNewPage }: { ruled: boolean; onNewPage: () => void },
): void {
  const height = lineHeight(CELL)
  const pad = ruled ? PAD : 1.5
  let rest = cells.map((cell) => cell.lines)
  let left = Math.max(1, ...rest.map((lines) => lines.length))
  while (left > 0) {
    if (roomOn(sheet) < Math.min(left, 3) * height + 2 * pad) {
      nextPage(sheet)
      onNewPage()
    }
    const count = Math.min(left, Math.floor((roomOn(sheet) - 2 * pad) / height))
    const top = sheet.y
    for (const [index, { element, style }] of cells.entries()) {
      const part = (rest[index] ?? []).slice(0, count)
      if (part.every((line) => line === '')) continue
      element.add(() => {
        for (const [at, line] of part.entries())
          drawLine(sheet, line, (columns[index]?.x ?? 0) + (ruled ? PAD : 0), top + pad + at * height, style)
      })
    }
    rest = rest.map((lines) => lines.slice(count))
    left -= count
    sheet.y = top + count * height + 2 * pad
    if (ruled) rules(sheet, columns, top)
  }
  for (const { element } of cells) element.end()
}

function repeatHead(sheet: Sheet, columns: readonly Column[], titles: readonly string[][]): void {
  const top = sheet.y
  artifact(sheet, 'Pagination', () => {
    for (const [index, lines] of titles.entries())
      for (const [at, line] of lines.entries())
        drawLine(sheet, line, (columns[index]?.x ?? 0) + PAD, top + PAD + at * lineHeight(CELL), HEAD)
  })
  sheet.y = top + heightOf(titles)
  rules(sheet, columns, top)
}

function rules(sheet: Sheet, columns: readonly Column[], top: number): void {
  artifact(sheet, 'Layout', () => {
    sheet.doc.lineWidth(0.6).strokeColor(RULE)
    for (const { x, width } of columns) sheet.doc.rect(x, top, width, sheet.y - top).stroke()
  })
}
