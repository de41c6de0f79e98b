import { type ActContext, type ActResult, actAsStaff, actOnAduan } from '@/lib/aduan/act'
import { revokeKeys } from '@/lib/aduan/keys/keys'
import { appendPesan, type PesanKind } from '@/lib/pesan/thread'
import { appendCatatan, appendTindakLanjut, type TindakLanjutBody } from './internal-log'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** The team takes the case on. */
export async function acceptCase(context: ActContext, { aduanId, actionKey }: Form): Promise<ActResult> {
  return actOnAduan(context, { aduanId, actionKey, command: 'acceptCase' })
}

/** The team gives the case back with a reason; its members lose their keys of it. */
export async function handBack(
  context: ActContext,
  { aduanId, actionKey, reason }: Form & { reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'handBack' }, async ({ tx, aduan }) => {
    const members = await tx.anggotaTim.findMany({
      where: { timId: aduan.timId ?? '' },
      select: { userId: true },
    })
    await revokeKeys(
      tx,
      aduan.id,
      members.map((member) => member.userId),
    )
    return { data: { timId: null }, internal: { text: reason } }
  })
}

/** Writes down one step of analysis, coordination or field work; the reporter never sees it. */
export async function logTindakLanjut(
  context: ActContext,
  { aduanId, actionKey, body }: Form & { body: TindakLanjutBody },
): Promise<ActResult> {
  return actAsStaff(
    context,
    { aduanId, actionKey, command: 'logTindakLanjut' },
    async ({ tx, internal, now }) => {
      await appendTindakLanjut(tx, internal, { aduanId, authorId: context.viewer.userId, now }, body)
      return {}
    },
  )
}

/**
 * Asks the reporter one question; the answer clock pauses until it is answered or the time for it is over.
 */
export async function askPelapor(context: ActContext, form: Form & { text: string }): Promise<ActResult> {
  return speak(context, form, 'askPelapor', 'PERTANYAAN')
}

/** Tells the reporter how far the work is, without naming steps that could warn the terlapor. */
export async function sendProgress(context: ActContext, form: Form & { text: string }): Promise<ActResult> {
  return speak(context, form, 'sendProgress', 'KEMAJUAN')
}

/** A note among the staff of the case. */
export async function addCatatan(
  context: ActContext,
  { aduanId, actionKey, text }: Form & { text: string },
): Promise<ActResult> {
  return actAsStaff(
    context,
    { aduanId, actionKey, command: 'addCatatan' },
    async ({ tx, internal, role, now }) => {
      const author = { aduanId, authorId: context.viewer.userId, authorRole: role, now }
      await appendCatatan(tx, internal, author, text)
      return {}
    },
  )
}

function speak(
  context: ActContext,
  { aduanId, actionKey, text }: Form & { text: string },
  command: 'askPelapor' | 'sendProgress',
  kind: PesanKind,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command }, async (scene) => {
    await appendPesan(scene.tx, scene.keys.content, {
      aduanId,
      sender: scene.role,
      senderId: context.viewer.userId,
      kind,
      body: { text },
      now: scene.now,
      today: scene.today,
    })
    return {}
  })
}
