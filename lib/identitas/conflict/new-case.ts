import { type Candidate, candidate } from '@/lib/aduan/keys/candidate'
import type { ClearedStaff } from '@/lib/aduan/keys/cleared'
import type { AduanReport } from '@/lib/aduan/report/report'
import type { Tx } from '@/lib/platform/db/client'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { judge } from './clearance'
import { type Exclusions, isExcluded } from './exclusions'
import { namedIn, wordsOfFiles } from './named'

export interface GuardedCase {
  /** By the text of the report, or because a member of staff was recognised in it. */
  restricted: boolean
  exclusions: Exclusions
  /** The people among these who may hold its keys. */
  clear: (candidates: readonly Candidate[]) => Promise<ClearedStaff[]>
}

/**
 * Conflict check of a report on submission, against all staff. Anybody recognised gets no key, and the case
 * is restricted (docs/design/domain.md): a report about a colleague never enters the common queue. `known`
 * are people already excluded: for a follow-up case, everybody excluded from the first one.
 */
export async function guardNewCase(
  tx: Tx,
  content: CompartmentKey,
  report: AduanReport,
  known: Exclusions = { people: [] },
): Promise<GuardedCase> {
  const aduanId = content.ref.caseId
  const staff = await tx.user.findMany({ where: { role: { not: 'PELAPOR' } }, select: candidate })
  const named = namedIn(report, await wordsOfFiles(tx, content, aduanId))
  const { exclusions } = await judge(aduanId, named, known, staff)
  return {
    restricted: report.restricted || exclusions.people.some(isExcluded),
    exclusions,
    clear: async (candidates) => (await judge(aduanId, named, exclusions, candidates)).cleared,
  }
}
