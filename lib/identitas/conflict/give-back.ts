import type { Scene } from '@/lib/aduan/act'
import type { Candidate } from '@/lib/aduan/keys/candidate'
import { adminCandidates, grantCase, pairedKeysOf, teamCandidates } from '@/lib/aduan/keys/keys'
import { clearFor } from './clearance'

/**
 * Gives the keys of a case to people who are no longer excluded: those on duty now (its administrators,
 * members of its team) whom `who` selects and the conflict guard clears. The only way back, after a false
 * match and after a recusal.
 */
export async function giveBack(
  { tx, aduan, keys }: Scene,
  restricted: boolean,
  who: (one: Candidate) => boolean,
): Promise<void> {
  const team = aduan.timId ? await teamCandidates(tx, aduan.timId) : []
  const byDuty = [...(await adminCandidates(tx, restricted)), ...team]
  const to = await clearFor(tx, keys.content, byDuty.filter(who))
  await grantCase(tx, keys, pairedKeysOf(keys), to)
}
