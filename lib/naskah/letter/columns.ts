import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, sealedText } from '@/lib/vault/column'
import { witaDate } from '@/lib/waktu/wita-date'
import type { LetterNote } from './rules'

const note = sealedColumn<LetterNote>(
  'jawaban',
  'sealed_letter',
  'content',
  z.object({ nomor: z.string(), onDate: witaDate, code: z.string(), reactUntil: witaDate.nullable() }),
)
const pdf = sealedText('jawaban', 'sealed_pdf', 'content')

/** A letter as it lies with its answer: for everybody who reads the answer, and nobody else. */
export async function sealLetter(
  content: CompartmentKey,
  id: string,
  letter: { note: LetterNote; pdf: Buffer },
): Promise<{ sealedLetter: Bytes; sealedPdf: Bytes }> {
  return {
    sealedLetter: await note.seal(content, id, letter.note),
    sealedPdf: await pdf.seal(content, id, letter.pdf.toString('base64')),
  }
}

/** Number, day and code of a letter; null for an answer of before there were letters. */
export async function openLetterNote(
  content: CompartmentKey,
  row: { id: string; sealedLetter: Bytes | null },
): Promise<LetterNote | null> {
  return row.sealedLetter ? note.open(content, row.id, row.sealedLetter) : null
}

/** The letter itself, bit for bit as it was issued. */
export async function openLetterPdf(
  content: CompartmentKey,
  row: { id: string; sealedPdf: Bytes },
): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await pdf.open(content, row.id, row.sealedPdf), 'base64')
}
