import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'

const at = (aduanId: string) => ({ table: 'aduan', column: 'sealed_labels', rowId: aduanId })

/** Seals the labels of a case: they are words of staff, so they lie where notes lie. */
export async function sealLabels(
  internal: CompartmentKey,
  aduanId: string,
  labels: readonly string[],
): Promise<Bytes> {
  return sealJson(internal, at(aduanId), labels)
}

/** Opens the labels of a case; none where none were given or the internal key is not there. */
export async function openLabels(
  internal: CompartmentKey | null,
  aduanId: string,
  sealed: Bytes | null,
): Promise<string[]> {
  if (!internal || !sealed) return []
  return openJson<string[]>(internal, at(aduanId), sealed as Sealed<string[]>)
}
