import type { Scene } from '@/lib/aduan/act'
import type { Candidate } from '@/lib/aduan/keys/candidate'
import { adminCandidates, grantCase, pairedKeysOf, teamCandidates } from '@/lib/aduan/keys/keys'
import { openSummary } from '@/lib/aduan/report/summary'
import { clearFor } from './clearance'

/**
 * Gives the keys of a case to people who are no longer excluded: those on duty now (its administrators,
 * members of its team) whom `who` selects and the conflict guard clears. The only way back, after a false
 * match and after a recusal. Returns whom.
 */
export async function giveBack(
  { tx, aduan, keys }: Scene,
  restricted: boolean,
  who: (one: Candidate) => boolean,
): Promise<string[]> {
  const team = aduan.timId ? await teamCandidates(tx, aduan.timId) : []
  const byDuty = [...(await adminCandidates(tx, restricted)), ...team]
  const to = await clearFor(tx, keys.content, byDuty.filter(who))
  await grantCase(tx, keys, pairedKeysOf(keys), to)
  return to.map(({ userId }) => userId)
}

/**
 * Gives the keys back to those among `chosen` (or all) who lost them when the case was archived (decision
 * 0162), and returns whom. Somebody without the duty, a certificate or the guard's clearance stays without.
 */
export async function giveBackFromArchive(scene: Scene, chosen?: readonly string[]): Promise<string[]> {
  const { tx, aduan, keys } = scene
  const rows = await tx.bekasPemegang.findMany({ where: { aduanId: aduan.id }, select: { userId: true } })
  const ids = rows.map(({ userId }) => userId).filter((userId) => !chosen || chosen.includes(userId))
  if (ids.length === 0 || !aduan.sealedSummary) return []
  const { restricted } = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
  return giveBack(scene, restricted, ({ id }) => ids.includes(id))
}
