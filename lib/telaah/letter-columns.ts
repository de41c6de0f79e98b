import type { LetterNote } from '@/lib/surat/rules'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, openText, type Sealed, sealJson, sealText } from '@/lib/vault/field'

const noteAt = (id: string) => ({ table: 'jawaban', column: 'sealed_letter', rowId: id })
const pdfAt = (id: string) => ({ table: 'jawaban', column: 'sealed_pdf', rowId: id })

/** A letter as it lies with its answer: for everybody who reads the answer, and nobody else. */
export async function sealLetter(
  content: CompartmentKey,
  id: string,
  { note, pdf }: { note: LetterNote; pdf: Buffer },
): Promise<{ sealedLetter: Bytes; sealedPdf: Bytes }> {
  return {
    sealedLetter: await sealJson(content, noteAt(id), note),
    sealedPdf: await sealText(content, pdfAt(id), pdf.toString('base64')),
  }
}

/** Number, day and code of a letter; null for an answer of before there were letters. */
export async function openLetterNote(
  content: CompartmentKey,
  row: { id: string; sealedLetter: Bytes | null },
): Promise<LetterNote | null> {
  return row.sealedLetter
    ? openJson<LetterNote>(content, noteAt(row.id), row.sealedLetter as Sealed<LetterNote>)
    : null
}

/** The letter itself, bit for bit as it was issued. */
export async function openLetterPdf(
  content: CompartmentKey,
  row: { id: string; sealedPdf: Bytes },
): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await openText(content, pdfAt(row.id), row.sealedPdf as Sealed<string>), 'base64')
}
