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

/** Whether a legal hold keeps this case from being destroyed. */
export async function isHeldFromDestruction(tx: Tx, aduanId: string): Promise<boolean> {
  return (await tx.penangguhan.count({ where: { aduanId, liftedAt: null } })) > 0
}

/** Keeps a case from being destroyed, whatever its term: a court, an audit, another case needs it. */
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

/** Lets it go again; with a reason, and kept on record. */
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

/** Why a case was held, and why it was let go. */
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
