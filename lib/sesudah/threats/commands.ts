import { type ActContext, type ActResult, actAsReporter, type Scene } from '@/lib/aduan/act'
import { openSummary, sealSummary } from '@/lib/aduan/report/summary'
import { addToTally } from '@/lib/jejak/figures/tally'
import { appendPesan } from '@/lib/pesan/thread'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import { openFollowUp } from './follow-up'
import { type CheckinAnswer, checkinAnswers } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
  text: string
}

/** Nobody works on a case in these states, so a threat begins a new case. */
const OVER: readonly AduanStatus[] = [
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DITUTUP_SEMENTARA',
  'DICABUT',
]

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
 * "Saya merasa terancam": marks the case as at risk and notifies its staff at once. If nobody works on it any
 * more, it begins a follow-up case, first in the queue. At most one follow-up is open at a time; a further
 * report only adds a message.
 */
export async function reportThreat(
  context: ActContext,
  { aduanId, actionKey, text }: Form,
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
    const open = await tx.aduan.count({
      where: { asalAduanId: aduan.id, ownerTag: aduan.ownerTag, status: { notIn: [...OVER] } },
    })
    if (OVER.includes(aduan.status)) {
      await addToTally(tx, { kind: 'balasan', value: 'ya', today, restricted: summary.restricted })
      if (open === 0) await openFollowUp(scene, text)
    }
    return {
      data: { sealedSummary: await sealSummary(keys.content, aduan.id, { ...summary, atRisk: true }) },
    }
  })
}

async function summaryOf({ aduan, keys }: Scene) {
  if (!aduan.sealedSummary) throw new Error('submitted case without a summary')
  return openSummary(keys.content, aduan.id, aduan.sealedSummary)
}
