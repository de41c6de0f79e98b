import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedText } from '@/lib/vault/column'

interface Form {
  aduanId: string
  actionKey: string | undefined
  reason: string
}

const reasons = sealedText('penangguhan', 'sealed_reason', 'internal')
const liftings = sealedText('penangguhan', 'sealed_lifted', 'internal')

/** Whether a legal hold prevents the destruction of this case. */
export async function isHeldFromDestruction(tx: Tx, aduanId: string): Promise<boolean> {
  return (await tx.penangguhan.count({ where: { aduanId, liftedAt: null } })) > 0
}

/** Puts a case on legal hold beyond its term: a court, an audit or another case needs it. */
export async function holdCase(context: ActContext, form: Form): Promise<ActResult> {
  const { aduanId, actionKey, reason } = form
  const facts = async (tx: Tx) => ({ notHeld: !(await isHeldFromDestruction(tx, aduanId)) })
  const request = { aduanId, actionKey, command: 'holdCase', facts } as const
  return actAsStaff(context, request, async ({ tx, internal, now }) => {
    const id = newId()
    const sealedReason = await reasons.seal(internal, id, reason)
    await tx.penangguhan.create({ data: { id, aduanId, byId: context.viewer.userId, at: now, sealedReason } })
    return { internal: { text: reason } }
  })
}

/** Lifts the holds of a case with a reason; the record of them stays. */
export async function liftHold(context: ActContext, form: Form): Promise<ActResult> {
  const { aduanId, actionKey, reason } = form
  const facts = async (tx: Tx) => ({ held: await isHeldFromDestruction(tx, aduanId) })
  const request = { aduanId, actionKey, command: 'liftHold', facts } as const
  return actAsStaff(context, request, async ({ tx, internal, now }) => {
    for (const { id } of await tx.penangguhan.findMany({
      where: { aduanId, liftedAt: null },
      select: { id: true },
    })) {
      const sealedLifted = await liftings.seal(internal, id, reason)
      const lifted = { liftedById: context.viewer.userId, liftedAt: now, sealedLifted }
      await tx.penangguhan.update({ where: { id }, data: lifted })
    }
    return { internal: { text: reason } }
  })
}

/** Reasons for a hold and for its lifting. */
export async function openHold(
  internal: CompartmentKey | null,
  row: { id: string; sealedReason: Bytes; sealedLifted: Bytes | null },
): Promise<{ reason: string; lifted: string }> {
  if (!internal) return { reason: '', lifted: '' }
  return {
    reason: await reasons.open(internal, row.id, row.sealedReason),
    lifted: row.sealedLifted ? await liftings.open(internal, row.id, row.sealedLifted) : '',
  }
}
