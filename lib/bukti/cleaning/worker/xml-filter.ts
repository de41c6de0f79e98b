import { readXml, type XmlElement, type XmlEvents } from './xml-reader.ts'

/** An element as it is written: attributes by their written names. */
export interface Kept {
  attributes: readonly (readonly [string, string])[]
}

/** Decision about an element: drop it with its content, remove only its tags, or write it as given. */
export type Choice = 'drop' | 'unwrap' | Kept

/** Decides what remains of a document, element by element, in the order of the text. */
export interface Visitor {
  open(element: XmlElement): Choice
  /** The text to write inside the kept element that was opened last. */
  text(value: string, inside: XmlElement): string
  /** Markup to write before the end tag of an element that was kept or unwrapped. */
  close?(element: XmlElement): string
}

/** Names of elements as they are written, and the declarations for the prefixes in them. */
export interface Naming {
  nameOf(element: XmlElement): string
  declarations: string
}

/**
 * Markup is turned into bytes in pieces of this many letters, so that millions of tags do not stay in memory.
 */
const PIECE = 1 << 16

/**
 * Parses XML strictly and writes what the visitor keeps. Names, prefixes and declarations are ours; comments
 * and processing instructions are not copied. Throws if the XML is not well-formed; `loose` keeps what came
 * before, and puts a root of ours around it.
 */
export function filterXml(text: string, visitor: Visitor, naming: Naming, loose = false): Buffer {
  const out: Buffer[] = []
  let piece = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  if (loose) piece += `<part ${naming.declarations}>`
  const write = (markup: string) => {
    piece += markup
    if (piece.length < PIECE) return
    out.push(Buffer.from(piece))
    piece = ''
  }
  const open: { element: XmlElement; name: string | null }[] = []
  let dropped = 0
  const close = () => {
    const last = open.pop()
    if (!last) return
    const before = visitor.close?.(last.element) ?? ''
    if (before !== '') write(before)
    if (last.name !== null) write(`</${last.name}>`)
  }
  const events: XmlEvents = {
    open(element) {
      const choice = dropped > 0 ? 'drop' : visitor.open(element)
      if (choice === 'drop') {
        dropped += 1
        return
      }
      const name = choice === 'unwrap' ? null : naming.nameOf(element)
      if (choice !== 'unwrap')
        write(openingTag(name ?? '', choice.attributes, open.length === 0 && !loose, naming))
      open.push({ element, name })
    },
    text(value) {
      const last = open.at(-1)
      if (dropped > 0 || !last) return
      const kept = visitor.text(value, last.element)
      if (kept !== '') write(escapeText(kept))
    },
    close() {
      if (dropped > 0) dropped -= 1
      else close()
    },
  }
  try {
    readXml(text, events)
  } catch (error) {
    if (!loose) throw error
    while (open.length > 0) close()
  }
  if (loose) write('</part>')
  return Buffer.concat([...out, Buffer.from(piece)])
}

function openingTag(name: string, attributes: Kept['attributes'], root: boolean, naming: Naming): string {
  let tag = root ? `<${name} ${naming.declarations}` : `<${name}`
  for (const [key, value] of attributes) tag += ` ${key}="${escapeAttribute(value)}"`
  return `${tag}>`
}

export function escapeText(value: string): string {
  return /[&<>]/.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : value
}

export function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')
}
