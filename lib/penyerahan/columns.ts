import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'

/** What was written about a hand-over; staff of the case only. */
export interface HandoverBody {
  /** Office that gets it. */
  recipient: string
  /** Number of its letter. */
  letter: string
  reason: string
  /** What was said when it was decided. */
  remark?: string
}

const at = (id: string) => ({ table: 'penyerahan', column: 'sealed_body', rowId: id })

export function sealHandover(internal: CompartmentKey, id: string, body: HandoverBody): Promise<Bytes> {
  return sealJson(internal, at(id), body)
}

export function openHandover(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<HandoverBody> {
  return openJson<HandoverBody>(internal, at(row.id), row.sealedBody as Sealed<HandoverBody>)
}
