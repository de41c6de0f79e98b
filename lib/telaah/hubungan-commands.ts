import { type ActContext, type ActResult, actOnAduan } from '@/lib/aduan/act'
import { grantCase, revokeKeys } from '@/lib/aduan/keys'
import { candidate, clearFor } from '@/lib/benturan/clearance'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** A member declares to have no relation to the terlapor; the act itself keeps it (lib/aduan/act.ts). */
export async function declareRelation(context: ActContext, { aduanId, actionKey }: Form): Promise<ActResult> {
  return actOnAduan(context, { aduanId, actionKey, command: 'declareRelation' })
}

/**
 * A member leaves a case because of a relation to the terlapor, or for another reason of their own. Their keys, their
 * notifications and their presence go in the same transaction; open tasks wait for somebody else. No key of this case is
 * sealed to them again (clearFor), until an administrator lets them back on record.
 */
export async function recuse(
  context: ActContext,
  { aduanId, actionKey, reason }: Form & { reason: string },
): Promise<ActResult> {
  const { userId } = context.viewer
  return actOnAduan(context, { aduanId, actionKey, command: 'recuse' }, async ({ tx, aduan, now }) => {
    await revokeKeys(tx, aduan.id, [userId])
    const relation = { kind: 'MUNDUR' as const, at: now }
    await tx.pernyataanHubungan.upsert({
      where: { aduanId_userId: { aduanId, userId } },
      create: { aduanId, userId, ...relation },
      update: relation,
    })
    await tx.tugas.updateMany({
      where: { aduanId, assigneeId: userId, doneAt: null },
      data: { assigneeId: null },
    })
    await tx.notifikasi.deleteMany({ where: { aduanId, userId } })
    await tx.kehadiran.deleteMany({ where: { aduanId, userId } })
    return { internal: { text: reason } }
  })
}

/** An administrator lets somebody back who had left: a member of the case's team gets the keys again, and declares anew. */
export async function readmitMember(
  context: ActContext,
  { aduanId, actionKey, userId, reason }: Form & { userId: string; reason: string },
): Promise<ActResult> {
  const request = { aduanId, actionKey, command: 'readmitMember' as const }
  return actOnAduan(context, request, async ({ tx, aduan, keys, now }) => {
    const { count } = await tx.pernyataanHubungan.updateMany({
      where: { aduanId, userId, kind: 'MUNDUR' },
      data: { kind: 'DIIZINKAN', at: now },
    })
    const member = await tx.anggotaTim.findFirst({
      where: { timId: aduan.timId ?? '', userId, user: { disabled: false, role: 'TELAAH' } },
      select: { user: { select: candidate } },
    })
    if (count > 0 && member) await grantCase(tx, keys, [], await clearFor(tx, keys.content, [member.user]))
    return { internal: { text: reason } }
  })
}
