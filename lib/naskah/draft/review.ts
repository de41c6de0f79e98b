import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, wordOf } from '@/lib/vault/column'
import { leakSentences } from '../leak-check/labels'
import { type AcceptedLeak, type ClearedLeak, isSoft, type Leak, leakKey } from '../leak-check/rules'

/** What the last leak check of a draft found, and why something may stay. Staff of the case only. */
export interface Review {
  leaks: Leak[]
  accepted: AcceptedLeak[]
  /** Absent where no finding was ever declared wrong. */
  cleared?: ClearedLeak[]
  checkedAt: string
  /** Revision of the draft that was checked. */
  revision: number
}

const schema = z.object({
  leaks: z.array(
    z.object({
      section: z.string(),
      kind: wordOf(leakSentences),
      match: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  accepted: z.array(z.object({ key: z.string(), reason: z.string(), by: z.string(), at: z.string() })),
  cleared: z
    .array(
      z.object({
        key: z.string(),
        section: z.string(),
        words: z.string(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    )
    .exactOptional(),
  checkedAt: z.string(),
  revision: z.number(),
})
/** `sealed_review` of the tables of drafts, and of questions that were held back. */
export const reviews = {
  jawaban: sealedColumn<Review>('jawaban', 'sealed_review', 'internal', schema),
  dokumen_terlapor: sealedColumn<Review>('dokumen_terlapor', 'sealed_review', 'internal', schema),
  pertanyaan_ditahan: sealedColumn<Review>('pertanyaan_ditahan', 'sealed_review', 'internal', schema),
}
export type ReviewedTable = keyof typeof reviews

/** Opens the review of a draft; null where nothing was checked yet. */
export async function openReview(
  internal: CompartmentKey,
  table: ReviewedTable,
  row: { id: string; sealedReview: Bytes | null },
): Promise<Review | null> {
  return row.sealedReview ? reviews[table].open(internal, row.id, row.sealedReview) : null
}

/** The next review: what was found now, with the reasons given now and before for what may stay. */
export function reviewed(
  before: Review | null,
  leaks: readonly Leak[],
  given: { reasons: ReadonlyMap<string, string>; by: string },
  { now, revision }: { now: Date; revision: number },
): Review {
  const known = new Map((before?.accepted ?? []).map((one) => [one.key, one]))
  const accepted = leaks.filter(isSoft).flatMap((leak): AcceptedLeak[] => {
    const key = leakKey(leak)
    const reason = given.reasons.get(key)
    if (reason) return [{ key, reason, by: given.by, at: now.toISOString() }]
    const earlier = known.get(key)
    return earlier ? [earlier] : []
  })
  return {
    leaks: [...leaks],
    accepted,
    ...(before?.cleared ? { cleared: before.cleared } : {}),
    checkedAt: now.toISOString(),
    revision,
  }
}
