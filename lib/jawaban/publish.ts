import type { StaffScene } from '@/lib/aduan/act'
import { openSummary } from '@/lib/aduan/report/summary'
import { type JawabanBody, sealJawaban } from '@/lib/naskah/answer-body'
import { lastIssued } from '@/lib/naskah/issued'
import { openLetterNote, sealLetter } from '@/lib/naskah/letter/columns'
import { issueLetter } from '@/lib/naskah/letter/issue'
import type { Jawaban } from '@/lib/platform/db/generated/client'
import { settleRehabilitation } from '@/lib/terlapor/pemulihan'

/**
 * Makes a draft the answer: what the reporter reads, its letter, and what the result means for the name of
 * the terlapor.
 */
export async function publish(
  scene: StaffScene,
  draft: Jawaban,
  body: JawabanBody,
  approverId: string,
): Promise<void> {
  const { tx, aduan, keys, now, today, clocks } = scene
  const before = draft.version > 1 ? await lastIssued(tx, aduan.id) : null
  const corrects = before ? await openLetterNote(keys.content, before) : null
  if (!aduan.sealedSummary) throw new Error('a sent case without a summary')
  const { restricted } = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
  const reactUntil = clocks.due.reaction ?? null
  const letter = await issueLetter(tx, { body, now, today, corrects, restricted, reactUntil })
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
