import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openJson, type Sealed, sealJson } from '@/lib/vault/field'
import type { MatchCause } from './rules'

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

const at = (aduanId: string) => ({ table: 'aduan', column: 'sealed_exclusions', rowId: aduanId })

export async function sealExclusions(
  content: CompartmentKey,
  aduanId: string,
  exclusions: Exclusions,
): Promise<Bytes> {
  return sealJson(content, at(aduanId), exclusions)
}

/** A case that was sent before there was a list has nobody on it; the marks are compared anew all the same. */
export async function openExclusions(
  content: CompartmentKey,
  row: { id: string; sealedExclusions: Bytes | null },
): Promise<Exclusions> {
  if (!row.sealedExclusions) return { people: [] }
  return openJson<Exclusions>(content, at(row.id), row.sealedExclusions as Sealed<Exclusions>)
}

/** Whether this person is kept away now. A release covers only the marks it names. */
export function isExcluded({ causes, released = [] }: Exclusion): boolean {
  return causes.some((cause) => !released.includes(cause))
}
