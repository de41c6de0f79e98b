import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Finding } from '../protocol.ts'
import { type Cleaned, Notes, Refused } from './outcome.ts'
import { drawAnnotations, removeNotes, unshownValues } from './pdf-annotations.ts'
import { looksAlike, missingValues } from './pdf-compare.ts'
import { PdfCopier } from './pdf-copier.ts'
import { drawnPdf, withDrawnPages } from './pdf-drawn.ts'
import { Layers } from './pdf-layers.ts'
import { seenOf } from './pdf-resources.ts'
import { decoded, deflated, raw } from './pdf-streams.ts'
import { type Unseen, unseenIn } from './pdf-unseen.ts'
import { withoutTexts } from './pdf-without.ts'
import { Traces } from './traces.ts'

/** Numbers of a page that place it; a page without a MediaBox is Letter, as readers take it. */
const PLACES = ['CropBox', 'Rotate', 'UserUnit']
const LETTER = [0, 0, 612, 792]

/**
 * Builds a new document with only what the pages of the old one show: no Info, XMP, scripts, actions,
 * attached files, comments, author names or hidden layers. Fields become what is written in them. Where that
 * cannot be done, or the copy does not look like the original, the pages are drawn instead.
 */
export async function cleanPdf(file: Uint8Array): Promise<Cleaned> {
  const source = await load(file)
  const notes = documentNotes(source)
  const values = unshownValues(source, new Layers(source))
  const copy = await copied(source, notes, tracesOf(source)).catch(() => null)
  // Where the drawing program cannot open the original, there is nothing to compare or to draw.
  const alike = async (original: Uint8Array) =>
    copy !== null && !copy.isPartial && (await looksAlike(original, copy.bytes, copy.added).catch(() => true))
  let isAlike = await alike(file)
  const seen = !isAlike && removeNotes(source) ? await saved(source) : file
  if (seen !== file) isAlike = await alike(seen)
  const bytes = copy && isAlike ? await withoutUnseen(copy.bytes, notes) : null
  if (bytes) {
    notes.differs('missing-values', await missingValues(bytes, values))
    const pages = source.getPageCount() - notes.count('missing-pages')
    return { bytes, type: 'application/pdf', notes, pages }
  }
  // The drawing program writes values only where the document asks for it.
  if (!needsLooks(source)) notes.differs('missing-values', values.length)
  return drawnPdf(seen, copy?.bytes ?? null, notes)
}

const NOTHING: Unseen = { texts: new Map(), toDraw: new Set(), bars: 0, hasText: false, unlooked: 0 }

/**
 * A copy without words that nobody sees on its pages. Where they cannot be taken out without what is seen, or
 * dark bars cover a part of a picture, the page is drawn.
 */
async function withoutUnseen(copy: Uint8Array, notes: Notes): Promise<Uint8Array> {
  // As with the comparison: what the drawing program cannot open is not looked through.
  const { texts, toDraw, bars, hasText, unlooked } = await unseenIn(copy).catch(() => NOTHING)
  if (hasText && notes.count('hidden-text') === 0) notes.differs('hidden-text')
  notes.differs('hidden-pictures', bars)
  notes.differs('unlooked-pages', unlooked)
  const rest = texts.size === 0 ? copy : await withoutTexts(copy, texts).catch(() => null)
  if (rest && (rest === copy || (await looksAlike(copy, rest, false, [...texts.keys()]))))
    return toDraw.size === 0 ? rest : withDrawnPages(rest, toDraw, notes)
  return withDrawnPages(copy, new Set([...toDraw, ...texts.keys()]), notes)
}

function saved(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: true, updateFieldAppearances: false })
}

function needsLooks({ catalog }: PDFDocument): boolean {
  const form = catalog.lookup(PDFName.of('AcroForm'))
  return form instanceof PDFDict && form.lookup(PDFName.of('NeedAppearances')) === PDFBool.True
}

async function copied(
  source: PDFDocument,
  notes: Notes,
  traces: Traces,
): Promise<{ bytes: Uint8Array; added: boolean; isPartial: boolean }> {
  const target = await PDFDocument.create({ updateMetadata: false })
  const layers = new Layers(source)
  const copier = new PdfCopier(source.context, target.context, layers, notes, traces)
  for (const page of source.getPages()) copyPage(page.node, target.addPage().node, copier)
  // A link was kept before a comment named its author.
  if (traces.isHit) throw new Error('a kept string leads to somebody')
  notes.differs('hidden-layers', layers.used.size)
  const bytes = await saved(target)
  return { bytes, added: copier.drewValues, isPartial: copier.isPartial }
}

function copyPage(from: PDFPageLeaf, to: PDFPageLeaf, copier: PdfCopier): void {
  const inherited = (key: string) => from.getInheritableAttribute(PDFName.of(key))
  const put = (key: string, value: PDFObject | null) => value && to.set(PDFName.of(key), value)
  put('MediaBox', copier.copy(inherited('MediaBox'), 'plain') ?? to.context.obj(LETTER))
  for (const key of PLACES) put(key, copier.copy(inherited(key), 'plain'))
  const held = inherited('Resources')
  const resources = held instanceof PDFRef ? from.context.lookup(held) : held
  const own = resources instanceof PDFDict ? resources : undefined
  const looked = (key: string) => from.context.lookup(inherited(key))
  const box = seenOf(looked('MediaBox'), looked('CropBox'))
  const { content, names } = copier.contentOf(from.get(PDFName.of('Contents')), own, box)
  put('Resources', copier.copyResources(own, names))
  put('Group', copier.copy(from.get(PDFName.of('Group')), 'group'))
  const added = drawAnnotations(from, to, copier)
  const whole =
    added === '' ? content : Buffer.concat([Buffer.from('q\n'), content, Buffer.from(`Q\n${added}`)])
  put('Contents', copier.register(deflated(whole, copier.newDict())))
}

async function load(file: Uint8Array): Promise<PDFDocument> {
  try {
    // An empty password opens files that are only protected against printing or copying.
    return await PDFDocument.load(file, {
      password: '',
      updateMetadata: false,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
      parseSpeed: ParseSpeeds.Fastest,
    })
  } catch (error) {
    if (
      error instanceof EncryptedPDFError ||
      /password|encrypt/i.test(error instanceof Error ? error.message : '')
    )
      throw new Refused('password')
    throw new Refused('damaged')
  }
}

const INFO: readonly [Finding, readonly string[]][] = [
  ['pembuat', ['Author']],
  ['aplikasi', ['Creator', 'Producer']],
  ['waktu', ['CreationDate', 'ModDate']],
  ['keterangan-lain', ['Title', 'Subject', 'Keywords', 'Company', 'Manager', 'SourceModified']],
]

function documentNotes({ context, catalog }: PDFDocument): Notes {
  const notes = new Notes()
  const info = context.lookup(context.trailerInfo.Info)
  if (info instanceof PDFDict) {
    for (const [finding, keys] of INFO) if (keys.some((key) => hasText(info, key))) notes.found(finding)
  }
  if (catalog.has(PDFName.of('Metadata'))) notes.found('keterangan-lain')
  const names = catalog.lookup(PDFName.of('Names'))
  const holds = (key: string) => names instanceof PDFDict && names.has(PDFName.of(key))
  if (holds('JavaScript') || catalog.has(PDFName.of('OpenAction')) || catalog.has(PDFName.of('AA')))
    notes.found('skrip')
  if (holds('EmbeddedFiles') || catalog.has(PDFName.of('AF'))) notes.found('berkas-di-dalam')
  notes.differs('missing-values', valuesOfXfa(catalog))
  return notes
}

/**
 * How many values a form holds that only its maker's program shows (ISO 32000-1, 12.7.8): the pages of such a
 * file ask for a moment of patience, and everybody else sees nothing more.
 */
function valuesOfXfa(catalog: PDFDict): number {
  if (catalog.lookup(PDFName.of('NeedsRendering')) !== PDFBool.True) return 0
  const form = catalog.lookup(PDFName.of('AcroForm'))
  const held = form instanceof PDFDict ? form.lookup(PDFName.of('XFA')) : undefined
  const packets =
    held instanceof PDFArray ? Array.from({ length: held.size() }, (_, at) => held.lookup(at)) : [held]
  const xml = packets.flatMap((one) =>
    one instanceof PDFStream ? [tolerant(() => decoded(raw(one)).toString('utf8'))] : [],
  )
  const data = /<(?:\w+:)?data(?:\s[^>]*)?>([\s\S]*)<\/(?:\w+:)?data>/.exec(xml.join(''))?.[1] ?? ''
  return Math.max(1, data.match(/>[^<>]*[^<>\s][^<>]*<\//g)?.length ?? 0)
}

/** What the properties of a document say about its maker. */
function tracesOf({ context, catalog }: PDFDocument): Traces {
  const traces = new Traces()
  const info = context.lookup(context.trailerInfo.Info)
  if (info instanceof PDFDict)
    for (const [finding, keys] of INFO)
      if (finding !== 'waktu' && finding !== 'aplikasi')
        for (const key of keys) traces.property(textAt(info, key))
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const xmp = metadata instanceof PDFStream ? tolerant(() => decoded(raw(metadata)).toString('utf8')) : ''
  for (const [, name = '', value = ''] of xmp.matchAll(/<(?:\w+:)?(\w+)[^<>]*>([^<]+)</g))
    if (/^(creator|li|Author\w*|title|Company|SourceModified)$/.test(name)) traces.property(value)
  return traces
}

function tolerant(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

function hasText(dict: PDFDict, key: string): boolean {
  return textAt(dict, key).trim() !== ''
}

function textAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
