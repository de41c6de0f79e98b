import type { Finding } from '../protocol.ts'
import { pack, unpack } from './archive.ts'
import { addImageFindings, redraw } from './image.ts'
import { ownerOf, pictureType, relationsOf, resolve, roleOf, tellOf } from './ooxml-parts.ts'
import { chooseElement } from './ooxml-rules.ts'
import { type Cleaned, Refused } from './outcome.ts'
import { filterXml, type XmlElement } from './xml-filter.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Rebuilds a Word or Excel file from the parts that a reader sees: text without tracked changes and comments,
 * pictures re-encoded. Properties, authors, templates, macros, embedded files, printers and links to local
 * disks are not copied.
 */
export async function cleanOoxml(file: Uint8Array, type: string): Promise<Cleaned> {
  const parts = await unpack(file)
  if (!parts.has('[Content_Types].xml') || !parts.has('_rels/.rels')) throw new Refused('damaged')
  const findings = propertyFindings(parts)
  const clean = new Map<string, Uint8Array>()
  for (const [name, bytes] of parts) {
    const role = roleOf(name)
    if (role === 'dropped') {
      const finding = tellOf(name)
      if (finding) findings.add(finding)
    } else if (role === 'picture') {
      addImageFindings(findings, bytes)
      clean.set(name, await redraw(bytes, pictureType(name)))
    } else if (role === 'relations') {
      clean.set(name, xml(filterXml(text(bytes), (element) => chooseRelation(name, parts, element))))
    } else if (name === '[Content_Types].xml') {
      clean.set(name, xml(filterXml(text(bytes), (element) => chooseContentType(parts, element))))
    } else {
      const gone = goneRelations(parts, name)
      const filtered = filterXml(text(bytes), (element) =>
        chooseElement(element, gone, (found) => findings.add(found)),
      )
      clean.set(name, xml(filtered))
    }
  }
  return { bytes: await pack(clean), type, findings, pages: null }
}

function text(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe
  return new TextDecoder(utf16 ? 'utf-16' : 'utf-8', { fatal: true }).decode(bytes)
}

function xml(content: string): Uint8Array {
  return Buffer.from(content, 'utf8')
}

function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.find((attribute) => attribute.local === name)?.value ?? ''
}

/** Web links stay; any other external address could be a path on somebody's computer. */
function isWebLink(element: XmlElement): boolean {
  return (
    /\/hyperlink$/.test(attributeOf(element, 'Type')) &&
    /^(https?|mailto):/i.test(attributeOf(element, 'Target'))
  )
}

/** Whether a relation's target is not copied. */
function isGone(relations: string, parts: Parts, element: XmlElement): boolean {
  if (attributeOf(element, 'TargetMode') === 'External') return !isWebLink(element)
  const target = resolve(ownerOf(relations), attributeOf(element, 'Target').split('#')[0] ?? '')
  return !parts.has(target) || roleOf(target) === 'dropped'
}

function goneRelations(parts: Parts, part: string): Set<string> {
  const gone = new Set<string>()
  const relations = relationsOf(part)
  const bytes = parts.get(relations)
  if (!bytes) return gone
  filterXml(text(bytes), (element) => {
    if (element.local === 'Relationship' && isGone(relations, parts, element))
      gone.add(attributeOf(element, 'Id'))
    return 'keep'
  })
  return gone
}

function chooseRelation(relations: string, parts: Parts, element: XmlElement) {
  return element.local === 'Relationship' && isGone(relations, parts, element) ? 'drop' : 'keep'
}

function chooseContentType(parts: Parts, element: XmlElement) {
  if (element.local !== 'Override') return 'keep'
  const name = attributeOf(element, 'PartName').replace(/^\//, '')
  return parts.has(name) && roleOf(name) !== 'dropped' ? 'keep' : 'drop'
}

const PROPERTIES: readonly [Finding, RegExp][] = [
  ['pembuat', /<(?:\w+:)?(creator|lastModifiedBy|Company|Manager)(?:\s[^>]*)?>[^<]/],
  ['waktu', /<(?:\w+:)?(created|modified|lastPrinted)(?:\s[^>]*)?>[^<]/],
  ['aplikasi', /<(?:\w+:)?(Application|Template)(?:\s[^>]*)?>[^<]/],
  ['keterangan-lain', /<(?:\w+:)?(title|subject|keywords|description|category)(?:\s[^>]*)?>[^<]/],
]

function propertyFindings(parts: Parts): Set<Finding> {
  const findings = new Set<Finding>()
  for (const name of ['docProps/core.xml', 'docProps/app.xml']) {
    const bytes = parts.get(name)
    if (!bytes) continue
    const content = Buffer.from(bytes).toString('utf8')
    for (const [finding, pattern] of PROPERTIES) if (pattern.test(content)) findings.add(finding)
  }
  return findings
}
