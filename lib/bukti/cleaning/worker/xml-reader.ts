/** An attribute with the URI of its namespace; '' for one without a prefix. */
export interface XmlAttribute {
  uri: string
  local: string
  value: string
}

export interface XmlElement {
  uri: string
  local: string
  attributes: XmlAttribute[]
}

export interface XmlEvents {
  open(element: XmlElement): void
  text(value: string): void
  close(): void
}

const MAX_DEPTH = 500
const NAME = /(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)/y
const SPACE = /[ \t\r\n]+/y
const VALUE = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
/** Characters that XML 1.0 forbids, even as references. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/u

type Scope = Readonly<Record<string, string>>
const OUTSIDE: Scope = { '': '', xml: 'http://www.w3.org/XML/1998/namespace' }

/**
 * Reads XML strictly, in one pass and without recursion, so that a sheet of 150,000 rows takes seconds. Skips
 * comments and processing instructions. Throws if the text is not well-formed, nests too deeply, or has a
 * document type, whose entities could expand without limit.
 */
export function readXml(text: string, events: XmlEvents): void {
  const open: { name: string; scope: Scope }[] = []
  let scope = OUTSIDE
  let roots = 0
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    const end = tag < 0 ? text.length : tag
    if (end > at) {
      const value = text.slice(at, end)
      if (open.length > 0) events.text(plain(value))
      else if (value.trim() !== '') throw new Error('text outside the root')
    }
    if (tag < 0) break
    const next = text.charCodeAt(tag + 1)
    if (next === 0x21 /* ! */) at = skipDeclaration(text, tag, open.length > 0, events)
    else if (next === 0x3f /* ? */) at = after(text, '?>', tag)
    else if (next === 0x2f /* / */) {
      const close = after(text, '>', tag)
      const last = open.pop()
      if (!last || text.slice(tag + 2, close - 1).trimEnd() !== last.name)
        throw new Error('unmatched end tag')
      scope = last.scope
      events.close()
      at = close
    } else {
      if (open.length === 0) roots += 1
      if (roots > 1) throw new Error('second root')
      if (open.length >= MAX_DEPTH) throw new Error('nested too deeply')
      const outer = scope
      const started = readTag(text, tag + 1, scope)
      events.open(started.element)
      at = started.at
      if (started.empty) events.close()
      else {
        open.push({ name: started.name, scope: outer })
        scope = started.scope
      }
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error('not one whole element')
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  if (found < 0) throw new Error('unfinished markup')
  return found + mark.length
}

function skipDeclaration(text: string, tag: number, inside: boolean, events: XmlEvents): number {
  if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4)
  if (!inside || !text.startsWith('<![CDATA[', tag)) throw new Error('document type')
  const end = after(text, ']]>', tag)
  events.text(allowed(text.slice(tag + 9, end - 3)))
  return end
}

function readTag(text: string, from: number, outer: Scope) {
  NAME.lastIndex = from
  const [name = '', prefix = '', local = ''] = NAME.exec(text) ?? []
  if (name === '') throw new Error('no name')
  let at = from + name.length
  let scope = outer
  const raw: [string, string, string][] = []
  for (;;) {
    SPACE.lastIndex = at
    const space = SPACE.exec(text)?.[0].length ?? 0
    at += space
    const next = text.charCodeAt(at)
    if (next === 0x3e /* > */ || (next === 0x2f && text.charCodeAt(at + 1) === 0x3e)) break
    NAME.lastIndex = at
    const [attribute = '', itsPrefix = '', itsLocal = ''] = NAME.exec(text) ?? []
    VALUE.lastIndex = at + attribute.length
    const value = VALUE.exec(text)
    if (space === 0 || attribute === '' || !value) throw new Error('malformed attribute')
    at = VALUE.lastIndex
    const said = plain(value[1] ?? value[2] ?? '')
    if (attribute === 'xmlns') scope = { ...scope, '': said }
    else if (itsPrefix === 'xmlns') scope = { ...scope, [itsLocal]: said }
    else raw.push([itsPrefix, itsLocal, said])
  }
  const empty = text.charCodeAt(at) === 0x2f
  const attributes = raw.map(([itsPrefix, itsLocal, value]) => ({
    uri: itsPrefix === '' ? '' : uriOf(scope, itsPrefix),
    local: itsLocal,
    value,
  }))
  const element: XmlElement = { uri: uriOf(scope, prefix), local, attributes }
  return { element, name, scope, empty, at: at + (empty ? 2 : 1) }
}

function uriOf(scope: Scope, prefix: string): string {
  const uri = Object.hasOwn(scope, prefix) ? scope[prefix] : undefined
  if (uri === undefined) throw new Error('undeclared prefix')
  return uri
}

function plain(value: string): string {
  if (!value.includes('&')) return allowed(value)
  const text = value.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) =>
    name ? (ENTITIES[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
  // What is left of "&" after the known references is no reference.
  if (value.replace(ENTITY, '').includes('&')) throw new Error('unknown entity')
  return allowed(text)
}

function allowed(text: string): string {
  if (FORBIDDEN.test(text)) throw new Error('forbidden character')
  return text
}
