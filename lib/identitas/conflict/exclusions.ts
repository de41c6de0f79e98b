import { z } from 'zod'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, wordOf } from '@/lib/vault/column'
import { causeWords, type MatchCause } from './rules'

/** Why one member of staff gets no key of a case. */
export interface Exclusion {
  userId: string
  /** By what they were recognised. */
  causes: MatchCause[]
  /** A second officer found that the match was false; it holds for these marks and no others. */
  released?: MatchCause[]
}

/** Who is kept away from a case. Sealed under its content: a dump does not tell whom a report names. */
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

/** A case that was sent before there was a list has nobody on it; the marks are compared anew all the same. */
export async function openExclusions(
  content: CompartmentKey,
  row: { id: string; sealedExclusions: Bytes | null },
): Promise<Exclusions> {
  if (!row.sealedExclusions) return { people: [] }
  return column.open(content, row.id, row.sealedExclusions)
}

/** Whether this person is kept away now. A release covers only the marks it names. */
export function isExcluded({ causes, released = [] }: Exclusion): boolean {
  return causes.some((cause) => !released.includes(cause))
}
