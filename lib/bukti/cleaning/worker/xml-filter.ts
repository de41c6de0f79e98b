import sax from 'sax'

export interface XmlAttribute {
  name: string
  local: string
  uri: string
  value: string
}

export interface XmlElement {
  name: string
  local: string
  uri: string
  attributes: XmlAttribute[]
}

/** Decision about an element: keep it, remove only its tags, drop it with its content, or replace it. */
export type Choice = 'keep' | 'unwrap' | 'drop' | XmlElement

/**
 * Parses XML strictly and writes it again, calling `choose` for each element. Comments and processing
 * instructions are not copied; a document type is refused, because its entities could expand without limit.
 * Throws if the XML is not well-formed.
 */
export function filterXml(text: string, choose: (element: XmlElement) => Choice): string {
  const parser = sax.parser(true, { xmlns: true })
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  /** Pending closing tags; null for an element without tags. */
  const open: (string | null)[] = []
  let dropped = 0
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Error('document type')
  }
  parser.onopentag = (tag) => {
    if (dropped > 0) {
      dropped += 1
      return
    }
    const element = toElement(tag as sax.QualifiedTag)
    const choice = choose(element)
    if (choice === 'drop') {
      dropped = 1
      return
    }
    if (choice === 'unwrap') {
      open.push(null)
      return
    }
    const kept = choice === 'keep' ? element : choice
    out.push(openingTag(kept))
    open.push(`</${kept.name}>`)
  }
  parser.onclosetag = () => {
    if (dropped > 0) dropped -= 1
    else out.push(open.pop() ?? '')
  }
  const text_ = (value: string) => {
    if (dropped === 0) out.push(escapeText(value))
  }
  parser.ontext = text_
  parser.oncdata = text_
  parser.write(text).close()
  return out.join('')
}

function toElement(tag: sax.QualifiedTag): XmlElement {
  const attributes = Object.values(tag.attributes).map(({ name, local, uri, value }) => ({
    name,
    local,
    uri,
    value,
  }))
  return { name: tag.name, local: tag.local, uri: tag.uri, attributes }
}

function openingTag({ name, attributes }: XmlElement): string {
  return `<${name}${attributes.map((a) => ` ${a.name}="${escapeAttribute(a.value)}"`).join('')}>`
}

function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;')
}
