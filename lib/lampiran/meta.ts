import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import type { CopyMeta, LampiranMeta } from './rules'

const lampiranAt = (id: string) => ({ table: 'lampiran', column: 'sealed_meta', rowId: id })
const copyAt = (id: string) => ({ table: 'salinan', column: 'sealed_meta', rowId: id })

/** Seals name, type, length, hash, remark and findings of a file. */
export function sealMeta(content: CompartmentKey, id: string, meta: LampiranMeta): Promise<Bytes> {
  return sealJson(content, lampiranAt(id), meta)
}

/** Opens what is known of a file. What was sealed before files were examined lacks the newer parts. */
export async function openMeta(content: CompartmentKey, id: string, sealed: Bytes): Promise<LampiranMeta> {
  const known = await openJson<Partial<LampiranMeta>>(
    content,
    lampiranAt(id),
    sealed as Sealed<Partial<LampiranMeta>>,
  )
  return {
    name: known.name ?? 'berkas',
    type: known.type ?? '',
    length: known.length ?? 0,
    sha256: known.sha256 ?? null,
    note: known.note ?? '',
    item: known.item ?? null,
    findings: known.findings ?? [],
    noCleanCopy: known.noCleanCopy ?? null,
    refusal: known.refusal ?? null,
    pages: known.pages ?? null,
  }
}

/** Seals type, length and hash of a clean copy. */
export function sealCopyMeta(content: CompartmentKey, id: string, meta: CopyMeta): Promise<Bytes> {
  return sealJson(content, copyAt(id), meta)
}

/** Opens type, length and hash of a clean copy. */
export function openCopyMeta(content: CompartmentKey, id: string, sealed: Bytes): Promise<CopyMeta> {
  return openJson<CopyMeta>(content, copyAt(id), sealed as Sealed<CopyMeta>)
}
