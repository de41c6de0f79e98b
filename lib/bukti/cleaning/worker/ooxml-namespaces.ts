import type { Naming } from './xml-filter.ts'
import type { XmlElement } from './xml-reader.ts'

/** The namespaces of which anything is kept, by their usual prefix. */
export type Ns = keyof typeof URIS

const OPEN = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'
const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010'

/** ECMA-376: the transitional URI, which we write, and that of the strict variant. */
const URIS = {
  w: [`${OPEN}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`],
  x: [`${OPEN}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`],
  r: [`${OPEN}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  m: [`${OPEN}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`],
  a: [`${OPEN}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  pic: [`${OPEN}/drawingml/2006/picture`, `${STRICT}/drawingml/picture`],
  c: [`${OPEN}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  wp: [`${OPEN}/drawingml/2006/wordprocessingDrawing`, `${STRICT}/drawingml/wordprocessingDrawing`],
  xdr: [`${OPEN}/drawingml/2006/spreadsheetDrawing`, `${STRICT}/drawingml/spreadsheetDrawing`],
  wps: [`${WORD_2010}/wordprocessingShape`],
  wpg: [`${WORD_2010}/wordprocessingGroup`],
  wpc: [`${WORD_2010}/wordprocessingCanvas`],
  v: ['urn:schemas-microsoft-com:vml'],
  mc: [`${OPEN}/markup-compatibility/2006`],
  xml: ['http://www.w3.org/XML/1998/namespace'],
} as const

const BY_URI = new Map<string, Ns>(
  Object.entries(URIS).flatMap(([ns, uris]) => uris.map((uri): [string, Ns] => [uri, ns as Ns])),
)

/** The key of a namespace; undefined for one of which nothing is kept, '' for none. */
export function nsOf(uri: string): Ns | '' | undefined {
  return uri === '' ? '' : BY_URI.get(uri)
}

/** URIs that a drawing may name as the kind of its content. */
export const GRAPHICS: ReadonlySet<string> = new Set(
  (['pic', 'c', 'wps', 'wpg', 'wpc'] as const).flatMap((ns) => [...URIS[ns]]),
)

const WRITTEN = ['w', 'r', 'm', 'a', 'pic', 'c', 'wp', 'xdr', 'wps', 'wpg', 'wpc', 'v'] as const

/** Every prefix is ours. Spreadsheets are written without one, because many programs expect that. */
export const naming: Naming = {
  nameOf({ uri, local }: XmlElement): string {
    const ns = nsOf(uri)
    return ns === 'x' ? local : `${ns}:${local}`
  },
  declarations: [
    `xmlns="${URIS.x[0]}"`,
    ...WRITTEN.map((prefix) => `xmlns:${prefix}="${URIS[prefix][0]}"`),
  ].join(' '),
}
