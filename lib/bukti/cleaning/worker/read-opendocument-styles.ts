import { attributeOf } from './ooxml-visitor.ts'
import { isNear } from './ooxml-word-colours.ts'
import { written } from './read-numbering.ts'
import { readXml } from './xml-reader.ts'

export interface OpenStyles {
  /** Styles that hide what has them: text, a table, a slide. */
  hidden: Set<string>
  /** Layers of a drawing that are not shown. */
  hiddenLayers: Set<string>
  /** Styles of titles. */
  titles: Set<string>
  /** The marks of a list by its style and level: "L1 2". */
  lists: Map<string, { start: number; mark(number: number): string }>
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/**
 * What the styles of a document hide, and how its lists count. `parts` are its content and its common styles.
 */
export function openStylesOf(parts: readonly string[]): OpenStyles {
  const styles: OpenStyles = {
    hidden: new Set(),
    hiddenLayers: new Set(),
    titles: new Set(),
    lists: new Map(),
  }
  const parents: [string, string][] = []
  const shown = new Set<string>()
  let name = ''
  let list = ''
  for (const part of parts)
    readXml(part, {
      open(element) {
        const get = (attribute: string) => attributeOf(element, attribute)
        switch (element.local) {
          case 'style':
            name = nameOf(element)
            if (get('parent-style-name')) parents.push([name, get('parent-style-name')])
            if (/^(title|subtitle)$/i.test(name)) styles.titles.add(name)
            break
          case 'text-properties':
            if (get('display') === 'none') styles.hidden.add(name)
            if (/^(true|condition)$/.test(get('display'))) shown.add(name)
            // Blackened, as people do it with a marker pen.
            if (isNear(get('color').slice(1), get('background-color').slice(1))) styles.hidden.add(name)
            break
          case 'table-properties':
            if (get('display') === 'false') styles.hidden.add(name)
            if (get('display') === 'true') shown.add(name)
            break
          case 'table-row-properties':
            if (isNothing(get('row-height'))) styles.hidden.add(name)
            break
          case 'table-column-properties':
            if (isNothing(get('column-width'))) styles.hidden.add(name)
            break
          case 'drawing-page-properties':
            if (get('visibility') === 'hidden') styles.hidden.add(name)
            break
          case 'layer':
            if (get('display') === 'none') styles.hiddenLayers.add(nameOf(element, ':drawing:'))
            break
          // What follows belongs to no style that something has by its name.
          case 'default-style':
          case 'list-level-style-bullet':
          case 'list-level-style-number':
          case 'list-level-style-image':
            name = ''
        }
        switch (element.local) {
          case 'list-style':
            list = nameOf(element)
            break
          case 'list-level-style-bullet':
            styles.lists.set(`${list} ${get('level')}`, { start: 1, mark: () => '•' })
            break
          case 'list-level-style-number': {
            const [prefix, suffix] = [get('num-prefix'), get('num-suffix')]
            const format = get('num-format')
            styles.lists.set(`${list} ${get('level')}`, {
              start: Number(get('start-value')) || 1,
              mark: (number) =>
                format === '' ? '' : `${prefix}${written(number, FORMATS[format] ?? 'decimal')}${suffix}`,
            })
          }
        }
      },
      text: () => undefined,
      close: () => undefined,
    })
  for (const [own, parent] of parents) if (styles.titles.has(parent)) styles.titles.add(own)
  // A style may stand before the one that it builds on.
  for (let before = -1; before !== styles.hidden.size; ) {
    before = styles.hidden.size
    for (const [own, parent] of parents)
      if (styles.hidden.has(parent) && !shown.has(own)) styles.hidden.add(own)
  }
  styles.hidden.delete('')
  return styles
}

function isNothing(length: string): boolean {
  return /^0*\.?0+[a-z]*$/.test(length)
}

function nameOf(element: Parameters<typeof attributeOf>[0], space = ':style:'): string {
  return element.attributes.find(({ uri, local }) => local === 'name' && uri.includes(space))?.value ?? ''
}
