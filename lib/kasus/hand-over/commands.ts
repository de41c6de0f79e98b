import { type ActContext, type ActResult, actAsStaff, type Scene } from '@/lib/aduan/act'
import type { CommandName } from '@/lib/aduan/lifecycle'
import { whyNotSecond } from '@/lib/jejak/second-person'
import { newId } from '@/lib/platform/db/id'
import { type HandoverBody, openHandover, sealHandover } from './columns'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** Fallback: the guards of these moves refuse first. */
const NOTHING = 'Tidak ada permintaan penyerahan yang menunggu. Muat ulang halaman.'

/** Time after approval within which the requester may download the case file. */
const OPEN_MS = 24 * 3600 * 1000

/** Requests the hand-over of the case file to law enforcement; somebody else decides. */
export function requestHandover(
  context: ActContext,
  { aduanId, actionKey, body }: Form & { body: Omit<HandoverBody, 'remark'> },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'requestHandover' }, async (scene) => {
    const { internal } = scene
    const id = newId()
    await scene.tx.penyerahan.create({
      data: {
        id,
        aduanId,
        requestedById: context.viewer.userId,
        requestedAt: scene.now,
        sealedBody: await sealHandover(internal, id, body),
      },
    })
    return { internal: { text: `${body.recipient}. ${body.reason}` } }
  })
}

/** Approval by a second person in their own session. The file can then be downloaded for a day. */
export function approveHandover(context: ActContext, form: Form & { remark: string }): Promise<ActResult> {
  return decideOn(context, form, 'approveHandover', 'DISETUJUI')
}

export function rejectHandover(context: ActContext, form: Form & { remark: string }): Promise<ActResult> {
  return decideOn(context, form, 'rejectHandover', 'DITOLAK')
}

function decideOn(
  context: ActContext,
  { aduanId, actionKey, remark }: Form & { remark: string },
  command: CommandName,
  status: 'DISETUJUI' | 'DITOLAK',
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command }, async (scene) => {
    const row = await newestOf(scene)
    const { internal } = scene
    if (!row) return scene.refuse(NOTHING)
    const [decider, asker] = [context.viewer.userId, row.requestedById]
    const why =
      status === 'DISETUJUI' ? await whyNotSecond(scene.tx, { decider, asker, now: scene.now }) : null
    if (why) return scene.refuse(why)
    const body = { ...(await openHandover(internal, row)), remark }
    await scene.tx.penyerahan.update({
      where: { id: row.id },
      data: {
        status,
        decidedById: context.viewer.userId,
        decidedAt: scene.now,
        expiresAt: status === 'DISETUJUI' ? new Date(scene.now.getTime() + OPEN_MS) : null,
        sealedBody: await sealHandover(internal, row.id, body),
      },
    })
    return remark === '' ? {} : { internal: { text: remark } }
  })
}

/** The newest request of a case; the caller holds the lock on it. */
export function newestOf({ tx, aduan }: Pick<Scene, 'tx' | 'aduan'>) {
  return tx.penyerahan.findFirst({ where: { aduanId: aduan.id }, orderBy: { requestedAt: 'desc' } })
}
