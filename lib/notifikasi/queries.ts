import type { PelaporViewer, StaffViewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { fromDateColumn } from '@/lib/db/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { addDays, compareDates, type WitaDate } from '@/lib/kalender/rules'
import { DRAFT_DAYS, DRAFT_NOTICE_DAYS } from '@/lib/tenggat/rules'
import { ownerTag } from '@/lib/vault/case-keys'
import { openReadMarks } from './read-marks'

const MOST = 50
const MOST_CASES = 200

export interface NotifikasiItem {
  id: string
  kind: string
  onDate: WitaDate
  /** Unknown for what a reporter did. */
  at: Date | null
  read: boolean
  /** Null where it is about no case, or about one without a number yet. */
  aduanId: string | null
  nomor: string | null
}

/** What this member of staff may still see: of a case whose key was taken from them nothing is left, counts included. */
function seenBy(viewer: StaffViewer): Prisma.NotifikasiWhereInput {
  const mine = { some: { userId: viewer.userId, compartment: 'content' } } as const
  return {
    userId: viewer.userId,
    OR: [
      { aduanId: null },
      {
        aduan: {
          keys: mine,
          ...(viewer.role === 'TELAAH' ? { timId: { in: viewer.teams.map((team) => team.timId) } } : {}),
        },
      },
    ],
  }
}

/** The newest notifications of a member of staff. */
export async function staffNotifications(db: Db, viewer: StaffViewer): Promise<NotifikasiItem[]> {
  const rows = await db.notifikasi.findMany({
    where: seenBy(viewer),
    orderBy: [{ onDate: 'desc' }, { at: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST,
    include: { aduan: { select: { nomor: true } } },
  })
  return rows.map(({ id, kind, onDate, at, read, aduanId, aduan }) => ({
    id,
    kind,
    onDate: fromDateColumn(onDate),
    at,
    read,
    aduanId,
    nomor: aduan?.nomor ?? null,
  }))
}

/** How many of them are unread. */
export async function countUnread(db: Db, viewer: StaffViewer): Promise<number> {
  return db.notifikasi.count({ where: { ...seenBy(viewer), read: false } })
}

/** The notifications of a reporter, found case by case with their own seed; the newest first. One statement. */
export async function reporterNotifications(
  db: Db,
  viewer: Pick<PelaporViewer, 'seed'>,
): Promise<NotifikasiItem[]> {
  const cases = await db.aduan.findMany({
    where: { ownerTag: await ownerTag(viewer.seed) },
    orderBy: [{ touchedOn: 'desc' }, { id: 'asc' }],
    take: MOST_CASES,
    select: {
      id: true,
      nomor: true,
      status: true,
      touchedOn: true,
      sealedRead: true,
      notices: { where: { userId: null }, orderBy: [{ onDate: 'desc' }, { seq: 'desc' }], take: MOST },
    },
  })
  const items: NotifikasiItem[] = []
  for (const { id: aduanId, nomor, status, touchedOn, sealedRead, notices } of cases) {
    const marks = await openReadMarks(viewer.seed, aduanId, sealedRead)
    for (const { id, kind, onDate, at } of notices) {
      const day = fromDateColumn(onDate)
      const isStale = status !== 'DRAF' || wasTouchedSince(fromDateColumn(touchedOn), day)
      if (kind === 'draftExpiring' && isStale) continue
      items.push({ id, kind, onDate: day, at, read: marks.has(id), aduanId, nomor })
    }
  }
  return items.sort((a, b) => compareDates(b.onDate, a.onDate)).slice(0, MOST)
}

/** A draft that was told of and then touched again stays. */
function wasTouchedSince(touchedOn: WitaDate, toldOn: WitaDate): boolean {
  return compareDates(touchedOn, addDays(toldOn, DRAFT_NOTICE_DAYS - DRAFT_DAYS)) > 0
}
