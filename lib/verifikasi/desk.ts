import type { Db } from '@/lib/platform/db/client'

/** Assignment of a case, besides its content. */
export interface CaseDesk {
  /** The verifying administrator; empty for nobody. */
  assignedTo: string
  /** Administrators who hold its key, by name: only they can be assigned. */
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
  aduanId: string,
  teams: readonly { id: string }[],
): Promise<CaseDesk | null> {
  const aduan = await db.aduan.findUnique({
    where: { id: aduanId },
    select: {
      adminId: true,
      kategoriId: true,
      keys: {
        where: { compartment: 'content', user: { role: 'ADMIN', disabled: false } },
        select: { user: { select: { id: true, staffName: true, username: true } } },
      },
    },
  })
  if (!aduan) return null
  const kategori = aduan.kategoriId
    ? await db.kategori.findUnique({ where: { id: aduan.kategoriId }, select: { timId: true } })
    : null
  const named = teams.find(({ id }) => id === kategori?.timId)
  const holders = new Map(aduan.keys.flatMap(({ user }) => (user ? [[user.id, user] as const] : [])))
  return {
    assignedTo: aduan.adminId ?? '',
    assignees: [...holders.values()]
      .map(({ id, staffName, username }) => ({ id, name: staffName ?? username }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
    team: (named ?? (teams.length === 1 ? teams[0] : undefined))?.id ?? '',
  }
}
