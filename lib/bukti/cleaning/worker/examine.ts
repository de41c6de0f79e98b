import type { Answer } from '../protocol.ts'
import { detect, type Kind } from './detect.ts'
import { type Cleaned, NoCleaner, Refused } from './outcome.ts'

/**
 * What a file is and holds, with its clean copy as the only part; every reason why there is none is an
 * answer.
 */
export async function examine(original: Uint8Array): Promise<{ answer: Answer; parts: Uint8Array[] }> {
  let type = ''
  let isRecording = false
  try {
    const { kind, file, ...detected } = await detect(original)
    type = detected.type
    isRecording = kind === 'media'
    const clean = await cleanerOf(kind)
    const { bytes, type: cleanType, notes, pages } = await clean(file)
    const answer: Answer = {
      kind: 'examined',
      type,
      findings: [...notes.findings],
      differences: notes.differences,
      pages,
      noCleanCopy: null,
      parts: [{ type: cleanType, length: bytes.length }],
    }
    return { answer, parts: [bytes] }
  } catch (error) {
    if (error instanceof Refused) return { answer: { kind: 'refused', reason: error.reason }, parts: [] }
    const noCleanCopy = error instanceof NoCleaner || isRecording ? 'no-cleaner' : 'cleaning-failed'
    const answer: Answer = {
      kind: 'examined',
      type,
      findings: [],
      differences: [],
      pages: null,
      noCleanCopy,
      parts: [],
    }
    return { answer, parts: [] }
  }
}

/** Each parser is loaded only for the files that need it. */
async function cleanerOf(kind: Kind): Promise<(file: Uint8Array) => Promise<Cleaned>> {
  switch (kind) {
    case 'image':
      return (await import('./image.ts')).cleanImage
    case 'heic':
      return (await import('./heic.ts')).cleanHeic
    case 'pdf':
      return (await import('./pdf.ts')).cleanPdf
    case 'ooxml':
      return (await import('./ooxml.ts')).cleanOoxml
    case 'opendocument':
      return (await import('./drawn-documents.ts')).drawnOpenDocument
    case 'rtf':
      return (await import('./drawn-documents.ts')).drawnRtf
    case 'media':
      return (await import('./media.ts')).cleanMedia
    case 'text':
      return (await import('./text.ts')).cleanText
  }
}
