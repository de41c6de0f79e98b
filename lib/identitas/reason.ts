import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'

type Column = 'sealed_reason' | 'sealed_decision'

const at = (id: string, column: Column) => ({ table: 'pembukaan_identitas', column, rowId: id })

/** Why an opening is asked for, or why it was refused: for staff of the case. */
export async function sealReason(
  internal: CompartmentKey,
  id: string,
  column: Column,
  text: string,
): Promise<Bytes> {
  return sealJson(internal, at(id, column), { text })
}

export async function openReason(
  internal: CompartmentKey,
  id: string,
  column: Column,
  sealed: Bytes,
): Promise<string> {
  return (await openJson(internal, at(id, column), sealed as Sealed<{ text: string }>)).text
}
