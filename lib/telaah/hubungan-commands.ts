import { type ActContext, type ActResult, actAsStaff, actOnAduan, type Scene } from '@/lib/aduan/act'
import { openSummary } from '@/lib/aduan/report/summary'
import { giveBack } from '@/lib/identitas/conflict/give-back'
import { takeAway } from '@/lib/identitas/conflict/later-words'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** A member declares to have no relation to the terlapor; the act itself keeps it (lib/aduan/act.ts). */
export async function declareRelation(context: ActContext, { aduanId, actionKey }: Form): Promise<ActResult> {
  return actOnAduan(context, { aduanId, actionKey, command: 'declareRelation' })
}

/**
 * A member of the team or an administrator leaves a case because of a relation to the terlapor, or for
 * another reason of their own. Their keys, their notifications, their presence and the duty to verify it go
 * in the same transaction; open tasks wait for somebody else. No key of this case is sealed to them again
 * (clearFor), until an administrator lets them back on record. The last administrator who holds the case
 * cannot leave it: nobody but ESCROW could open it then.
 */
export async function recuse(
  context: ActContext,
  { aduanId, actionKey, reason }: Form & { reason: string },
): Promise<ActResult> {
  const { userId } = context.viewer
  return actAsStaff(context, { aduanId, actionKey, command: 'recuse' }, async (scene) => {
    const { tx, aduan, role, now } = scene
    if (role === 'ADMIN' && (await isLastAdmin(scene, userId))) return scene.refuse(LAST)
    await takeAway(tx, aduan.id, [userId])
    const relation = { kind: 'MUNDUR' as const, at: now }
    await tx.pernyataanHubungan.upsert({
      where: { aduanId_userId: { aduanId, userId } },
      create: { aduanId, userId, ...relation },
      update: relation,
    })
    return { internal: { text: reason } }
  })
}

const LAST =
  'Tidak ada administrator lain yang memegang aduan ini. Minta rekan menerima kuncinya dahulu, lalu undurkan diri.'

async function isLastAdmin({ tx, aduan }: Scene, userId: string): Promise<boolean> {
  const held = { some: { aduanId: aduan.id, compartment: 'content', epoch: aduan.epoch } } as const
  const others = { id: { not: userId }, role: 'ADMIN', disabled: false, keys: held } as const
  return (await tx.user.count({ where: others })) === 0
}

/**
 * An administrator lets somebody back who had left. Who has the case by duty, a member of its team or an
 * administrator, gets the keys again; a member declares again.
 */
export async function readmitMember(
  context: ActContext,
  { aduanId, actionKey, userId, reason }: Form & { userId: string; reason: string },
): Promise<ActResult> {
  const request = { aduanId, actionKey, command: 'readmitMember' as const }
  return actAsStaff(context, request, async (scene) => {
    const { tx, aduan, keys, now } = scene
    const { count } = await tx.pernyataanHubungan.updateMany({
      where: { aduanId, userId, kind: 'MUNDUR' },
      data: { kind: 'DIIZINKAN', at: now },
    })
    const { sealedSummary } = aduan
    if (count > 0 && sealedSummary) {
      const { restricted } = await openSummary(keys.content, aduan.id, sealedSummary)
      await giveBack(scene, restricted, (one) => one.id === userId)
    }
    return { internal: { text: reason } }
  })
}
