import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

const schema = z.object({ text: z.string() })
const columns = {
  sealed_reason: sealedColumn('pembukaan_identitas', 'sealed_reason', 'internal', schema),
  sealed_decision: sealedColumn('pembukaan_identitas', 'sealed_decision', 'internal', schema),
}

/** Reason of a request or of its rejection, for staff of the case. */
export async function sealReason(
  internal: CompartmentKey,
  id: string,
  column: keyof typeof columns,
  text: string,
): Promise<Bytes> {
  return columns[column].seal(internal, id, { text })
}

export async function openReason(
  internal: CompartmentKey,
  id: string,
  column: keyof typeof columns,
  sealed: Bytes,
): Promise<string> {
  return (await columns[column].open(internal, id, sealed)).text
}
