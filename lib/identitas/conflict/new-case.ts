import { type Candidate, candidate } from '@/lib/aduan/keys/candidate'
import type { ClearedStaff } from '@/lib/aduan/keys/cleared'
import type { AduanReport } from '@/lib/aduan/report/report'
import type { Tx } from '@/lib/platform/db/client'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { judge } from './clearance'
import { type Exclusions, isExcluded } from './exclusions'
import { namedIn, wordsOfFiles } from './named'

export interface GuardedCase {
  /** By the words of the report, or because somebody of the staff was recognised in it. */
  restricted: boolean
  exclusions: Exclusions
  /** Who of these may hold its keys. */
  clear: (candidates: readonly Candidate[]) => Promise<ClearedStaff[]>
}

/**
 * The guard of a report that is being sent: compared with everybody of the staff. Whoever is recognised gets no key, and the
 * case goes the restricted way (docs/design/domain.md): a report about a colleague never enters the common
 * queue. `known` are those kept away already: of a case that follows up another, everybody whom the first was
 * about.
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
