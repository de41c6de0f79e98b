import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

const column = sealedColumn('aduan', 'sealed_labels', 'internal', z.array(z.string()))

/** Seals the labels of a case, under the internal key like notes, because they are written by staff. */
export async function sealLabels(
  internal: CompartmentKey,
  aduanId: string,
  labels: readonly string[],
): Promise<Bytes> {
  return column.seal(internal, aduanId, [...labels])
}

/** Opens the labels of a case; empty without labels or without the internal key. */
export async function openLabels(
  internal: CompartmentKey | null,
  aduanId: string,
  sealed: Bytes | null,
): Promise<string[]> {
  if (!internal || !sealed) return []
  return column.open(internal, aduanId, sealed)
}
