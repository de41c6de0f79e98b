import { z } from 'zod'
import { sealedColumn, sealedText } from '@/lib/vault/column'
import type { DokumenBody } from './rules'

/** The text of a document, and until its next save the remark with which a ketua returned it. */
interface StoredDokumen extends DokumenBody {
  remark?: string
}

export const dokumenColumn = sealedColumn<StoredDokumen>(
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

/** The PDF as it was approved, in base64. */
export const dokumenPdfColumn = sealedText('dokumen_terlapor', 'sealed_pdf', 'internal')
