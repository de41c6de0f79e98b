import type { Finding } from '../protocol.ts'
import { unpack } from './archive.ts'
import { coveringInOpenDocument, coveringOnOpenSlides } from './covering-shapes.ts'
import { type Block, picturesRead, textBlock, wordsRead } from './drawn-blocks.ts'
import { drawnBlocks, previewOf } from './drawn-pages.ts'
import { addImageFindings } from './image.ts'
import { compareBlocks } from './ooxml-compare.ts'
import { type Crop, cropsOf, seenOf } from './ooxml-crops.ts'
import { findingOf, type Parts, presentationOf, relationsOf, textOf } from './ooxml-package.ts'
import { readProperties } from './ooxml-properties.ts'
import { wordsIn } from './ooxml-word.ts'
import { type Cleaned, Notes, Refused } from './outcome.ts'
import { OpenReader } from './read-opendocument.ts'
import { withoutPlaces, withUsedPages } from './read-opendocument-pages.ts'
import { HEADS, MASTERS } from './read-opendocument-seen.ts'
import { openStylesOf } from './read-opendocument-styles.ts'
import { RtfReader } from './read-rtf.ts'
import { readWorkbook } from './read-sheet.ts'
import { readSlides } from './read-slides.ts'
import { readWord, textOfPart } from './read-word.ts'
import { rtfPictures, rtfWords } from './rtf-words.ts'
import { Traces } from './traces.ts'

/**
 * Drawn pages of a Word or Excel file. `parts` are those of a copy, from which everything that is hidden is
 * gone.
 */
export function drawnOffice(parts: Parts, app: 'word' | 'xl', notes: Notes): Promise<Cleaned> {
  const blocks = blocksOf(parts, app)
  compareBlocks(parts, blocks, notes)
  return drawnBlocks(blocks, notes)
}

/** The same as a preview. */
export function previewOfOffice(
  parts: Parts,
  app: 'word' | 'xl',
): Promise<{ bytes: Uint8Array; pages: number }> {
  return previewOf(blocksOf(parts, app))
}

function blocksOf(parts: Parts, app: 'word' | 'xl'): Block[] {
  return app === 'word' ? readWord(parts, 'word/document.xml') : readWorkbook(parts, 'xl/workbook.xml')
}

/** Drawn pages of a presentation, one slide after the other. */
export async function drawnSlides(parts: Parts): Promise<Cleaned> {
  const notes = new Notes()
  readProperties(parts, notes, new Traces())
  const shown = new Map(parts)
  const crops = cropsOf(parts)
  for (const [name] of parts) {
    const owner = ownerOf(name)
    if (owner === null) continue
    for (const { kind, target, external } of relationsOf(parts, owner)) {
      const finding = findingOf(kind)
      if (finding) notes.found(finding)
      if (kind === 'image' && !external) await cleanPicture(shown, target, notes, crops.get(target))
    }
  }
  return drawnBlocks(readSlides(shown, presentationOf(parts) ?? '', notes), notes)
}

/** Drawn pages of an OpenDocument text, sheet or presentation. */
export async function drawnOpenDocument(file: Uint8Array): Promise<Cleaned> {
  const parts = new Map(await unpack(file))
  if (/encryption-data/.test(textOfPart(parts, 'META-INF/manifest.xml'))) throw new Refused('password')
  const content = textOfPart(parts, 'content.xml')
  const styles = withUsedPages(textOfPart(parts, 'styles.xml'), content)
  const notes = new Notes()
  openProperties(textOfPart(parts, 'meta.xml'), notes)
  if (parts.has('Thumbnails/thumbnail.png')) notes.found('gambar-kecil')
  if ([...parts.keys()].some((name) => /^(Basic|Scripts)\//.test(name))) notes.found('skrip')
  for (const name of new Set(picturesOf(`${content}${styles}`))) await cleanPicture(parts, name, notes)
  const openStyles = openStylesOf([styles, content])
  const readerOf = () =>
    new OpenReader(
      openStyles,
      notes,
      (href) => parts.get(href.replace(/^\.\//, '')),
      (href) => objectOf(parts, href),
    )
  const body = readerOf().read(content, new Set(['body']))
  const isShown = /<(?:\w+:)?presentation[\s>]/.test(content)
  const behind = isShown ? withoutPlaces(styles) : styles
  const around = readerOf().read(behind, isShown ? MASTERS : HEADS)
  notes.differs(
    'missing-words',
    openWords(content) - wordsRead(body.blocks) + body.valueWords - body.hiddenWords,
  )
  notes.differs('hidden-pictures', body.hiddenPictures + around.hiddenPictures)
  const covering = isShown ? coveringOnOpenSlides : coveringInOpenDocument
  notes.differs('covering-shapes', covering(content, `${styles}${content}`))
  for (const [xml, { blocks, hiddenPictures, stoodFor }] of [
    [bodyOf(content), body] as const,
    [behind, around] as const,
  ])
    notes.differs(
      'missing-pictures',
      picturesOf(xml).length - picturesRead(blocks) - hiddenPictures - stoodFor,
    )
  // A picture behind a slide or a page.
  notes.differs('missing-pictures', filledWith(`${styles}${content}`))
  const title = isShown ? 'Pada latar salindia' : 'Kepala dan kaki halaman'
  const heading = textBlock(title, { level: 3, extra: true })
  const more = around.blocks.length > 0 ? [heading, ...around.blocks] : []
  return drawnBlocks([...body.blocks, ...more], notes)
}

/** The parts of the pictures that an OpenDocument part shows, by its markup, as often as it shows them. */
function picturesOf(xml: string): string[] {
  const found = xml.matchAll(/<(?:\w+:)?image\s[^<>]*href="([^"]+)"/g)
  return [...found].map(([, href = '']) => href.replace(/^\.\//, ''))
}

/** How many pictures fill pages or shapes. */
function filledWith(xml: string): number {
  const filled = xml.matchAll(
    /\sdraw:fill="bitmap"[^<>]*?\sdraw:fill-image-name="([^"]+)"|\sdraw:fill-image-name="([^"]+)"[^<>]*?\sdraw:fill="bitmap"/g,
  )
  const behind = xml.match(/<style:background-image\s[^<>]*href="[^"]/g)?.length ?? 0
  return new Set([...filled].map(([, one, other]) => one ?? other)).size + behind
}

/** The values of a chart that is embedded in an OpenDocument file. */
function objectOf(parts: Parts, href: string): Block[] {
  const bytes = parts.get(`${href.replace(/^\.\//, '')}/content.xml`)
  if (!bytes) return []
  const reader = new OpenReader(
    openStylesOf([]),
    new Notes(),
    () => undefined,
    () => [],
  )
  return reader
    .read(textOf(bytes), new Set(['body']))
    .blocks.map((block) =>
      block.kind === 'text' || block.kind === 'table' ? { ...block, extra: true } : block,
    )
}

const OPEN_PROPERTIES: readonly [Finding, RegExp][] = [
  ['pembuat', /:(initial-creator|creator|printed-by)>/],
  ['waktu', /:(creation-date|date|print-date)>/],
  ['aplikasi', /:generator>/],
  ['keterangan-lain', /:(title|subject|keyword|description|user-defined)[ >]/],
]

function openProperties(meta: string, notes: Notes): void {
  for (const [finding, pattern] of OPEN_PROPERTIES) if (pattern.test(meta)) notes.found(finding)
}

/** What is seen of a document, by its markup. */
function bodyOf(content: string): string {
  return content
    .slice(content.search(/<(?:\w+:)?body[\s>]/))
    .replace(
      /<((?:svg:title|[\w-]+:(?:tracked-changes|annotation|desc|scripts?|dde-links|help-message|error-message)))[\s>][\s\S]*?<\/\1>/g,
      '',
    )
}

/** Words of the body by its markup, and not through the reader. */
function openWords(content: string): number {
  const body = bodyOf(content).replace(
    /<\/[\w-]+:(?:p|h|note-citation)>|<[\w-]+:(?:tab|s|line-break|note|frame)[\s/>]/g,
    ' $&',
  )
  return wordsIn(body.replace(/<[^>]*>/g, '').replace(/&\w+;/g, ' '))
}

/** Drawn pages of a Rich Text file. */
export async function drawnRtf(file: Uint8Array): Promise<Cleaned> {
  const notes = new Notes()
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const { blocks, leftOut, leftOutPictures } = new RtfReader(notes).read(bytes)
  const shown: Block[] = []
  for (const block of blocks) {
    if (block.kind !== 'raw') shown.push(block)
    else {
      const parts = new Map<string, Uint8Array>([['picture', block.bytes]])
      await cleanPicture(parts, 'picture', notes)
      const picture = parts.get('picture')
      if (picture) shown.push({ kind: 'picture', bytes: picture })
    }
  }
  const markup = bytes.toString('latin1')
  notes.differs('missing-words', rtfWords(markup) - wordsRead(shown) - leftOut)
  notes.differs('missing-pictures', rtfPictures(markup) - picturesRead(shown) - leftOutPictures)
  return drawnBlocks(shown, notes)
}

/** The part whose relations another part lists; null for every other part. */
function ownerOf(name: string): string | null {
  const found = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name)
  return found ? `${found[1] ?? ''}${found[2]}` : null
}

/** Puts the pixels of a picture in its place; one that cannot be drawn is taken out. */
async function cleanPicture(
  parts: Map<string, Uint8Array>,
  name: string,
  notes: Notes,
  crop?: Crop,
): Promise<void> {
  const bytes = parts.get(name)
  if (!bytes || cleaned.has(bytes)) return
  addImageFindings(notes, bytes)
  if (crop) notes.differs('hidden-pictures')
  const picture = await seenOf(bytes, crop).catch(() => null)
  if (picture) {
    cleaned.add(picture.bytes)
    parts.set(name, picture.bytes)
  } else parts.delete(name)
}

const cleaned = new WeakSet<Uint8Array>()
