import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'

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

const at = (id: string, column: 'sealed_draft' | 'sealed_issued') => ({ table: 'jawaban', column, rowId: id })

/** Drafts lie under the internal key, the issued answer under content: what the reporter may read and when. */
export function sealJawaban(
  key: CompartmentKey,
  id: string,
  column: 'sealed_draft' | 'sealed_issued',
  body: JawabanBody,
) {
  return sealJson(key, at(id, column), body)
}

/** Opens a draft or an issued answer. */
export function openJawaban(
  key: CompartmentKey,
  id: string,
  column: 'sealed_draft' | 'sealed_issued',
  sealed: Bytes,
): Promise<JawabanBody> {
  return openJson<JawabanBody>(key, at(id, column), sealed as Sealed<JawabanBody>)
}
