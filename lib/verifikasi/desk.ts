import { caseSides } from '@/lib/aduan/read/case-sides'
import { kategoriOf } from '@/lib/aduan/read/kategori'
import { awayOn } from '@/lib/akun/absences'
import type { Db } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { WitaDate } from '@/lib/waktu/calendar'
import { verifiedBy } from './queue/commands'
import { withLoad } from './queue/label-rules'
import { countWords } from './queue/rules'

/** Assignment of a case, besides its content. */
export interface CaseDesk {
  /** The verifying administrator; empty for nobody. */
  assignedTo: string
  /**
   * Administrators who hold its key and are not away, by name, with their load: only they can be assigned.
   */
  assignees: { id: string; name: string }[]
  /**
   * The default team of its kategori, if that is among `teams`; otherwise the only team, if there is one;
   * otherwise empty.
   */
  team: string
}

/** Current assignment, possible assignees and the suggested team. The caller has opened the case. */
export async function deskOf(
  db: Db,
  viewer: AdminViewer,
  aduanId: string,
  { teams: asked, today }: { teams: Promise<readonly { id: string }[]>; today: WitaDate },
): Promise<CaseDesk | null> {
  const aduan = await caseSides(db, aduanId)
  if (!aduan) return null
  const holders = new Map(
    aduan.keys.flatMap(({ user }) => (user?.role === 'ADMIN' && !user.disabled ? [[user.id, user]] : [])),
  )
  const [kategori, teams, away, load] = await Promise.all([
    kategoriOf(db, aduanId),
    asked,
    awayOn(db, today),
    verifiedBy(db, viewer, [...holders.keys()]),
  ])
  const named = teams.find(({ id }) => id === kategori?.timId)
  return {
    assignedTo: aduan.adminId ?? '',
    assignees: [...holders.values()]
      .filter(({ id }) => !away.has(id) || id === aduan.adminId)
      .map(({ id, staffName, username }) => ({
        id,
        name: withLoad(staffName ?? username, countWords(load.get(id) ?? 0)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
    team: (named ?? (teams.length === 1 ? teams[0] : undefined))?.id ?? '',
  }
}
