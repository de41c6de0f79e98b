import { withoutDeleted } from './ooxml-deleted.ts'
import { withoutHiddenDrawings } from './ooxml-hidden.ts'
import { type Parts, relationsOf, textOf } from './ooxml-package.ts'

/**
 * Heads and feet of the first page, and of pages with even numbers, are shown only if the document asks for
 * them.
 */
const REFERENCE = /<(?:\w+:)?(?:header|footer)Reference\s([^<>]*)>/g
const SECTION = /<((?:\w+:)?sectPr)(?:\s[^<>]*)?>[\s\S]*?<\/\1>/g
const NOTE = /<((?:\w+:)?(footnote|endnote))\s([^<>]*)>[\s\S]*?<\/\1>/g
const LIST = /<((?:\w+:)?abstractNum)\s([^<>]*)>[\s\S]*?<\/\1>/g

export interface Used {
  parts: Parts
  /** What stood in drawings that are hidden. */
  hidden: { words: number; pictures: number }
  /** Rows or cells were deleted while changes were tracked. */
  hasDeleted: boolean
}

/**
 * A letter without what it holds and does not use, and nobody sees: heads and feet of no page, notes without
 * a place, lists without an item, drawings that are hidden, deleted rows. `main` is its main part.
 */
export function withoutUnused(parts: Parts, main: string): Used {
  const made = new Map(parts)
  const relations = relationsOf(parts, main)
  const read = (name: string) => tolerant(parts.get(name))
  const text = read(main)
  const ofKind = (kind: string) => relations.filter((one) => one.kind === kind && !one.external)
  const settings = ofKind('settings')
    .map(({ target }) => read(target))
    .join('')
  const used = usedHeads(
    text,
    /<(?:\w+:)?evenAndOddHeaders(?![^<>]*val="(?:0|false|off)")[\s/>]/.test(settings),
  )
  for (const { id, target } of [...ofKind('header'), ...ofKind('footer')])
    if (!used.has(id)) made.delete(target)
  const shown = [...parts].flatMap(([name, bytes]) => (/\.xml$/.test(name) ? [tolerant(bytes)] : []))
  for (const kind of ['footnote', 'endnote'] as const) {
    const ids = idsIn(shown, new RegExp(`<(?:\\w+:)?${kind}Reference\\s[^<>]*\\w:id="(-?\\d+)"`, 'g'))
    for (const { target } of ofKind(`${kind}s`))
      put(
        made,
        target,
        read(target).replace(NOTE, (note, _, of, tag) => {
          const id = attribute(tag, 'id')
          return of !== kind || Number(id) <= 0 || /\w:type="/.test(tag) || ids.has(id) ? note : ''
        }),
      )
  }
  const lists = idsIn(shown, /<(?:\w+:)?numId\s[^<>]*\w:val="(\d+)"/g)
  for (const { target } of ofKind('numbering')) put(made, target, usedLists(read(target), lists))
  const hidden = { words: 0, pictures: 0 }
  let hasDeleted = false
  for (const name of [
    main,
    ...relations.flatMap(({ kind, target }) =>
      /^(header|footer|footnotes|endnotes)$/.test(kind) ? [target] : [],
    ),
  ]) {
    if (!made.has(name)) continue
    const whole = tolerant(made.get(name))
    const left = withoutDeleted(whole)
    hasDeleted ||= left !== whole
    const { xml, words, pictures } = withoutHiddenDrawings(left)
    if (xml !== whole) put(made, name, xml)
    hidden.words += words
    hidden.pictures += pictures
  }
  return { parts: made, hidden, hasDeleted }
}

/** The relations of heads and feet that a page of some section has. */
function usedHeads(text: string, hasEven: boolean): Set<string> {
  const used = new Set<string>()
  // A section takes those that it does not say from the one before it.
  let hasFirst = false
  for (const [section] of text.matchAll(SECTION))
    hasFirst ||= /<(?:\w+:)?titlePg(?![^<>]*val="(?:0|false|off)")[\s/>]/.test(section)
  for (const [, tag = ''] of text.matchAll(REFERENCE)) {
    const type = attribute(tag, 'type')
    if ((type !== 'first' || hasFirst) && (type !== 'even' || hasEven)) used.add(attribute(tag, 'id'))
  }
  return used
}

/** The lists that some paragraph or style names by a number. */
function usedLists(text: string, numbers: ReadonlySet<string>): string {
  const used = new Set<string>()
  for (const [, tag = '', inner = ''] of text.matchAll(/<(?:\w+:)?num\s([^<>]*)>([\s\S]*?)<\/(?:\w+:)?num>/g))
    if (numbers.has(attribute(tag, 'numId')))
      used.add(/<(?:\w+:)?abstractNumId\s[^<>]*\w:val="(\d+)"/.exec(inner)?.[1] ?? '')
  return text.replace(LIST, (list, _, tag) =>
    used.has(attribute(tag, 'abstractNumId')) || /<(?:\w+:)?(?:numStyleLink|styleLink)\s/.test(list)
      ? list
      : '',
  )
}

function idsIn(texts: readonly string[], pattern: RegExp): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = '']) => id)))
}

function attribute(tag: string, key: string): string {
  return new RegExp(`(?:^|\\s)(?:\\w+:)?${key}=["']([^"']*)["']`).exec(tag)?.[1] ?? ''
}

function put(parts: Map<string, Uint8Array>, name: string, text: string): void {
  if (text !== '') parts.set(name, Buffer.from(text))
}

/** A part in an encoding that cannot be read is not copied either. */
function tolerant(bytes: Uint8Array | undefined): string {
  try {
    return bytes ? textOf(bytes) : ''
  } catch {
    return ''
  }
}
