import { type ActContext, type ActResult, actOnAduan } from '@/lib/aduan/act'
import { appendPesan } from './thread'

/** Sends an ordinary message between reporter and staff; possible in every state after sending. */
export async function sendPesan(
  context: ActContext,
  { aduanId, actionKey, text }: { aduanId: string; actionKey: string | undefined; text: string },
): Promise<ActResult> {
  return actOnAduan(context, { aduanId, command: 'sendPesan', actionKey }, async (scene) => {
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
  })
}
