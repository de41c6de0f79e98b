import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import type { AcceptedLeak, Leak } from './leak-check/rules'

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

const at = (id: string) => ({ table: 'jawaban', column: 'sealed_review', rowId: id })

/** Seals a review for its draft. */
export function sealReview(internal: CompartmentKey, id: string, review: Review): Promise<Bytes> {
  return sealJson(internal, at(id), review)
}

/** Opens it; null where nothing was checked yet. */
export async function openReview(
  internal: CompartmentKey,
  row: { id: string; sealedReview: Bytes | null },
): Promise<Review | null> {
  return row.sealedReview ? openJson<Review>(internal, at(row.id), row.sealedReview as Sealed<Review>) : null
}

const DAY_MS = 24 * 3600 * 1000
/**
 * A check that meets a sealed name says so: whoever types names to see which one it meets gets five answers in a day,
 * each of them an event of the case.
 */
export const MOST_HITS = 5

/** How many checks of the last day met something of the reporter. */
export function hitsOfTheDay({ hits }: Pick<Review, 'hits'>, now: Date): number {
  return hits.filter((hit) => now.getTime() - new Date(hit).getTime() < DAY_MS).length
}
