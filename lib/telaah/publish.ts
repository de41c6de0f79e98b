import type { Scene } from '@/lib/aduan/act'
import { clocksOf } from '@/lib/aduan/clock-columns'
import { applyClocks } from '@/lib/aduan/clocks'
import { loadPromised } from '@/lib/aduan/promise-settings'
import { openSummary } from '@/lib/aduan/summary'
import type { Jawaban } from '@/lib/db/generated/client'
import type { WitaDate } from '@/lib/kalender/rules'
import { issueLetter } from '@/lib/surat/issue'
import { settleRehabilitation } from '@/lib/terlapor/pemulihan'
import { lastIssued } from './draft-rows'
import { type JawabanBody, sealJawaban } from './jawaban'
import { openLetterNote, sealLetter } from './letter-columns'

/** Makes a draft the answer: what the reporter reads, its letter, and what the result means for the name of the terlapor. */
export async function publish(
  scene: Scene,
  draft: Jawaban,
  body: JawabanBody,
  approverId: string,
): Promise<void> {
  const { tx, aduan, keys, now, today } = scene
  const before = draft.version > 1 ? await lastIssued(tx, aduan.id) : null
  const corrects = before ? await openLetterNote(keys.content, before) : null
  if (!aduan.sealedSummary) throw new Error('a sent case without a summary')
  const { restricted } = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
  const until = await reactUntil(scene)
  const letter = await issueLetter(tx, { body, now, today, corrects, restricted, reactUntil: until })
  await tx.jawaban.update({
    where: { id: draft.id },
    data: {
      status: 'TERBIT',
      approverId,
      issuedAt: now,
      sealedIssued: await sealJawaban(keys.content, draft.id, 'sealed_issued', body),
      ...(await sealLetter(keys.content, draft.id, letter)),
    },
  })
  await settleRehabilitation(scene, body.hasil, { drafterId: draft.drafterId, approverId })
}

/** The last day of the reporter's reaction, as the clock will have it; none where the case is over. */
async function reactUntil({ tx, aduan, today, calendar }: Scene): Promise<WitaDate | null> {
  if (aduan.status === 'SELESAI') return null
  const clocks = applyClocks(clocksOf(aduan), [{ stopAll: true }, { start: 'reaction' }], {
    today,
    calendar,
    berkadarPengawasan: aduan.berkadarPengawasan,
    promised: await loadPromised(tx, today),
  })
  return clocks.due.reaction ?? null
}
