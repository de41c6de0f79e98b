import { type ActContext, type ActResult, actAsStaff, type StaffScene } from '@/lib/aduan/act'
import { newId } from '@/lib/platform/db/id'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { sealTelling, type TellingBody } from './pemberitahuan'
import { deferredUntil } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/**
 * Puts telling the terlapor off for so many hari kerja, with the reason. On its last day the team is reminded
 * (lib/telaah/remind-of-work.ts).
 */
export function deferTelling(
  context: ActContext,
  { aduanId, actionKey, reason, days }: Form & { reason: string; days: number },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'deferTelling' }, async (scene) => {
    const until = deferredUntil(scene.today, days, scene.calendar)
    await record(scene, context.viewer.userId, until, { text: reason, onDate: '', way: '' })
    return {}
  })
}

/** Records that the terlapor was told: when, how and of what. A delay is over with it. */
export function recordTelling(
  context: ActContext,
  { aduanId, actionKey, ...body }: Form & TellingBody,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'recordTelling' }, async (scene) => {
    await record(scene, context.viewer.userId, null, body)
    return {}
  })
}

/** One more record; what held before holds no longer. The case is locked. */
async function record(
  { tx, aduan, internal, now }: StaffScene,
  authorId: string,
  until: WitaDate | null,
  body: TellingBody,
): Promise<void> {
  const id = newId()
  const sealedBody = await sealTelling(internal, id, body)
  await tx.pemberitahuanTerlapor.updateMany({
    where: { aduanId: aduan.id, over: false },
    data: { over: true },
  })
  await tx.pemberitahuanTerlapor.create({
    data: { id, aduanId: aduan.id, authorId, at: now, until: until ? dateColumn(until) : null, sealedBody },
  })
}
