import type { Block, BlockFlow, Cell, Row } from './drawn-blocks.ts'
import { textBlock } from './drawn-blocks.ts'
import { attributeOf } from './ooxml-visitor.ts'
import { wordsIn } from './ooxml-word.ts'
import type { Notes } from './outcome.ts'
import { shownByCell } from './read-opendocument-seen.ts'
import { columnLetters } from './read-sheet.ts'
import type { XmlElement } from './xml-reader.ts'

/** Why an element is left out with its content. */
type Hidden = 'hidden' | 'sheet' | 'row' | 'column'

interface Table {
  rows: Row[]
  /** How often the row that is open is repeated. */
  times: number
  /** How many cells the one that is open stands for; their texts are written into the last. */
  repeated: number
  /** Further ones, for which there is no room. */
  cut: number
  /** What the open cell shows if it has no text. */
  value: string
  hiddenColumns: Set<number>
  columns: number
  at: number
  number: number
}

/** The last column of a sheet. */
const LAST_COLUMN = 16_384
/** A sheet ends with a cell or a row that is repeated to its edge. */
const MOST_REPEATS = 500

/**
 * The tables of an OpenDocument text and the sheets of a workbook, as they are read: rows and cells that the
 * file writes once are repeated, up to a limit that is told. What opens says whether it is hidden.
 */
export class OpenTables {
  /** The tables are sheets. */
  inSheets = false
  /** Words of cells that have a value and no text. */
  valueWords = 0
  /** Groups of columns that are open, each folded away or not. */
  private readonly groups: boolean[] = []
  private readonly tables: Table[] = []
  private readonly flow: BlockFlow
  private readonly notes: Notes

  constructor(flow: BlockFlow, notes: Notes) {
    this.flow = flow
    this.notes = notes
  }

  get isOpen(): boolean {
    return this.tables.length > 0
  }

  /** The cell that is open. */
  get current(): Cell | undefined {
    return this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)
  }

  /** `isHidden` by its style. */
  begin(element: XmlElement, isHidden: boolean): Hidden | null {
    if (isHidden) {
      this.notes.differs(this.inSheets ? 'hidden-sheets' : 'hidden-text')
      return this.inSheets ? 'sheet' : 'hidden'
    }
    if (this.inSheets && this.tables.length === 0) {
      this.flow.blocks.push({ kind: 'page', wide: true })
      this.flow.blocks.push(textBlock(attributeOf(element, 'name'), { level: 2, extra: true }))
    }
    this.tables.push({
      rows: [],
      times: 1,
      repeated: 1,
      cut: 0,
      value: '',
      hiddenColumns: new Set(),
      columns: 0,
      at: 0,
      number: 0,
    })
    return null
  }

  /** `isFlat`: by its style it has no width. */
  column(element: XmlElement, isFlat: boolean): void {
    const table = this.tables.at(-1)
    if (!table) return
    const repeated = Number(attributeOf(element, 'number-columns-repeated')) || 1
    if (
      isFlat ||
      /^(collapse|filter)$/.test(attributeOf(element, 'visibility')) ||
      this.groups.includes(true)
    )
      for (let at = table.columns; at < Math.min(table.columns + repeated, LAST_COLUMN); at += 1)
        table.hiddenColumns.add(at)
    table.columns += repeated
  }

  /** A group of columns begins, or ends. */
  group(element: XmlElement | null): void {
    if (element) this.groups.push(attributeOf(element, 'display') === 'false')
    else this.groups.pop()
  }

  /** A group of rows that is folded away. */
  hiddenRows(): Hidden {
    this.notes.differs('hidden-rows')
    return 'row'
  }

  /** `isFlat`: by its style it has no height. */
  row(element: XmlElement, isFlat: boolean): Hidden | null {
    const table = this.tables.at(-1)
    if (!table) return null
    table.times = Number(attributeOf(element, 'number-rows-repeated')) || 1
    table.at = 0
    table.number += 1
    table.rows.push({ number: this.inSheets ? String(table.number) : '', cells: [] })
    table.number += table.times - 1
    if (!isFlat && !/^(collapse|filter)$/.test(attributeOf(element, 'visibility'))) return null
    table.rows.pop()
    this.notes.differs('hidden-rows', Math.min(table.times, MOST_REPEATS))
    return 'row'
  }

  cell(element: XmlElement): Hidden | null {
    const table = this.tables.at(-1)
    if (!table) return null
    const repeated = Number(attributeOf(element, 'number-columns-repeated')) || 1
    const span = Number(attributeOf(element, 'number-columns-spanned')) || 1
    const isCovered = element.local === 'covered-table-cell'
    const count = isCovered && !this.inSheets ? 0 : Math.min(repeated, MOST_REPEATS)
    for (let more = 0; more < count; more += 1)
      table.rows.at(-1)?.cells.push({ text: '', span: this.inSheets ? 1 : Math.min(63, span) })
    table.repeated = count
    table.cut = isCovered ? 0 : repeated - count
    table.value = isCovered ? '' : shownByCell(element)
    // A value repeated from a hidden column into shown ones is visible there.
    let isHidden = true
    for (let at = table.at; isHidden && at < table.at + repeated; at += 1)
      isHidden = table.hiddenColumns.has(at)
    table.at += repeated
    // What stands in a cell over which another one reaches is not seen.
    return isHidden ? 'column' : isCovered ? 'hidden' : null
  }

  endCell(): void {
    const table = this.tables.at(-1)
    const cells = table?.rows.at(-1)?.cells ?? []
    const written = cells.at(-1)?.text ?? ''
    const text = written || (table?.value ?? '')
    if (!table || text === '') return
    if (written === '') this.valueWords += wordsIn(text)
    for (const cell of cells.slice(-table.repeated)) cell.text = text
    this.notes.differs('missing-values', table.cut * Math.min(table.times, MOST_REPEATS))
  }

  endRow(): void {
    const table = this.tables.at(-1)
    const row = table?.rows.at(-1)
    if (!table || !row) return
    if (row.cells.every(({ text }) => text === '') && this.inSheets) {
      table.rows.pop()
      return
    }
    if (row.cells.some(({ text }) => text !== ''))
      this.notes.differs('missing-rows', Math.max(0, table.times - MOST_REPEATS))
    for (let more = 1; more < Math.min(table.times, MOST_REPEATS); more += 1)
      table.rows.push({ ...row, number: row.number === '' ? '' : String(Number(row.number) + more) })
  }

  /** `isInside`: a paragraph is open in which the table stands. */
  end(isInside: boolean): void {
    const table = this.tables.pop()
    if (!table || table.rows.length === 0) return
    const used = [...table.hiddenColumns].filter((at) => at < table.at).length
    if (this.inSheets) this.notes.differs('hidden-columns', used)
    const cell = this.current
    if (cell) {
      const lines = table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '))
      cell.text = [cell.text, ...lines].filter(Boolean).join('\n')
      return
    }
    this.flow.add(
      this.inSheets && this.tables.length === 0
        ? sheetOf(table.rows)
        : { kind: 'table', columns: [], rows: table.rows, extra: false },
      isInside || this.isOpen,
    )
    this.flow.settle(isInside || this.isOpen)
  }
}

/** A sheet with the columns in which any row has a value. */
function sheetOf(rows: readonly Row[]): Block {
  const used = new Set<number>()
  for (const { cells } of rows) for (const [at, { text }] of cells.entries()) if (text !== '') used.add(at)
  const columns = [...used].sort((a, b) => a - b)
  return {
    kind: 'table',
    columns: columns.map((at) => columnLetters(at + 1)),
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: columns.map((at) => cells[at] ?? { text: '', span: 1 }),
    })),
    extra: false,
  }
}
