import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, wordOf } from '@/lib/vault/column'
import { causeWords, type MatchCause } from './rules'

/** Why a member of staff gets no key of a case. */
export interface Exclusion {
  userId: string
  /** The causes of the match. */
  causes: MatchCause[]
  /** Causes of a match that a second officer declared false; it covers no others. */
  released?: MatchCause[]
}

/**
 * The people excluded from a case. Sealed under its content key: a dump does not reveal whom a report names.
 */
export interface Exclusions {
  people: Exclusion[]
}

const causes = z.array(wordOf(causeWords))
const column = sealedColumn<Exclusions>(
  'aduan',
  'sealed_exclusions',
  'content',
  z.object({
    people: z.array(z.object({ userId: z.string(), causes, released: causes.exactOptional() })),
  }),
)

export async function sealExclusions(
  content: CompartmentKey,
  aduanId: string,
  exclusions: Exclusions,
): Promise<Bytes> {
  return column.seal(content, aduanId, exclusions)
}

/** A legacy case without a list has an empty one; its people are compared again in any case. */
export async function openExclusions(
  content: CompartmentKey,
  row: { id: string; sealedExclusions: Bytes | null },
): Promise<Exclusions> {
  if (!row.sealedExclusions) return { people: [] }
  return column.open(content, row.id, row.sealedExclusions)
}

/** Whether this person is excluded now. A release covers only its own causes. */
export function isExcluded({ causes, released = [] }: Exclusion): boolean {
  return causes.some((cause) => !released.includes(cause))
}
