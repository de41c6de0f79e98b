import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'

/** Sealed text of a hand-over; for staff of the case only. */
export interface HandoverBody {
  /** The office that receives it. */
  recipient: string
  /** Number of that office's letter. */
  letter: string
  reason: string
  /** Remark on the decision. */
  remark?: string
}

const column = sealedColumn<HandoverBody>(
  'penyerahan',
  'sealed_body',
  'internal',
  z.object({
    recipient: z.string(),
    letter: z.string(),
    reason: z.string(),
    remark: z.string().exactOptional(),
  }),
)

export function sealHandover(internal: CompartmentKey, id: string, body: HandoverBody): Promise<Bytes> {
  return column.seal(internal, id, body)
}

export function openHandover(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<HandoverBody> {
  return column.open(internal, row.id, row.sealedBody)
}
