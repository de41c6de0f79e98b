import type { Block, Cell } from './drawn-blocks.ts'
import { textBlock } from './drawn-blocks.ts'
import { readXml } from './xml-reader.ts'

const CATEGORIES = new Set(['cat', 'xVal'])
const VALUES = new Set(['val', 'yVal', 'bubbleSize'])

interface Series {
  name: string
  categories: string[]
  values: string[]
}

/** A chart (ECMA-376 part 1, 21.2) as its title and a table of its names and values. */
export function readChart(xml: string): Block[] {
  const path: string[] = []
  const series: Series[] = []
  let title = ''
  let at = 0
  readXml(xml, {
    open({ local, attributes }) {
      path.push(local)
      if (local === 'ser' || (local === 'data' && path.includes('chartData')))
        series.push({ name: '', categories: [], values: [] })
      if (local === 'pt') at = Number(attributes.find((one) => one.local === 'idx')?.value ?? 0)
    },
    text(value) {
      const last = path.at(-1)
      if (last === 't') title += value
      const current = series.at(-1)
      if (!current || at > 5000) return
      // Charts of newer kinds have their values as texts of the points themselves.
      if (last === 'pt' && path.includes('strDim')) current.categories[at] = value
      else if (last === 'pt' && path.includes('numDim')) current.values[at] = value
      if (last !== 'v' || !path.includes('pt')) return
      if (path.includes('tx')) current.name += value
      else if (path.some((name) => CATEGORIES.has(name))) current.categories[at] = value
      else if (path.some((name) => VALUES.has(name))) current.values[at] = value
    },
    close() {
      if (path.pop() === 'p' && title !== '') title += ' '
    },
  })
  const heading = textBlock(title.trim() === '' ? 'Grafik' : title.trim(), {
    level: 3,
    extra: title.trim() === '',
  })
  if (series.length === 0) return [heading]
  const categories = series.find((one) => one.categories.length > 0)?.categories ?? []
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length))
  const row = (texts: readonly (string | undefined)[]) => ({
    number: '',
    cells: texts.map((text): Cell => ({ text: text ?? '', span: 1 })),
  })
  const rows = [row(['', ...series.map(({ name }) => name)])]
  for (let index = 0; index < count; index += 1)
    rows.push(row([categories[index], ...series.map(({ values }) => values[index])]))
  return [heading, { kind: 'table', columns: [], rows, extra: true }]
}
