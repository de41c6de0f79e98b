import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

/** The official answer by the sections of its skeleton (docs/design/look-and-feel.md, 10.4). */
export interface JawabanBody {
  /** 1. Aduan yang kami terima, without identity. */
  diterima: string
  /** 2. Yang telah kami lakukan. */
  dilakukan: string
  /** 3. Result from the list. */
  hasil: string
  uraianHasil: string
  /** 4. Langkah selanjutnya. */
  langkah: string
  /** 5. Hal yang tidak dapat kami sampaikan dan alasannya. */
  batas: string
  /** Of a correction: why it was needed. The reporter reads it. */
  alasanPerbaikan?: string
}

/** The texts of an answer by their section, as the leak check reads them. */
export function textsOf({ diterima, dilakukan, uraianHasil, langkah, batas, alasanPerbaikan }: JawabanBody) {
  return { diterima, dilakukan, uraianHasil, langkah, batas, alasanPerbaikan: alasanPerbaikan ?? '' }
}

/** An answer as it lies in a draft, a version of one, and in what was issued. */
export const jawabanSchema: z.ZodType<JawabanBody> = z.object({
  diterima: z.string(),
  dilakukan: z.string(),
  hasil: z.string(),
  uraianHasil: z.string(),
  langkah: z.string(),
  batas: z.string(),
  alasanPerbaikan: z.string().exactOptional(),
})
const columns = {
  sealed_draft: sealedColumn('jawaban', 'sealed_draft', 'internal', jawabanSchema),
  sealed_issued: sealedColumn('jawaban', 'sealed_issued', 'content', jawabanSchema),
}

/**
 * Drafts lie under the internal key, the issued answer under content: what the reporter may read and when.
 */
export function sealJawaban(
  key: CompartmentKey,
  id: string,
  column: 'sealed_draft' | 'sealed_issued',
  body: JawabanBody,
) {
  return columns[column].seal(key, id, body)
}

/** Opens a draft or an issued answer. */
export function openJawaban(
  key: CompartmentKey,
  id: string,
  column: 'sealed_draft' | 'sealed_issued',
  sealed: Bytes,
): Promise<JawabanBody> {
  return columns[column].open(key, id, sealed)
}
