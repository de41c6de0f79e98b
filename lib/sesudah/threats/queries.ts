import type { Db } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'

export interface OwnLink {
  id: string
  nomor: string
  status: AduanStatus
}

/** The reporter's own cases linked by a threat: the one that this follows up, and its follow-ups. */
export async function ownLinks(
  db: Db,
  viewer: Pick<PelaporViewer, 'seed'>,
  aduanId: string,
): Promise<{ origin: OwnLink | null; followUps: OwnLink[] }> {
  const rows = await db.aduan.findMany({
    where: {
      ownerTag: await ownerTag(viewer.seed),
      nomor: { not: null },
      OR: [{ id: aduanId }, { asalAduanId: { not: null } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, nomor: true, status: true, asalAduanId: true },
  })
  const link = ({ id, nomor, status }: (typeof rows)[number]): OwnLink => ({ id, nomor: nomor ?? '', status })
  const own = rows.find(({ id }) => id === aduanId)
  const from = own?.asalAduanId
    ? await db.aduan.findFirst({
        where: { id: own.asalAduanId, ownerTag: await ownerTag(viewer.seed) },
        select: { id: true, nomor: true, status: true },
      })
    : null
  return {
    origin: from?.nomor ? { id: from.id, nomor: from.nomor, status: from.status } : null,
    followUps: rows.filter((row) => row.asalAduanId === aduanId).map(link),
  }
}
