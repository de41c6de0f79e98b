import { type ActContext, type ActResult, actOnAduan, type Scene } from '@/lib/aduan/act'
import { dateColumn } from '@/lib/waktu/date-columns'
import { MESSAGES_A_DAY, TOO_MANY_MESSAGES } from './limits'
import { appendPesan } from './thread'

/**
 * Sends an ordinary message between reporter and staff, in any state after submission. A reporter's messages
 * are limited per day, because only the day of their acts is stored in the clear.
 */
export async function sendPesan(
  context: ActContext,
  { aduanId, actionKey, text }: { aduanId: string; actionKey: string | undefined; text: string },
): Promise<ActResult> {
  return actOnAduan(context, { aduanId, command: 'sendPesan', actionKey }, async (scene) => {
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
    return {}
  })
}

async function demandRoom({ tx, aduan, today, refuse }: Scene): Promise<void> {
  const own = { aduanId: aduan.id, sender: 'PELAPOR', kind: 'BIASA', onDate: dateColumn(today) } as const
  if ((await tx.pesan.count({ where: own })) >= MESSAGES_A_DAY) refuse(TOO_MANY_MESSAGES)
}
