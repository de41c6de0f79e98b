import { z } from 'zod'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, wordOf } from '@/lib/vault/column'
import { leakSentences } from '../leak-check/labels'
import { type AcceptedLeak, isSoft, type Leak, leakKey, tellsOfReporter } from '../leak-check/rules'

/** What the last leak check of a draft found, and why something may stay. Staff of the case only. */
export interface Review {
  leaks: Leak[]
  accepted: AcceptedLeak[]
  checkedAt: string
  /** Revision of the draft that was checked. */
  revision: number
  /** When a check met something of the reporter's sealed identity (ISO). */
  hits: string[]
}

/** What is looked through before it leaves: an answer, and a document for the terlapor. */
type Reviewed = 'jawaban' | 'dokumen_terlapor'

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
  checkedAt: z.string(),
  revision: z.number(),
  hits: z.array(z.string()),
})
const columns = {
  jawaban: sealedColumn<Review>('jawaban', 'sealed_review', 'internal', schema),
  dokumen_terlapor: sealedColumn<Review>('dokumen_terlapor', 'sealed_review', 'internal', schema),
}

/** Seals a review for its draft. */
export function sealReview(
  internal: CompartmentKey,
  table: Reviewed,
  id: string,
  review: Review,
): Promise<Bytes> {
  return columns[table].seal(internal, id, review)
}

/** Opens it; null where nothing was checked yet. */
export async function openReview(
  internal: CompartmentKey,
  table: Reviewed,
  row: { id: string; sealedReview: Bytes | null },
): Promise<Review | null> {
  return row.sealedReview ? columns[table].open(internal, row.id, row.sealedReview) : null
}

/** A review anew: what was found now, the reasons given for what may stay, and those given before. */
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
    checkedAt: now.toISOString(),
    revision,
    hits: [...(before?.hits ?? []), ...(leaks.some(tellsOfReporter) ? [now.toISOString()] : [])],
  }
}

const DAY_MS = 24 * 3600 * 1000
/**
 * A check that meets a sealed name says so: whoever types names to see which one it meets gets five answers in a day,
 * each of them an event of the case.
 */
const MOST_HITS = 5

/**
 * Whether the checks of the last day met the reporter so often that nothing is compared any more: counted over every draft
 * of the case, so that another one gives no further guesses.
 */
export async function isExhausted(
  db: Db | Tx,
  internal: CompartmentKey,
  aduanId: string,
  now: Date,
): Promise<boolean> {
  const where = { aduanId, sealedReview: { not: null } }
  const select = { id: true, sealedReview: true } as const
  const answers = await db.jawaban.findMany({ where, select })
  const documents = await db.dokumenTerlapor.findMany({ where, select })
  const reviews = await Promise.all([
    ...answers.map((row) => openReview(internal, 'jawaban', row)),
    ...documents.map((row) => openReview(internal, 'dokumen_terlapor', row)),
  ])
  const hits = reviews.flatMap((review) => review?.hits ?? [])
  return hits.filter((hit) => now.getTime() - new Date(hit).getTime() < DAY_MS).length >= MOST_HITS
}
