import { wordsIn } from './ooxml-word.ts'

interface Removed {
  xml: string
  words: number
  pictures: number
}

/** A drawing that is marked as hidden, and a shape of the older kind whose style hides it. */
const HIDDEN: readonly [name: string, test: RegExp][] = [
  [
    'drawing',
    /^<(?:\w+:)?drawing(?:\s[^<>]*)?>(?:(?!<(?:\w+:)?(?:docPr|graphic)[\s>])[\s\S])*<(?:\w+:)?docPr\s(?:[^<>]*\s)?hidden="(?:1|true)"/,
  ],
  [
    'pict',
    /^<(?:\w+:)?pict(?:\s[^<>]*)?>(?:\s*<(?:\w+:)?shapetype[\s>][\s\S]*?<\/(?:\w+:)?shapetype>)?\s*<(?:\w+:)?\w+\s[^<>]*style="[^"]*visibility:\s*hidden/,
  ],
]

/** A part of a letter without its hidden drawings, and how many words and pictures stood in them. */
export function withoutHiddenDrawings(xml: string): Removed {
  const removed: Removed = { xml, words: 0, pictures: 0 }
  for (const [name, test] of HIDDEN)
    if (xml.includes(name))
      removed.xml = withoutElements(removed.xml, name, (element) => {
        if (!test.test(element)) return false
        const shown = element.replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, '')
        for (const [, text = ''] of shown.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g))
          removed.words += wordsIn(text)
        removed.pictures += shown.match(/<(?:\w+:)?(?:blip|imagedata)\s/g)?.length ?? 0
        return true
      })
  return removed
}

/**
 * Takes out the outermost elements with this name for which `test` holds; not those within an element named
 * `around`.
 */
export function withoutElements(
  xml: string,
  name: string,
  test: (element: string) => boolean,
  around = name,
): string {
  const tags = new RegExp(`<(/?)(?:\\w+:)?(${name}|${around})(?:\\s[^<>]*?)?(/?)>`, 'g')
  const kept: string[] = []
  let from = 0
  let start = 0
  let depth = 0
  for (const tag of xml.matchAll(tags)) {
    const [whole, isEnd, found, isEmpty] = tag
    if (isEmpty) continue
    if (!isEnd && depth === 0) start = tag.index
    depth += isEnd ? -1 : 1
    if (!isEnd || depth !== 0 || found !== name) continue
    const end = tag.index + whole.length
    if (!test(xml.slice(start, end))) continue
    kept.push(xml.slice(from, start))
    from = end
  }
  return kept.length === 0 ? xml : kept.join('') + xml.slice(from)
}

/** The outermost elements with this name, but not those within an element named `around`. */
export function elementsIn(xml: string, name: string, around = name): string[] {
  const found: string[] = []
  withoutElements(xml, name, (element) => found.push(element) === 0, around)
  return found
}
