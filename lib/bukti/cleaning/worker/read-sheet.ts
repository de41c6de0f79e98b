import { format } from 'numfmt'
import type { Block, Row } from './drawn-blocks.ts'
import { textBlock } from './drawn-blocks.ts'
import { type Parts, relationsOf } from './ooxml-package.ts'
import { columnNumber } from './ooxml-sheet.ts'
import { attributeOf } from './ooxml-visitor.ts'
import { FlowReader } from './read-flow.ts'
import { targetsOf, textOfPart } from './read-word.ts'
import { readXml } from './xml-reader.ts'

/**
 * Formats of numbers that a file names by their number only (ECMA-376 part 1, 18.8.30), as an Indonesian
 * Excel shows them.
 */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '"Rp"#,##0;-"Rp"#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"Rp"#,##0.00;-"Rp"#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

/**
 * Sheets with their values as shown, each on pages of its own. `parts` are those of a copy without what is
 * hidden.
 */
export function readWorkbook(parts: Parts, name: string): Block[] {
  const relations = relationsOf(parts, name)
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target ?? ''
  const texts = sharedTexts(textOfPart(parts, partOf('sharedStrings')))
  const formats = formatsOf(textOfPart(parts, partOf('styles')))
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  readXml(textOfPart(parts, name), {
    open(element) {
      if (element.local === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(element, 'date1904'))
      if (element.local === 'sheet')
        sheets.push({ name: attributeOf(element, 'name'), id: attributeOf(element, 'id') })
    },
    text: () => undefined,
    close: () => undefined,
  })
  return sheets.flatMap((sheet) => {
    const part = relations.find(({ id }) => id === sheet.id)?.target ?? ''
    const { rows, columns } = readRows(textOfPart(parts, part), (value, type, style) =>
      shown(value, type, formats[style] ?? 'General', texts, from1904),
    )
    const drawings = relationsOf(parts, part).filter(({ kind }) => kind === 'drawing')
    return [
      { kind: 'page', wide: true } as const,
      textBlock(sheet.name, { level: 2, extra: true }),
      { kind: 'table', columns, rows, extra: false } as const,
      ...drawings.flatMap(
        ({ target }) => new FlowReader(targetsOf(parts, target)).read(textOfPart(parts, target)).blocks,
      ),
    ]
  })
}

type Show = (value: string, type: string, style: number) => string

/** The rows that have a value, with all columns in which any of them has one. */
function readRows(xml: string, show: Show): { rows: Row[]; columns: string[] } {
  const found: { number: string; values: Map<number, string> }[] = []
  const used = new Set<number>()
  const path: string[] = []
  let row = 0
  let column = 0
  let cell = { type: '', style: 0, value: '', formula: '' }
  readXml(xml, {
    open(element) {
      path.push(element.local)
      if (element.local === 'row') {
        row = Number(attributeOf(element, 'r')) || row + 1
        column = 0
        found.push({ number: String(row), values: new Map() })
      } else if (element.local === 'c') {
        const letters = /^[A-Z]+/.exec(attributeOf(element, 'r'))?.[0]
        column = letters ? columnNumber(letters) : column + 1
        cell = {
          type: attributeOf(element, 't'),
          style: Number(attributeOf(element, 's')) || 0,
          value: '',
          formula: '',
        }
      }
    },
    text(value) {
      const last = path.at(-1)
      if ((last === 'v' || last === 't') && path.includes('c')) cell.value += value
      if (last === 'f' && path.includes('c')) cell.formula += value
    },
    close() {
      if (path.pop() !== 'c' || (cell.value === '' && cell.formula === '')) return
      // A formula that was never calculated is all that there is.
      const text = cell.value === '' ? `=${cell.formula}` : show(cell.value, cell.type, cell.style)
      found.at(-1)?.values.set(column, text)
      used.add(column)
    },
  })
  const columns = [...used].sort((a, b) => a - b)
  const rows = found
    .filter(({ values }) => values.size > 0)
    .map(({ number, values }) => ({
      number,
      cells: columns.map((at) => ({ text: values.get(at) ?? '', span: 1 })),
    }))
  return { rows, columns: columns.map(columnLetters) }
}

/** The letters of a column by its number: 1 is A. */
export function columnLetters(number: number): string {
  let letters = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** A value as its cell shows it. */
function shown(
  value: string,
  type: string,
  pattern: string,
  texts: readonly string[],
  from1904: boolean,
): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  const number = Number(value)
  if ((type !== '' && type !== 'n') || Number.isNaN(number)) return value
  // Numbers of accounts and of identity cards have more digits than "General" shows, and every digit counts.
  if (pattern === 'General') return String(number).replace('.', ',')
  const text = format(pattern, from1904 && /[dmyh]/i.test(pattern) ? number + 1462 : number, {
    locale: 'id',
    nbsp: false,
    throws: false,
  })
  return text.trim() === '' ? '' : text
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let inText = false
  readXml(xml, {
    open({ local }) {
      if (local === 'si') texts.push('')
      inText = local === 't'
    },
    text(value) {
      if (inText && texts.length > 0) texts[texts.length - 1] += value
    },
    close() {
      inText = false
    },
  })
  return texts
}

/** The format of each style of a cell, by its number. */
function formatsOf(xml: string): string[] {
  const own = new Map<string, string>()
  const formats: string[] = []
  let inCells = false
  readXml(xml, {
    open(element) {
      const id = attributeOf(element, 'numFmtId')
      if (element.local === 'numFmt') own.set(id, attributeOf(element, 'formatCode'))
      if (element.local === 'cellXfs') inCells = true
      if (element.local === 'cellStyleXfs' || element.local === 'cellStyles') inCells = false
      if (element.local === 'xf' && inCells) formats.push(own.get(id) ?? BUILT_IN[id] ?? 'General')
    },
    text: () => undefined,
    close: () => undefined,
  })
  return formats
}
