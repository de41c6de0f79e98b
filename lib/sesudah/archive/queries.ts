import { archiveCircles } from '@/lib/aduan/keys/archive'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { OVER } from '@/lib/aduan/move-groups'
import { caseSides } from '@/lib/aduan/read/case-sides'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { openForServer } from '@/lib/vault/server'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'

/** The place that the reason of a request is bound to. */
export const reasonAt = ({ aduanId, userId }: { aduanId: string; userId: string }) => ({
  table: 'bekas_pemegang',
  column: 'sealed_reason',
  rowId: `${aduanId}/${userId}`,
})

/** The reason of a request; empty if nothing is asked. */
export async function openAccessReason(row: {
  aduanId: string
  userId: string
  sealedReason: Bytes | null
}): Promise<string> {
  return row.sealedReason ? openForServer(reasonAt(row), row.sealedReason) : ''
}

/** A case that its reader held until it was archived: nothing of it but what stands in the clear. */
export interface ArchivedCase {
  id: string
  nomor: string
  kategori: string
  status: AduanStatus
  since: WitaDate
  request: 'none' | 'asked' | 'refused'
}

const SHOWN = 50

/**
 * The cases that this person lost in the archive, newest first, or only one; `after` is the last id of the
 * page before.
 */
export async function archivedCases(
  db: Db,
  viewer: StaffViewer,
  { only, after }: { only?: string | undefined; after?: string | undefined } = {},
): Promise<{ cases: ArchivedCase[]; next: string | null }> {
  const mine = {
    userId: viewer.userId,
    ...(viewer.role === 'TELAAH' ? { aduan: { timId: { in: viewer.teams.map(({ timId }) => timId) } } } : {}),
  }
  const from = after && isId(after) ? { aduanId: after, userId: viewer.userId } : null
  const rows = await db.bekasPemegang.findMany({
    where: {
      ...mine,
      ...(only === undefined ? {} : isId(only) ? { aduanId: only } : { aduanId: { in: [] } }),
    },
    orderBy: [{ since: 'desc' }, { aduanId: 'asc' }],
    take: SHOWN + 1,
    ...(from ? { cursor: { aduanId_userId: from }, skip: 1 } : {}),
    include: { aduan: { select: { nomor: true, kategoriId: true, status: true } } },
  })
  const kategori = await db.kategori.findMany({ select: { id: true, label: true } })
  const labels = new Map(kategori.map(({ id, label }) => [id, label]))
  const cases = rows.slice(0, SHOWN).map(({ aduanId, since, askedAt, refused, aduan }) => ({
    id: aduanId,
    nomor: aduan.nomor ?? '',
    kategori: labels.get(aduan.kategoriId ?? '') ?? '–',
    status: aduan.status,
    since: fromDateColumn(since),
    request: askedAt ? ('asked' as const) : refused ? ('refused' as const) : ('none' as const),
  }))
  return { cases, next: rows.length > SHOWN ? (cases.at(-1)?.id ?? null) : null }
}

/** Those who lost a case in the archive, for its officers. */
export interface AccessView {
  people: { userId: string; name: string; asked: { at: Date; reason: string } | null }[]
  /** The case runs again, and its people need their keys. */
  running: boolean
}

/** Null if nobody lost the case in the archive, or this person is no officer of it. */
export async function accessOf(
  db: Db,
  viewer: StaffViewer,
  { id, status }: { id: string; status: AduanStatus },
): Promise<AccessView | null> {
  const rows = (await caseSides(db, id))?.formerHolders ?? []
  if (rows.length === 0) return null
  const circles = await inTransaction(db, (tx) => archiveCircles(tx, [id]))
  if (!circles.get(id)?.inCharge.has(viewer.userId)) return null
  const ids = rows.map(({ userId }) => userId)
  const nameOf = await staffNames(db, ids)
  const people = await Promise.all(
    rows.map(async (row) => ({
      userId: row.userId,
      name: nameOf(row.userId),
      asked: row.askedAt ? { at: row.askedAt, reason: await openAccessReason(row) } : null,
    })),
  )
  return { people, running: !(OVER as readonly AduanStatus[]).includes(status) }
}
