import type { Finding } from '../protocol.ts'
import { Refused } from './outcome.ts'
import { readXml } from './xml-reader.ts'

export type Parts = ReadonlyMap<string, Uint8Array>

export interface Relation {
  id: string
  /** The last word of the type: "worksheet", "image", "hyperlink". */
  kind: string
  /** The name of the part; for something outside the archive its address. */
  target: string
  external: boolean
}

/** Kinds of relations whose target is copied, with the folder and name of our part. */
const KEPT: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'header',
  footer: 'footer',
  worksheet: 'worksheets/sheet',
  chartsheet: 'chartsheets/sheet',
  sharedStrings: 'sharedStrings',
  theme: 'theme/theme',
  drawing: 'drawings/drawing',
  chart: 'charts/chart',
}

/** The content types that we write, after the common prefix. */
const TYPES: Readonly<Record<string, Record<'word' | 'xl', string>>> = {
  main: { word: 'wordprocessingml.document.main', xl: 'spreadsheetml.sheet.main' },
  styles: { word: 'wordprocessingml.styles', xl: 'spreadsheetml.styles' },
  theme: { word: 'theme', xl: 'theme' },
  chart: { word: 'drawingml.chart', xl: 'drawingml.chart' },
}

/** The finding that a relation to something not copied stands for. */
const TELLS: readonly [Finding, RegExp][] = [
  ['komentar', /comments|threadedComment/i],
  ['gambar-kecil', /thumbnail/i],
  ['berkas-di-dalam', /oleObject|package|control|aFChunk|attachment/i],
  ['skrip', /vba|macro|wordVbaData/i],
  ['perubahan', /revision|usernames/i],
  ['pembuat', /people|person/i],
  [
    'keterangan-lain',
    /customXml|custom-properties|printerSettings|connections|externalLink|attachedTemplate|mail/i,
  ],
]

/** The finding for a relation that is not copied, or null. */
export function findingOf(kind: string): Finding | null {
  return TELLS.find(([, pattern]) => pattern.test(kind))?.[0] ?? null
}

/** Our name for a part of this kind; null if such parts are not copied. Words of diagrams are only drawn. */
export function partName(kind: string, app: 'word' | 'xl', number: number, loose: boolean): string | null {
  const name = KEPT[kind] ?? (loose && kind === 'diagramData' ? 'diagrams/data' : undefined)
  if (!name) return null
  return `${app}/${name}${/^(header|footer|worksheet|chartsheet|theme|drawing|chart|diagramData)$/.test(kind) ? number : ''}.xml`
}

/** The content type that we write for a part of this kind. */
export function contentType(kind: string, app: 'word' | 'xl'): string {
  const ours =
    TYPES[kind]?.[app] ??
    (kind === 'drawing' ? kind : `${app === 'word' ? 'wordprocessingml' : 'spreadsheetml'}.${kind}`)
  return `application/vnd.openxmlformats-officedocument.${ours}+xml`
}

/** The main part of a presentation; null if the archive is none. */
export function presentationOf(parts: Parts): string | null {
  const main = relationsOf(parts, '').find(({ kind, external }) => kind === 'officeDocument' && !external)
  if (!main || !parts.has(main.target)) return null
  return /(presentationml|ms-powerpoint)\.(presentation|slideshow|template)/.test(
    typeOfPart(parts, main.target),
  )
    ? main.target
    : null
}

/** The part that the archive itself names as the document, and whether it is one of Word or of Excel. */
export function mainPart(parts: Parts): { name: string; app: 'word' | 'xl' } {
  const main = relationsOf(parts, '').find(({ kind, external }) => kind === 'officeDocument' && !external)
  if (!main || !parts.has(main.target)) throw new Refused('damaged')
  const type = typeOfPart(parts, main.target)
  if (/wordprocessingml\.(document|template)|ms-word\.(document|template)/.test(type))
    return { name: main.target, app: 'word' }
  if (/spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macro/.test(type))
    return { name: main.target, app: 'xl' }
  throw new Refused('other-office')
}

/** The content type of a part, by its name or by its ending (ECMA-376 part 2, 10.1.2.2). */
function typeOfPart(parts: Parts, name: string): string {
  const list = parts.get('[Content_Types].xml')
  if (!list) throw new Refused('damaged')
  let byName = ''
  let byEnding = ''
  eachElement(list, (local, get) => {
    if (local === 'Override' && get('PartName').replace(/^\//, '').toLowerCase() === name.toLowerCase())
      byName = get('ContentType')
    if (local === 'Default' && name.toLowerCase().endsWith(`.${get('Extension').toLowerCase()}`))
      byEnding = get('ContentType')
  })
  return byName || byEnding
}

/** The relations of a part; of the archive itself for ''. */
export function relationsOf(parts: Parts, owner: string): Relation[] {
  const folder = owner.includes('/') ? owner.slice(0, owner.lastIndexOf('/') + 1) : ''
  const list = parts.get(`${folder}_rels/${owner.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (!list) return relations
  eachElement(list, (local, get) => {
    if (local !== 'Relationship') return
    const external = get('TargetMode') === 'External'
    const target = get('Target')
    relations.push({
      id: get('Id'),
      kind: get('Type').split('/').at(-1) ?? '',
      target: external ? target : resolve(folder, target.split('#')[0] ?? ''),
      external,
    })
  })
  return relations
}

function eachElement(bytes: Uint8Array, use: (local: string, get: (name: string) => string) => void): void {
  readXml(textOf(bytes), {
    open: ({ local, attributes }) =>
      use(local, (name) => attributes.find((attribute) => attribute.local === name)?.value ?? ''),
    text: () => undefined,
    close: () => undefined,
  })
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

export function textOf(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
