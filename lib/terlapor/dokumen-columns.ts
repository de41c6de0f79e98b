import { z } from 'zod'
import type { DokumenTerlapor } from '@/lib/platform/db/generated/client'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, sealedText } from '@/lib/vault/column'
import type { DokumenBody } from './rules'

/** The text of a document, and until its next save the remark with which a ketua returned it. */
interface StoredDokumen extends DokumenBody {
  remark?: string
  /** Everybody who saved it, the author of these words last; absent in a legacy row, which has one author. */
  writers?: string[]
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
    writers: z.array(z.string()).exactOptional(),
  }),
)

/**
 * Opens a document. `writers`: everybody who saved it, the author of its words last, even if somebody else
 * continues it now.
 */
export async function openDokumen(
  internal: CompartmentKey,
  { id, authorId, sealedBody }: Pick<DokumenTerlapor, 'id' | 'authorId' | 'sealedBody'>,
): Promise<{ body: DokumenBody; remark: string | null; writers: string[] }> {
  const { remark = null, writers = [authorId], ...body } = await dokumenColumn.open(internal, id, sealedBody)
  return { body, remark, writers }
}

/** The PDF as it was approved, in base64. */
export const dokumenPdfColumn = sealedText('dokumen_terlapor', 'sealed_pdf', 'internal')
