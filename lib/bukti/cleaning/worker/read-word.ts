import type { Block } from './drawn-blocks.ts'
import { textBlock } from './drawn-blocks.ts'
import { type Parts, relationsOf, textOf } from './ooxml-package.ts'
import { attributeOf } from './ooxml-visitor.ts'
import { readChart } from './read-chart.ts'
import { FlowReader, levelOf, type Styles, type Targets } from './read-flow.ts'
import { Numbering } from './read-numbering.ts'
import { readXml } from './xml-reader.ts'

/**
 * A Word document in the order of its pages: heads, text, notes, feet, and the words of its diagrams. `parts`
 * are those of a copy, from which everything that is hidden is gone.
 */
export function readWord(parts: Parts, name: string): Block[] {
  const relations = relationsOf(parts, name)
  const ofKind = (kind: string) => relations.filter((relation) => relation.kind === kind)
  const [styles] = ofKind('styles').map(({ target }) => stylesOf(textOfPart(parts, target)))
  const [lists] = ofKind('numbering').map(({ target }) => textOfPart(parts, target))
  const numbering = lists ? new Numbering(lists) : null
  const read = (part: string) =>
    new FlowReader(targetsOf(parts, part), styles, numbering).read(textOfPart(parts, part)).blocks
  const once = (kind: string) => {
    const seen = new Set<string>()
    return ofKind(kind)
      .flatMap(({ target }) => read(target))
      .filter((block) => {
        const text = block.kind === 'text' ? block.text.trim() : ''
        if (text === '' || !seen.has(text)) return Boolean(seen.add(text))
        return false
      })
  }
  const aside = (title: string, blocks: Block[]) =>
    blocks.length === 0 ? [] : [textBlock(title, { level: 3, extra: true }), ...blocks]
  return [
    ...once('header'),
    ...read(name),
    ...aside(
      'Catatan kaki',
      ofKind('footnotes').flatMap(({ target }) => read(target)),
    ),
    ...aside(
      'Catatan akhir',
      ofKind('endnotes').flatMap(({ target }) => read(target)),
    ),
    ...aside('Kaki halaman', once('footer')),
    ...aside(
      'Teks dalam diagram',
      ofKind('diagramData').flatMap(({ target }) => read(target)),
    ),
  ]
}

/** The pictures and charts to which a part refers. */
export function targetsOf(parts: Parts, part: string): Targets {
  const targets = new Map(relationsOf(parts, part).map(({ id, target }) => [id, target]))
  return {
    picture: (id) => parts.get(targets.get(id) ?? ''),
    chart(id) {
      const bytes = parts.get(targets.get(id) ?? '')
      return bytes ? readChart(textOf(bytes)) : []
    },
  }
}

export function textOfPart(parts: Parts, name: string): string {
  return textOf(parts.get(name) ?? Buffer.from('<none></none>'))
}

/**
 * Which styles are headings, and which belong to a list, with what they take from the style that they build
 * on.
 */
function stylesOf(xml: string): Styles {
  const styles = new Map<string, { level: number; numId: string; ilvl: string; base: string }>()
  let style = { level: 0, numId: '', ilvl: '', base: '' }
  readXml(xml, {
    open(element) {
      const value = attributeOf(element, 'val')
      if (element.local === 'style') {
        style = { level: -1, numId: '', ilvl: '', base: '' }
        styles.set(attributeOf(element, 'styleId'), style)
      } else if (element.local === 'basedOn') style.base = value
      else if (element.local === 'name' && /^title$/i.test(value)) style.level = 1
      else if (element.local === 'name' && /^heading \d$/i.test(value))
        style.level = levelOf(Number(value.slice(8)) - 1)
      else if (element.local === 'outlineLvl') style.level = levelOf(Number(value))
      else if (element.local === 'numId') style.numId = value
      else if (element.local === 'ilvl') style.ilvl = value
    },
    text: () => undefined,
    close: () => undefined,
  })
  for (const own of styles.values()) {
    let base = styles.get(own.base)
    for (let depth = 0; base && depth < 10; depth += 1) {
      if (own.level < 0) own.level = base.level
      if (own.numId === '') own.numId = base.numId
      base = styles.get(base.base)
    }
    own.level = Math.max(0, own.level)
  }
  return styles
}
