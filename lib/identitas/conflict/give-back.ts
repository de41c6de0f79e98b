import type { Scene } from '@/lib/aduan/act'
import type { Candidate } from '@/lib/aduan/keys/candidate'
import { adminCandidates, grantCase, teamCandidates } from '@/lib/aduan/keys/keys'
import { clearFor } from './clearance'

/**
 * Gives a case back to somebody who is kept away from it no longer: whoever has it by duty now (administrators of its way,
 * members of its team), as far as `who` means them and nothing else stands against it. The one way back, whether a match
 * was false or somebody had left by themselves.
 */
export async function giveBack(
  { tx, aduan, keys }: Scene,
  restricted: boolean,
  who: (one: Candidate) => boolean,
): Promise<void> {
  const team = aduan.timId ? await teamCandidates(tx, aduan.timId) : []
  const byDuty = [...(await adminCandidates(tx, restricted)), ...team]
  const to = await clearFor(tx, keys.content, byDuty.filter(who))
  await grantCase(tx, keys, keys.half ? [keys.half] : [], to)
}
