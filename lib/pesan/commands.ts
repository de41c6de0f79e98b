import { type ActContext, type ActResult, actOnAduan, type Scene } from '@/lib/aduan/act'
import { dateColumn } from '@/lib/db/dates'
import { MESSAGES_A_DAY, TOO_MANY_MESSAGES } from './limits'
import { appendPesan } from './thread'

class TooMany extends Error {}

/**
 * Sends an ordinary message between reporter and staff; possible in every state after sending. A reporter's are limited
 * by the day, which is all that is known of their time in the clear.
 */
export async function sendPesan(
  context: ActContext,
  { aduanId, actionKey, text }: { aduanId: string; actionKey: string | undefined; text: string },
): Promise<ActResult> {
  const write = async (scene: Scene) => {
    if (scene.role === 'PELAPOR') await demandRoom(scene)
    await appendPesan(scene.tx, scene.keys.content, {
      aduanId,
      sender: scene.role,
      senderId: context.viewer.userId,
      kind: 'BIASA',
      body: { text },
      now: scene.now,
      today: scene.today,
    })
    return undefined
  }
  try {
    return await actOnAduan(context, { aduanId, command: 'sendPesan', actionKey }, write)
  } catch (error) {
    if (error instanceof TooMany) return { kind: 'refused', message: TOO_MANY_MESSAGES }
    throw error
  }
}

async function demandRoom({ tx, aduan, today }: Scene): Promise<void> {
  const own = { aduanId: aduan.id, sender: 'PELAPOR', kind: 'BIASA', onDate: dateColumn(today) } as const
  if ((await tx.pesan.count({ where: own })) >= MESSAGES_A_DAY) throw new TooMany()
}
