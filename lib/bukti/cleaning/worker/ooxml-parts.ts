import type { Finding } from '../protocol.ts'

/** Parts that make up what a reader of the document sees. What is not named here is not copied. */
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

/** What a dropped part was, told to the person who sent it. */
const TELLS: readonly [Finding, RegExp][] = [
  ['komentar', /comments|threadedComments|persons?\//i],
  ['gambar-kecil', /thumbnail/i],
  ['berkas-di-dalam', /embeddings|activeX|oleObject/i],
  ['skrip', /vba|macro/i],
  ['perubahan', /revisions/i],
  ['pembuat', /people\.xml$/i],
  ['keterangan-lain', /customXml|docProps\/custom|printerSettings|connections|externalLinks|media\//i],
]

/** Whether a part is text to filter, a picture to draw anew, a list of relations, or left out. */
export function roleOf(name: string): 'xml' | 'picture' | 'relations' | 'dropped' {
  if (RELATIONS.test(name)) return isKept(ownerOf(name)) || name === '_rels/.rels' ? 'relations' : 'dropped'
  if (PICTURE.test(name)) return 'picture'
  return isKept(name) ? 'xml' : 'dropped'
}

function isKept(name: string): boolean {
  return KEPT.some((pattern) => pattern.test(name))
}

/** The media type of a picture, by its extension. */
export function pictureType(name: string): string {
  return PICTURE_TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? ''
}

/** What leaving a part out means for its sender. */
export function tellOf(name: string): Finding | null {
  return TELLS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** The part that a list of relations belongs to: "word/_rels/document.xml.rels" is of "word/document.xml". */
export function ownerOf(relations: string): string {
  return relations.replace(/_rels\/([^/]+)\.rels$/, '$1')
}

/** The list of relations of a part. */
export function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels')
}

/** Where a relation of `owner` leads, as the name of a part. */
export function resolve(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = owner.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
