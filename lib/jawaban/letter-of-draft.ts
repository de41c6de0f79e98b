import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { JawabanBody } from '@/lib/naskah/answer-body'
import { letterPreview } from '@/lib/naskah/letter/preview'
import type { LetterNote } from '@/lib/naskah/letter/rules'
import type { PdfDocument } from '@/lib/naskah/pdf/blocks'
import { applyClocks } from '@/lib/waktu/clocks'

/**
 * The letter of a draft as it would be if it were issued today, with the day until which the reporter may
 * react.
 */
export function letterOfDraft(
  head: CaseHeadView,
  body: JawabanBody,
  { now, corrects }: { now: Date; corrects: LetterNote | null },
): PdfDocument {
  const { clocks, today } = head
  const after = applyClocks(clocks, [{ stopAll: true }, { start: 'reaction' }], head)
  return letterPreview({ body, corrects, now, onDate: today, reactUntil: after.due.reaction ?? null })
}
