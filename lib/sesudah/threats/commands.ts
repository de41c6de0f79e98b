import { type ActContext, type ActResult, actAsReporter, actAsStaff, type Scene } from '@/lib/aduan/act'
import { PRIORITY } from '@/lib/aduan/clock-columns'
import { OVER } from '@/lib/aduan/move-groups'
import { openSummary, sealSummary } from '@/lib/aduan/report/summary'
import { addToTally } from '@/lib/jejak/figures/tally'
import { appendPesan } from '@/lib/pesan/thread'
import { openFollowUp } from './follow-up'
import { type CheckinAnswer, checkinAnswers } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
  text: string
}

/** Answers the check-in after closing, when nothing happened or the reporter does not want to say. */
export async function answerCheckin(
  context: ActContext,
  { aduanId, actionKey, answer, text }: Form & { answer: CheckinAnswer },
): Promise<ActResult> {
  return actAsReporter(context, { aduanId, actionKey, command: 'answerCheckin' }, async (scene) => {
    await addToTally(scene.tx, {
      kind: 'balasan',
      value: answer,
      today: scene.today,
      restricted: (await summaryOf(scene)).restricted,
    })
    return { shared: { reason: checkinAnswers[answer], ...(text ? { text } : {}) } }
  })
}

/**
 * "Saya merasa terancam": marks the case as urgent, promises an answer and notifies its staff at once. If
 * nobody works on it any more, it begins a follow-up case with that promise. At most one follow-up is open at
 * a time; a further report is reported there, too.
 */
export async function reportThreat(context: ActContext, form: Form): Promise<ActResult> {
  let followUp: string | undefined
  const result = await reportHere(context, form, (id) => {
    followUp = id
  })
  if (result.kind !== 'done' || !followUp) return result
  return reportHere(context, { ...form, aduanId: followUp })
}

async function reportHere(
  context: ActContext,
  { aduanId, actionKey, text }: Form,
  continuedIn: (aduanId: string) => void = () => undefined,
): Promise<ActResult> {
  return actAsReporter(context, { aduanId, actionKey, command: 'reportThreat' }, async (scene) => {
    const { tx, aduan, keys, role, now, today } = scene
    await appendPesan(tx, keys.content, {
      aduanId,
      sender: role,
      senderId: null,
      kind: 'BIASA',
      body: { text: `Saya merasa terancam. ${text}`.trim() },
      now,
      today,
    })
    const summary = await summaryOf(scene)
    if (OVER.some((status) => status === aduan.status)) {
      await addToTally(tx, { kind: 'balasan', value: 'ya', today, restricted: summary.restricted })
      const open = await tx.aduan.findFirst({
        where: { asalAduanId: aduan.id, ownerTag: aduan.ownerTag, status: { notIn: [...OVER] } },
        orderBy: { id: 'desc' },
        select: { id: true },
      })
      if (open) continuedIn(open.id)
      else await openFollowUp(scene, text)
      return {
        data: { sealedSummary: await sealSummary(keys.content, aduan.id, { ...summary, atRisk: true }) },
      }
    }
    return {
      data: {
        priority: PRIORITY.urgent,
        sealedSummary: await sealSummary(keys.content, aduan.id, { ...summary, atRisk: true }),
      },
    }
  })
}

/**
 * Answers a reporter who feels threatened. The answer is a message to them; where nobody reads messages it is
 * a record of what staff did.
 */
export async function answerThreat(
  context: ActContext,
  { aduanId, actionKey, text }: Form,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'answerThreat' }, async (scene) => {
    const { tx, aduan, keys, role, viewer, now, today } = scene
    if (aduan.tanpaKode) return { internal: { text } }
    await appendPesan(tx, keys.content, {
      aduanId,
      sender: role,
      senderId: viewer.userId,
      kind: 'BIASA',
      body: { text },
      now,
      today,
    })
    return {}
  })
}

async function summaryOf({ aduan, keys }: Scene) {
  if (!aduan.sealedSummary) throw new Error('submitted case without a summary')
  return openSummary(keys.content, aduan.id, aduan.sealedSummary)
}
