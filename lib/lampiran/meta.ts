import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import type { LampiranMeta } from './rules'

const at = (id: string) => ({ table: 'lampiran', column: 'sealed_meta', rowId: id })

/** Seals name, type, length and hash of a file. */
export function sealMeta(content: CompartmentKey, id: string, meta: LampiranMeta): Promise<Bytes> {
  return sealJson(content, at(id), meta)
}

/** Opens what is known of a file. */
export function openMeta(content: CompartmentKey, id: string, sealed: Bytes): Promise<LampiranMeta> {
  return openJson<LampiranMeta>(content, at(id), sealed as Sealed<LampiranMeta>)
}
