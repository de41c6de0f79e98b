import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { isId } from '@/lib/platform/db/id'
import { staffNameMap } from '@/lib/platform/session/staff-names'
import type { PelaporViewer, StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { addDays, compareDates, type WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { DRAFT_DAYS, DRAFT_NOTICE_DAYS } from '@/lib/waktu/deadline-steps'
import { accountNotices } from './account-notices'
import { openReadMarks } from './read-marks'

/** Maximum number of notifications that are read at once, and that are counted as unread. */
export const MOST = 500
const MOST_OF_A_CASE = 50
const MOST_CASES = 200

export interface NotifikasiItem {
  id: string
  kind: string
  /** The event of the notification. */
  seq: number | null
  onDate: WitaDate
  /** Unknown for a reporter's act. */
  at: Date | null
  read: boolean
  /** Null if it is about no case; `nomor` is also null for a case without a number yet. */
  aduanId: string | null
  nomor: string | null
}

/** A member of staff with the properties that determine what they see. */
export type StaffReader =
  | { role: 'ADMIN'; userId: string }
  | { role: 'TELAAH'; userId: string; teams: readonly { timId: string; ketua: boolean }[] }

/**
 * Filter of the notifications that this member of staff may still see: after their key of a case is deleted,
 * none of that case, including in counts.
 */
export function seenBy(viewer: StaffReader): Prisma.NotifikasiWhereInput {
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

/**
 * Whether the member of staff `u` (app_user) may still see the notification `n`, as in `seenBy`. A subquery
 * for each notification: as a condition with EXISTS it read the wraps of every case there is.
 */
export const SEEN_BY_U = Prisma.sql`(n.aduan_id IS NULL
  OR (SELECT true FROM key_wrap k JOIN aduan a ON a.id = k.aduan_id
       WHERE k.aduan_id = n.aduan_id AND k.user_id = u.id AND k.compartment = 'content'
         AND (u.role <> 'TELAAH'
              OR (SELECT true FROM anggota_tim m WHERE m.tim_id = a.tim_id AND m.user_id = u.id))
       LIMIT 1))`

/** A part of a list, by default its beginning. */
interface Part {
  skip?: number
  take?: number
}

/** The notifications of a member of staff, newest first. */
export async function staffNotifications(
  db: Db,
  viewer: StaffViewer,
  { skip = 0, take = MOST }: Part = {},
): Promise<NotifikasiItem[]> {
  // What a reporter did has a day and no time; within the case its number tells its place. Sorted before the
  // rights are looked at, so that those of a year are not looked at for a page of thirty.
  return db.$queryRaw<NotifikasiItem[]>`
    SELECT n.id, n.kind, n.seq, to_char(n.on_date, 'YYYY-MM-DD') AS "onDate", n.at, n.read,
           n.aduan_id AS "aduanId", (SELECT a.nomor FROM aduan a WHERE a.id = n.aduan_id) AS nomor
      FROM app_user u
     CROSS JOIN LATERAL (SELECT * FROM notifikasi WHERE user_id = u.id
       ORDER BY on_date DESC, at DESC NULLS LAST, seq DESC NULLS LAST, id OFFSET 0) n
     WHERE u.id = ${viewer.userId}::uuid AND ${SEEN_BY_U}
     LIMIT ${take} OFFSET ${skip}`
}

/**
 * The notifications of a reporter, from the cases found with their own seed and from their account; newest
 * first.
 */
export async function reporterNotifications(
  db: Db,
  viewer: Pick<PelaporViewer, 'seed'> & Partial<Pick<PelaporViewer, 'userId' | 'account'>>,
): Promise<NotifikasiItem[]> {
  const none: NotifikasiItem[] = []
  const [cases, items] = await Promise.all([
    db.aduan.findMany({
      relationLoadStrategy: 'join',
      where: { ownerTag: await ownerTag(viewer.seed) },
      orderBy: [{ touchedOn: 'desc' }, { id: 'asc' }],
      take: MOST_CASES,
      select: {
        id: true,
        nomor: true,
        status: true,
        touchedOn: true,
        sealedRead: true,
        notices: {
          where: { userId: null },
          orderBy: [{ onDate: 'desc' }, { seq: 'desc' }],
          take: MOST_OF_A_CASE,
        },
      },
    }),
    viewer.account && viewer.userId ? accountNotices(db, viewer.userId) : none,
  ])
  for (const { id: aduanId, nomor, status, touchedOn, sealedRead, notices } of cases) {
    const marks = await openReadMarks(viewer.seed, aduanId, sealedRead)
    for (const { id, kind, seq, onDate, at } of notices) {
      const day = fromDateColumn(onDate)
      const isStale = status !== 'DRAF' || wasTouchedSince(fromDateColumn(touchedOn), day)
      if (kind === 'draftExpiring' && isStale) continue
      items.push({
        id,
        kind,
        seq,
        onDate: day,
        at,
        read: marks.has(id) || isOwnAct({ seq, at }),
        aduanId,
        nomor,
      })
    }
  }
  return items.sort(newestFirst).slice(0, MOST)
}

/** Only a reporter's own act is an event of a case without a time (tell.ts). */
function isOwnAct({ seq, at }: Pick<NotifikasiItem, 'seq' | 'at'>): boolean {
  return seq !== null && at === null
}

/** By day, then by time; what has no time comes last in its day, and keeps the order of its case. */
function newestFirst(a: NotifikasiItem, b: NotifikasiItem): number {
  return compareDates(b.onDate, a.onDate) || (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0)
}

/** The viewer's notifications, newest first. */
export async function notificationsOf(
  db: Db,
  viewer: Viewer,
  { skip = 0, take = MOST }: Part = {},
): Promise<NotifikasiItem[]> {
  if (viewer.role !== 'PELAPOR') return staffNotifications(db, viewer, { skip, take })
  return (await reporterNotifications(db, viewer)).slice(skip, skip + take)
}

/** One of them by its id; null if it is not or no longer this person's. */
export async function notificationOf(db: Db, viewer: Viewer, id: string): Promise<NotifikasiItem | null> {
  if (!isId(id)) return null
  if (viewer.role === 'PELAPOR') {
    return (await reporterNotifications(db, viewer)).find((item) => item.id === id) ?? null
  }
  const found = await db.notifikasi.findFirst({
    where: { ...seenBy(viewer), id },
    include: { aduan: { select: { nomor: true } } },
  })
  if (!found) return null
  const { kind, seq, onDate, at, read, aduanId, aduan } = found
  return { id, kind, seq, onDate: fromDateColumn(onDate), at, read, aduanId, nomor: aduan?.nomor ?? null }
}

export interface NewsActor {
  role: ActorRole
  /**
   * The staff name of a colleague; null for reporters, the system, and for every reader who is a reporter.
   */
  name: string | null
}

/** Who acted in each notification's event, by notification id; at most two statements. */
export async function actorsOf(
  db: Db,
  viewer: Viewer,
  items: readonly NotifikasiItem[],
): Promise<Map<string, NewsActor>> {
  const told = items.flatMap(({ id, aduanId, seq }) => (aduanId && seq ? [{ id, aduanId, seq }] : []))
  if (told.length === 0) return new Map()
  const rows = await db.peristiwa.findMany({
    where: { OR: told.map(({ aduanId, seq }) => ({ aduanId, seq })) },
    select: { aduanId: true, seq: true, actorRole: true, actorId: true },
  })
  const ids = viewer.role === 'PELAPOR' ? [] : rows.map(({ actorId }) => actorId)
  const names = await staffNameMap(db, ids)
  const actors = new Map(
    rows.map(({ aduanId, seq, actorRole, actorId }) => [
      `${aduanId}:${seq}`,
      { role: actorRole, name: names.get(actorId ?? '') ?? null },
    ]),
  )
  return new Map(
    told.flatMap(({ id, aduanId, seq }) => {
      const actor = actors.get(`${aduanId}:${seq}`)
      return actor ? [[id, actor] as const] : []
    }),
  )
}

/** Whether a draft was edited after its reminder, and so stays. */
function wasTouchedSince(touchedOn: WitaDate, toldOn: WitaDate): boolean {
  return compareDates(touchedOn, addDays(toldOn, DRAFT_NOTICE_DAYS - DRAFT_DAYS)) > 0
}
