import type { JawabanBody } from '../answer-body'
import type { PdfDocument } from '../pdf/blocks'
import { letterDocument } from './letter'
import type { LetterNote } from './rules'

const LATER = '(diberi saat terbit)'

interface Preview {
  body: JawabanBody
  corrects: LetterNote | null
  now: Date
  onDate: LetterNote['onDate']
  reactUntil: LetterNote['reactUntil']
}

/** The letter as it would be issued now; number, code and signature come with the issue. */
export function letterPreview(letter: Preview): PdfDocument {
  const later = { nomor: LATER, code: LATER, signature: LATER, fingerprint: LATER }
  return letterDocument({ ...letter, ...later, checkAddress: '“Periksa surat”' })
}
