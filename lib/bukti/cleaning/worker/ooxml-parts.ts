import type { Finding } from '../protocol.ts'

/** Parts that a reader of the document sees. Other parts are not copied. */
const KEPT = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^word\/(document|styles|stylesWithEffects|numbering|settings|webSettings|fontTable|footnotes|endnotes|(header|footer)\d*)\.xml$/,
  /^xl\/(workbook|styles|sharedStrings|metadata)\.xml$/,
  /^xl\/(work|chart)sheets\/sheet\d+\.xml$/,
  /^xl\/(tables\/table\d+|drawings\/drawing\d+)\.xml$/,
  /^(word|xl)\/theme\/theme\d*\.xml$/,
  /^(word|xl)\/charts\/(chart|style|colors)\d*\.xml$/,
  /^(word|xl)\/(diagrams|charts)\/[a-z]+\d*\.xml$/i,
]
const RELATIONS = /^(.*\/)?_rels\/[^/]+\.rels$/
const PICTURE = /^(?:word|xl)\/media\/[^/]+\.(png|jpe?g|gif|webp)$/i

const PICTURE_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** The finding that a dropped part is reported as. */
const TELLS: readonly [Finding, RegExp][] = [
  ['komentar', /comments|threadedComments|persons?\//i],
  ['gambar-kecil', /thumbnail/i],
  ['berkas-di-dalam', /embeddings|activeX|oleObject/i],
  ['skrip', /vba|macro/i],
  ['perubahan', /revisions/i],
  ['pembuat', /people\.xml$/i],
  ['keterangan-lain', /customXml|docProps\/custom|printerSettings|connections|externalLinks|media\//i],
]

/** Whether a part is XML to filter, a picture to re-encode, a list of relations, or dropped. */
export function roleOf(name: string): 'xml' | 'picture' | 'relations' | 'dropped' {
  if (RELATIONS.test(name)) return isKept(ownerOf(name)) || name === '_rels/.rels' ? 'relations' : 'dropped'
  if (PICTURE.test(name)) return 'picture'
  return isKept(name) ? 'xml' : 'dropped'
}

function isKept(name: string): boolean {
  return KEPT.some((pattern) => pattern.test(name))
}

export function pictureType(name: string): string {
  return PICTURE_TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? ''
}

/** The finding for a dropped part, or null. */
export function tellOf(name: string): Finding | null {
  return TELLS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** The part that owns a list of relations: "word/_rels/document.xml.rels" belongs to "word/document.xml". */
export function ownerOf(relations: string): string {
  return relations.replace(/_rels\/([^/]+)\.rels$/, '$1')
}

export function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

/** The part name that a relation of `owner` points to. */
export function resolve(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
