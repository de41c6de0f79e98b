import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, openText, type Sealed, sealJson, sealText } from '@/lib/vault/field'
import type { DokumenBody } from './rules'

/** What a document says, and what the ketua said when it was sent back, until it is written anew. */
export interface StoredDokumen extends DokumenBody {
  remark?: string
}

const at = (id: string, column: 'sealed_body' | 'sealed_pdf') => ({
  table: 'dokumen_terlapor',
  column,
  rowId: id,
})

/** Seals what a document for the terlapor says under the internal key. */
export function sealDokumen(internal: CompartmentKey, id: string, body: StoredDokumen): Promise<Bytes> {
  return sealJson(internal, at(id, 'sealed_body'), body)
}

export function openDokumen(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<StoredDokumen> {
  const sealed = row.sealedBody as Sealed<StoredDokumen>
  return openJson<StoredDokumen>(internal, at(row.id, 'sealed_body'), sealed)
}

/** Seals a document as it was approved. */
export function sealDokumenPdf(internal: CompartmentKey, id: string, pdf: Buffer): Promise<Bytes> {
  return sealText(internal, at(id, 'sealed_pdf'), pdf.toString('base64'))
}

/** The document bit for bit as it was approved. */
export async function openDokumenPdf(
  internal: CompartmentKey,
  row: { id: string; sealedPdf: Bytes },
): Promise<Buffer<ArrayBuffer>> {
  const text = await openText(internal, at(row.id, 'sealed_pdf'), row.sealedPdf as Sealed<string>)
  return Buffer.from(text, 'base64')
}
