import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Finding } from '../protocol.ts'
import { type Cleaned, Refused } from './outcome.ts'
import { copyAnnotations } from './pdf-annotations.ts'
import { PdfCopier } from './pdf-copier.ts'

/**
 * The keys of a page that affect its look. Everything else (metadata, actions, structure, thumbnails) is not
 * copied.
 */
const PAGE_KEYS = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group']

/**
 * Builds a new document with only the pages of the old one: no Info, XMP, scripts, actions, attached files,
 * form values, comments or author names. Photos on the pages lose their EXIF.
 */
export async function cleanPdf(file: Uint8Array): Promise<Cleaned> {
  const source = await load(file)
  const findings = documentFindings(source)
  const target = await PDFDocument.create({ updateMetadata: false })
  const copier = new PdfCopier(source.context, target.context, findings)
  for (const page of source.getPages()) {
    const copy = target.addPage([page.getWidth(), page.getHeight()])
    for (const key of PAGE_KEYS) {
      const name = PDFName.of(key)
      const value = page.node.getInheritableAttribute(name)
      if (value) copy.node.set(name, copier.copy(value))
    }
    copyAnnotations(page.node, copy.node, copier)
  }
  const bytes = await target.save({ useObjectStreams: true, updateFieldAppearances: false })
  return { bytes, type: 'application/pdf', findings, pages: source.getPageCount() }
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

function documentFindings({ context, catalog }: PDFDocument): Set<Finding> {
  const findings = new Set<Finding>()
  const info = context.lookup(context.trailerInfo.Info)
  if (info instanceof PDFDict) {
    for (const [finding, keys] of INFO) if (keys.some((key) => hasText(info, key))) findings.add(finding)
  }
  if (catalog.has(PDFName.of('Metadata'))) findings.add('keterangan-lain')
  const names = catalog.lookup(PDFName.of('Names'))
  const holds = (key: string) => names instanceof PDFDict && names.has(PDFName.of(key))
  if (holds('JavaScript') || catalog.has(PDFName.of('OpenAction')) || catalog.has(PDFName.of('AA')))
    findings.add('skrip')
  if (holds('EmbeddedFiles') || catalog.has(PDFName.of('AF'))) findings.add('berkas-di-dalam')
  return findings
}

function hasText(dict: PDFDict, key: string): boolean {
  const value = dict.lookup(PDFName.of(key))
  return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== ''
}
