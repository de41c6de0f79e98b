import type { Db } from '@/lib/platform/db/client'

/** What the desk knows of a case beside its content. */
export interface CaseDesk {
  /** The administrator who verifies it; empty for nobody. */
  assignedTo: string
  /** Administrators who hold its key, by name: only they can be given it. */
  assignees: { id: string; name: string }[]
  /** The team that its kategori names first, if that is among `teams`; the only team if there is one; else empty. */
  team: string
}

/** Who has the case, who could have it, and which team to suggest. For somebody who has opened the case. */
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
