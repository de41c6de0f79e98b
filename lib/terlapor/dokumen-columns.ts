import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, sealedText } from '@/lib/vault/column'
import type { DokumenBody } from './rules'

/** What a document says, and what the ketua said when it was sent back, until it is written anew. */
export interface StoredDokumen extends DokumenBody {
  remark?: string
}

const bodies = sealedColumn<StoredDokumen>(
  'dokumen_terlapor',
  'sealed_body',
  'internal',
  z.object({
    penerima: z.string(),
    dugaan: z.string(),
    klarifikasi: z.string(),
    kesimpulan: z.string(),
    remark: z.string().exactOptional(),
  }),
)
const pdfs = sealedText('dokumen_terlapor', 'sealed_pdf', 'internal')

/** Seals what a document for the terlapor says under the internal key. */
export function sealDokumen(internal: CompartmentKey, id: string, body: StoredDokumen): Promise<Bytes> {
  return bodies.seal(internal, id, body)
}

export function openDokumen(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<StoredDokumen> {
  return bodies.open(internal, row.id, row.sealedBody)
}

/** Seals a document as it was approved. */
export function sealDokumenPdf(internal: CompartmentKey, id: string, pdf: Buffer): Promise<Bytes> {
  return pdfs.seal(internal, id, pdf.toString('base64'))
}

/** The document bit for bit as it was approved. */
export async function openDokumenPdf(
  internal: CompartmentKey,
  row: { id: string; sealedPdf: Bytes },
): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await pdfs.open(internal, row.id, row.sealedPdf), 'base64')
}
