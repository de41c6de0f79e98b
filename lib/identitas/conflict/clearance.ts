import { recusedFrom } from '@/lib/aduan/declaration'
import type { Candidate } from '@/lib/aduan/keys/candidate'
import { type ClearedStaff, clear } from '@/lib/aduan/keys/cleared'
import type { Tx } from '@/lib/platform/db/client'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { type Exclusions, isExcluded, openExclusions, sealExclusions } from './exclusions'
import { namedInCase } from './named'
import { type MatchCause, matchCauses, type ReadCase } from './rules'
import { openDetails } from './staff-details'

interface Judged {
  cleared: ClearedStaff[]
  exclusions: Exclusions
  /** The list has a new person or a new cause. */
  changed: boolean
}

/**
 * Compares people with a case and its list of excluded people. Pure, except that it opens the sealed details
 * of the people.
 */
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
 * The people among these who may hold keys of a sent case. Every grant of keys goes through here. New matches
 * are added to the case's list; a recused person stays excluded until an administrator readmits them. The
 * caller holds the case's key.
 */
export async function clearFor(
  tx: Tx,
  content: CompartmentKey,
  candidates: readonly Candidate[],
): Promise<ClearedStaff[]> {
  const aduanId = content.ref.caseId
  const judged = await judgeNow(tx, content, candidates)
  if (judged?.changed) {
    const sealedExclusions = await sealExclusions(content, aduanId, judged.exclusions)
    await tx.aduan.update({ where: { id: aduanId }, data: { sealedExclusions } })
  }
  return judged?.cleared ?? []
}

/** Like clearFor for people who hold the case already, where a new epoch begins; adds nobody to the list. */
export async function stillCleared(
  tx: Tx,
  content: CompartmentKey,
  candidates: readonly Candidate[],
): Promise<ClearedStaff[]> {
  return (await judgeNow(tx, content, candidates))?.cleared ?? []
}

/** Null without a report: nothing can be compared, so nobody is cleared. */
async function judgeNow(
  tx: Tx,
  content: CompartmentKey,
  candidates: readonly Candidate[],
): Promise<Judged | null> {
  const aduanId = content.ref.caseId
  const aduan = await tx.aduan.findUniqueOrThrow({
    where: { id: aduanId },
    select: { id: true, sealedReport: true, sealedExclusions: true },
  })
  const read = await namedInCase(tx, content, aduan)
  if (!read) return null
  const known = await openExclusions(content, aduan)
  const recused = await recusedFrom(tx, aduanId)
  const present = candidates.filter((one) => !recused.has(one.id))
  return judge(aduanId, read.named, known, present)
}

function union(before: readonly MatchCause[], found: readonly MatchCause[]): MatchCause[] {
  return [...new Set([...before, ...found])]
}
