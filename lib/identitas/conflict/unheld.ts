import { type Candidate, candidate } from '@/lib/aduan/keys/candidate'
import type { ClearedStaff } from '@/lib/aduan/keys/cleared'
import { tellPeople } from '@/lib/kabar/tell'
import { logLine } from '@/lib/log'
import type { Tx } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'

/**
 * Notifies staff that no administrator may open a case, because it is about all of them. ESCROW can still
 * open it, so people whom it is not about are notified, without its content. The reporter reads it on the
 * case's page.
 */
export async function tellOfUnheld(
  tx: Tx,
  {
    aduanId,
    clear,
    today,
  }: { aduanId: string; clear: (all: readonly Candidate[]) => Promise<ClearedStaff[]>; today: WitaDate },
): Promise<void> {
  logLine('case without an administrator')
  const ketua = { memberships: { some: { ketua: true, tim: { active: true } } } }
  const active = { disabled: false, role: { not: 'PELAPOR' as const } }
  for (const who of [{ ...active, ...ketua }, active]) {
    const others = await clear(await tx.user.findMany({ where: who, select: candidate }))
    if (others.length === 0) continue
    const ids = others.map(({ userId }) => userId)
    await tellPeople(tx, ids, { kind: 'caseUnheld', about: aduanId, today, now: null })
    return
  }
}
