import type { Finding } from '../protocol.ts'
import type { Choice, XmlElement } from './xml-filter.ts'

// Names of ECMA-376 (Office Open XML) and Microsoft's extensions [MS-DOCX], [MS-XLSX].

/** Dropped with their content: deleted text, earlier formats, comments, and information about the maker. */
const DROPPED = new Map<string, Finding | null>([
  ['del', 'perubahan'],
  ['moveFrom', 'perubahan'],
  ['delText', 'perubahan'],
  ['delInstrText', 'perubahan'],
  ['rPrChange', 'perubahan'],
  ['pPrChange', 'perubahan'],
  ['sectPrChange', 'perubahan'],
  ['tblPrChange', 'perubahan'],
  ['tblPrExChange', 'perubahan'],
  ['tblGridChange', 'perubahan'],
  ['tcPrChange', 'perubahan'],
  ['trPrChange', 'perubahan'],
  ['numberingChange', 'perubahan'],
  ['cellIns', 'perubahan'],
  ['cellDel', 'perubahan'],
  ['cellMerge', 'perubahan'],
  ['moveFromRangeStart', null],
  ['moveFromRangeEnd', null],
  ['moveToRangeStart', null],
  ['moveToRangeEnd', null],
  ['commentRangeStart', 'komentar'],
  ['commentRangeEnd', null],
  ['commentReference', 'komentar'],
  ['annotationRef', null],
  ['rsids', null],
  ['docId', null],
  ['docVars', 'keterangan-lain'],
  ['mailMerge', 'keterangan-lain'],
  ['attachedTemplate', 'keterangan-lain'],
  ['dataBinding', null],
  ['absPath', 'keterangan-lain'],
  ['fileSharing', 'pembuat'],
  ['fileRecoveryPr', null],
  ['customWorkbookViews', 'pembuat'],
  ['customSheetViews', null],
  ['externalReferences', 'keterangan-lain'],
  ['webPublishing', null],
  ['revisionPtr', null],
])
/** Inserted or moved text stays; only the note about its author is dropped. */
const UNWRAPPED = new Set(['ins', 'moveTo'])
const DROPPED_ATTRIBUTES =
  /^(rsid\w*|author|initials|date|dateUtc|userId|uid|coauthVersion\w*|documentId|revIDLastSave|refreshedBy|userName|lastEdited|codeName)$/
/** Pictures have descriptions, often the file path on the author's computer. */
const DESCRIBED = new Set(['docPr', 'cNvPr'])
const RELATION_URI = /\/officeDocument\/(2006\/)?relationships$/

/**
 * Decides about an element of a document. `gone` are relations to parts that are not copied: an element that
 * needs one is dropped, except a page setup, which only loses its printer.
 */
export function chooseElement(
  element: XmlElement,
  gone: ReadonlySet<string>,
  found: (finding: Finding) => void,
): Choice {
  const { local } = element
  if (DROPPED.has(local)) {
    const finding = DROPPED.get(local)
    if (finding) found(finding)
    return 'drop'
  }
  if (UNWRAPPED.has(local) && element.attributes.some((a) => a.local === 'author' || a.local === 'date')) {
    found('perubahan')
    // An inserted paragraph mark is an empty element inside properties: nothing to keep.
    return 'unwrap'
  }
  const dangling = element.attributes.some((a) => RELATION_URI.test(a.uri) && gone.has(a.value))
  // A link to a local disk becomes plain text, because its words were part of the document.
  if (dangling && local === 'hyperlink') return 'unwrap'
  if (dangling && local !== 'pageSetup') return 'drop'
  const attributes = element.attributes.flatMap((attribute) => {
    if (attribute.name.startsWith('xmlns')) return [attribute]
    if (DROPPED_ATTRIBUTES.test(attribute.local)) return []
    if (RELATION_URI.test(attribute.uri) && gone.has(attribute.value)) return []
    if (DESCRIBED.has(local) && (attribute.local === 'descr' || attribute.local === 'title')) return []
    if (DESCRIBED.has(local) && attribute.local === 'name') return [{ ...attribute, value: 'Gambar' }]
    return [attribute]
  })
  return { ...element, attributes }
}
