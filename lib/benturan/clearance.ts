import type { Tx } from '@/lib/db/client'
import { recusedFrom } from '@/lib/telaah/hubungan'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { type Exclusions, isExcluded, openExclusions, sealExclusions } from './exclusions'
import { namedInCase } from './named'
import { type MatchCause, matchCauses, type ReadCase } from './rules'
import { openDetails } from './staff-details'

/** Somebody who could be given a case, as far as the guard must know them. */
export interface Candidate {
  id: string
  username: string
  staffName: string | null
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH'
  publicKey: Bytes
  sealedStaff: Bytes | null
  approvesIdentity: boolean
}

/** The columns of a Candidate. */
export const candidate = {
  id: true,
  username: true,
  staffName: true,
  role: true,
  publicKey: true,
  sealedStaff: true,
  approvesIdentity: true,
} as const

declare const cleared: unique symbol

/**
 * Somebody whom the guard let through to one case. Only this file makes one, and keys of a case are sealed to no other
 * member of staff (lib/aduan/keys.ts): a way past the guard does not compile.
 */
export interface ClearedStaff {
  readonly [cleared]: true
  holder: 'STAFF'
  userId: string
  publicKey: Bytes
  /** The case; keys of any other are refused. */
  clearedFor: string
  /** Which half of the key of identity this person may hold. Never both; a reviewer none. */
  half: 'identity_a' | 'identity_b' | null
}

interface Judged {
  cleared: ClearedStaff[]
  exclusions: Exclusions
  /** Somebody is on the list now who was not, or for more reasons. */
  changed: boolean
}

/** Compares people with a case and the list of those kept away from it. Pure but for opening what the server keeps of them. */
export async function judge(
  aduanId: string,
  named: ReadCase,
  known: Exclusions,
  candidates: readonly Candidate[],
): Promise<Judged> {
  const people = new Map(known.people.map((one) => [one.userId, one]))
  const through: ClearedStaff[] = []
  let changed = false
  for (const one of candidates) {
    const facts = { ...(await openDetails(one.id, one.sealedStaff)), name: one.staffName ?? one.username }
    const found = matchCauses(facts, named)
    const before = people.get(one.id)
    const causes = union(before?.causes ?? [], found)
    if (causes.length > (before?.causes.length ?? 0)) {
      changed = true
      people.set(one.id, { ...before, userId: one.id, causes })
    }
    const now = people.get(one.id)
    if (!now || !isExcluded(now)) through.push(clear(aduanId, one))
  }
  return { cleared: through, exclusions: { people: [...people.values()] }, changed }
}

/**
 * Who of these may hold keys of a case that was sent: the one question that every giving of keys asks. What the guard finds
 * anew is put on the case's list; who recused themselves stays outside until an administrator lets them back. The caller
 * holds the case's key.
 */
export async function clearFor(
  tx: Tx,
  content: CompartmentKey,
  candidates: readonly Candidate[],
): Promise<ClearedStaff[]> {
  const aduanId = content.ref.caseId
  const aduan = await tx.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    select: { id: true, sealedReport: true, sealedExclusions: true },
  })
  const read = await namedInCase(tx, content, aduan)
  // Without a report nothing can be compared, so nobody is let through.
  if (!read) return []
  const known = await openExclusions(content, aduan)
  const recused = await recusedFrom(tx, aduanId)
  const present = candidates.filter((one) => !recused.has(one.id))
  const judged = await judge(aduanId, read.named, known, present)
  if (judged.changed) {
    const sealedExclusions = await sealExclusions(content, aduanId, judged.exclusions)
    await tx.aduan.update({ where: { id: aduanId }, data: { sealedExclusions } })
  }
  return judged.cleared
}

/** Approvers of openings may hold one half of the key of identity, other administrators the other, reviewers none. */
export function halfOf(one: Pick<Candidate, 'role' | 'approvesIdentity'>): ClearedStaff['half'] {
  if (one.role !== 'ADMIN') return null
  return one.approvesIdentity ? 'identity_b' : 'identity_a'
}

function clear(aduanId: string, one: Candidate): ClearedStaff {
  return {
    holder: 'STAFF',
    userId: one.id,
    publicKey: one.publicKey,
    clearedFor: aduanId,
    half: halfOf(one),
  } as ClearedStaff
}

function union(before: readonly MatchCause[], found: readonly MatchCause[]): MatchCause[] {
  return [...new Set([...before, ...found])]
}
