import { NOTHING_DUE } from '@/lib/aduan/clock-columns'
import { caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { DAMAGED, listedSummary } from '@/lib/aduan/report/summary'
import { standsInFor } from '@/lib/akun/absences'
import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { TelaahViewer } from '@/lib/platform/session/viewer-type'
import { addDays, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import type { Waiting } from './meja-rules'
import { openTugas } from './tugas'

/** One case that waits for this person, with what it is about. */
export interface WaitingItem {
  aduanId: string
  text: string
  /** Of a task: the case it belongs to. */
  of: string | null
  due: WitaDate | null
}

export interface WaitingGroup {
  /** How many there are among those that are looked at; `items` are the first of them. */
  total: number
  items: WaitingItem[]
}

/** How many of each kind a desk shows; the list of cases has the rest. */
const SHOWN = 5
/** News to a reporter is asked for from so many days before its last day. */
const SOON_DAYS = 4
/** A load is shown as "99+" from here on. */
const MOST_LOAD = 100
/** Of each team and state the desk looks at the cases that are due first. */
const NEAREST = 2000
const RUNNING: AduanStatus[] = ['DITERUSKAN', 'DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB']
/** A task may be left when the case is over: the name of the terlapor is restored then. */
const WITH_TASKS: AduanStatus[] = [...RUNNING, 'SELESAI']

interface Row {
  why: Waiting
  aduanId: string
  tugasId: string | null
  due: Date | null
  total: bigint
}

/**
 * What waits for this member in the cases whose key they hold: reports of danger, drafts that a ketua returned, cases to accept, to approve as a ketua who did not draft (answers,
 * corrections, documents for the terlapor), replies of reporters, own tasks and those of colleagues whom they stand in for, news that was promised. Four statements, whatever the number of cases: with more than NEAREST in one state, only what is due first is looked at. Only the
 * summaries that are shown are opened.
 */
export async function waitingFor(
  db: Db,
  viewer: TelaahViewer,
  today: WitaDate,
): Promise<ReadonlyMap<Waiting, WaitingGroup>> {
  const teams = viewer.teams.map((team) => team.timId)
  const covered = (await standsInFor(db, viewer.userId, today)).map(({ id }) => id)
  const assigned = [viewer.userId, ...covered]
  const led = viewer.teams.filter((team) => team.ketua).map((team) => team.timId)
  const soon = dateColumn(addDays(today, SOON_DAYS))
  const rows = await db.$queryRaw<Row[]>`
    WITH mine AS (
      SELECT m.*
        FROM unnest(${teams}::uuid[]) AS t (id) CROSS JOIN unnest(${RUNNING}::"AduanStatus"[]) AS s (status)
       CROSS JOIN LATERAL (
         SELECT a.id, a.status, a.tim_id, a.next_due_on, least(a.first_message_due_on, a.progress_due_on) AS news_due
           FROM aduan a
          WHERE a.tim_id = t.id AND a.status = s.status
            AND EXISTS (SELECT 1 FROM key_wrap k
                         WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content')
          ORDER BY a.next_due_on, a.priority, a.id LIMIT ${NEAREST}) AS m),
    held AS NOT MATERIALIZED (
      SELECT a.id, a.status, a.tim_id, a.next_due_on
        FROM aduan a
       WHERE a.tim_id = ANY(${teams}::uuid[]) AND a.status = ANY(${WITH_TASKS}::"AduanStatus"[])
         AND EXISTS (SELECT 1 FROM key_wrap k
                      WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content')),
    waiting AS (
      SELECT 'ancaman' AS why, a.id, NULL::uuid AS tugas_id, a.safety_due_on AS due
        FROM aduan a
       WHERE a.tim_id = ANY(${teams}::uuid[]) AND a.priority = 0 AND a.safety_due_on IS NOT NULL
         AND EXISTS (SELECT 1 FROM key_wrap k
                      WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content')
       UNION ALL
      SELECT 'terima', id, NULL, next_due_on FROM mine WHERE status = 'DITERUSKAN'
       UNION ALL
      SELECT 'setujui', m.id, NULL, m.next_due_on FROM mine m
        JOIN jawaban j ON j.aduan_id = m.id AND j.status = 'DIAJUKAN' AND j.drafter_id <> ${viewer.userId}::uuid
       WHERE m.status = 'JAWABAN_DISIAPKAN' AND m.tim_id = ANY(${led}::uuid[])
       UNION ALL
      SELECT 'setujui', h.id, NULL, h.next_due_on FROM held h
        JOIN jawaban j ON j.aduan_id = h.id AND j.status = 'DIAJUKAN' AND j.version > 1
                      AND j.drafter_id <> ${viewer.userId}::uuid
       WHERE h.status IN ('DIJAWAB', 'SELESAI') AND h.tim_id = ANY(${led}::uuid[])
       UNION ALL
      SELECT 'kembali', h.id, NULL, h.next_due_on FROM held h
        JOIN jawaban j ON j.aduan_id = h.id AND j.status = 'DRAF' AND j.version > 1
                      AND j.drafter_id = ${viewer.userId}::uuid
       CROSS JOIN LATERAL (SELECT kind FROM peristiwa p
                            WHERE p.aduan_id = h.id AND p.kind IN ('correctionProposed', 'correctionSentBack')
                            ORDER BY seq DESC LIMIT 1) l
       WHERE h.status IN ('DIJAWAB', 'SELESAI') AND l.kind = 'correctionSentBack'
       UNION ALL
      SELECT 'kembali', m.id, NULL, m.next_due_on FROM mine m
        JOIN jawaban j ON j.aduan_id = m.id AND j.status = 'DRAF' AND j.version = 1
                      AND j.drafter_id = ${viewer.userId}::uuid
       CROSS JOIN LATERAL (SELECT kind FROM peristiwa p
                            WHERE p.aduan_id = m.id AND p.kind IN ('jawabanProposed', 'jawabanSentBack')
                            ORDER BY seq DESC LIMIT 1) l
       WHERE m.status = 'DITELAAH' AND l.kind = 'jawabanSentBack'
       UNION ALL
      SELECT 'balasan', m.id, NULL, m.next_due_on FROM mine m
       CROSS JOIN LATERAL (SELECT sender FROM pesan p WHERE p.aduan_id = m.id ORDER BY seq DESC LIMIT 1) l
       WHERE l.sender = 'PELAPOR' AND m.status <> 'DITERUSKAN'
       UNION ALL
      SELECT 'dokumen', h.id, NULL, h.next_due_on FROM dokumen_terlapor d JOIN held h ON h.id = d.aduan_id
       WHERE d.status = 'DIAJUKAN' AND d.author_id <> ${viewer.userId}::uuid AND h.tim_id = ANY(${led}::uuid[])
       UNION ALL
      SELECT 'tugas', t.aduan_id, t.id, t.due_on FROM tugas t JOIN held h ON h.id = t.aduan_id
       WHERE t.assignee_id = ANY(${assigned}::uuid[]) AND t.done_at IS NULL
       UNION ALL
      SELECT 'ditinggal', t.aduan_id, t.id, t.due_on FROM tugas t JOIN held h ON h.id = t.aduan_id
       WHERE t.assignee_id IS NULL AND t.done_at IS NULL AND h.tim_id = ANY(${led}::uuid[])
       UNION ALL
      SELECT 'drafLepas', h.id, NULL, h.next_due_on FROM mine h
        JOIN jawaban j ON j.aduan_id = h.id AND j.status = 'DRAF' AND j.version = 1
       WHERE h.tim_id = ANY(${led}::uuid[]) AND ${hasLeft(Prisma.sql`j.drafter_id`)}
       UNION ALL
      SELECT 'drafLepas', h.id, NULL, h.next_due_on FROM held h
        JOIN jawaban j ON j.aduan_id = h.id AND j.status = 'DRAF' AND j.version > 1
       WHERE h.tim_id = ANY(${led}::uuid[]) AND ${hasLeft(Prisma.sql`j.drafter_id`)}
       UNION ALL
      SELECT 'dokumenLepas', h.id, NULL, h.next_due_on FROM held h
        JOIN dokumen_terlapor d ON d.aduan_id = h.id AND d.status = 'DRAF'
       WHERE h.tim_id = ANY(${led}::uuid[]) AND ${hasLeft(Prisma.sql`d.author_id`)}
       UNION ALL
      SELECT 'kabar', id, NULL, news_due FROM mine WHERE status <> 'DITERUSKAN' AND news_due <= ${soon}),
    ranked AS (
      SELECT w.*, count(*) OVER (PARTITION BY why) AS total,
             row_number() OVER (PARTITION BY why ORDER BY due, id, tugas_id) AS place FROM waiting w)
    SELECT why, id::text AS "aduanId", tugas_id::text AS "tugasId", due, total
      FROM ranked WHERE place <= ${SHOWN} ORDER BY why, place`
  return groupsOf(db, viewer, rows)
}

/** Whether the writer of a draft in `held h` works on the case no more. */
function hasLeft(writer: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM key_wrap k JOIN anggota_tim m ON m.user_id = k.user_id AND m.tim_id = h.tim_id
      JOIN app_user u ON u.id = k.user_id AND NOT u.disabled
     WHERE k.aduan_id = h.id AND k.user_id = ${writer} AND k.compartment = 'content')`
}

async function groupsOf(
  db: Db,
  viewer: TelaahViewer,
  rows: readonly Row[],
): Promise<ReadonlyMap<Waiting, WaitingGroup>> {
  const open = await caseOpener(viewer)
  const [cases, tasks] = await Promise.all([
    db.aduan.findMany({
      where: { id: { in: [...new Set(rows.map((row) => row.aduanId))] } },
      select: {
        id: true,
        epoch: true,
        epochOver: true,
        sealedSummary: true,
        keys: { where: { userId: viewer.userId } },
      },
    }),
    db.tugas.findMany({
      where: { id: { in: rows.flatMap((row) => row.tugasId ?? []) } },
      select: { id: true, sealedBody: true },
    }),
  ])
  const byId = new Map(cases.map((row) => [row.id, row]))
  const groups = new Map<Waiting, WaitingGroup>()
  for (const row of rows) {
    const aduan = byId.get(row.aduanId)
    const sealed = aduan?.sealedSummary
    if (!aduan || !sealed) continue
    const task = tasks.find((one) => one.id === row.tugasId)
    const read = await unlessDamaged(
      aduan.id,
      async () => {
        const keys = await open(aduan, aduan.keys)
        if (!keys) return null
        const { ringkasan } = await listedSummary(keys.content, aduan.id, sealed)
        const todo = task && keys.internal ? (await openTugas(keys.internal, task)).text : null
        return { ringkasan, todo }
      },
      () => ({ ringkasan: DAMAGED.ringkasan, todo: null }),
    )
    if (!read) continue
    const { ringkasan, todo } = read
    const due = row.due ? fromDateColumn(row.due) : null
    const group = groups.get(row.why) ?? { total: Number(row.total), items: [] }
    group.items.push({
      aduanId: aduan.id,
      text: todo ?? ringkasan,
      of: todo ? ringkasan : null,
      due: due === NOTHING_DUE ? null : due,
    })
    groups.set(row.why, group)
  }
  return groups
}

/** What lies on a colleague's desk, as far as this viewer holds the keys of its cases. */
export interface MemberLoad {
  userId: string
  name: string
  tim: string
  ketua: boolean
  tasks: number
  late: number
  drafts: number
}

/** The load of each member of the viewer's teams, each number up to MOST_LOAD. One statement; nothing is opened. */
export async function loadOf(db: Db, viewer: TelaahViewer, today: WitaDate): Promise<MemberLoad[]> {
  const teams = viewer.teams.map((team) => team.timId)
  // LIMIT 1 makes it a question to each row that is counted, instead of a join over every running case.
  const mine = Prisma.sql`CROSS JOIN LATERAL (SELECT 1 FROM aduan a
      WHERE a.id = x.aduan_id AND a.tim_id = ANY(${teams}::uuid[]) AND a.status = ANY(${RUNNING}::"AduanStatus"[])
        AND (SELECT true FROM key_wrap k
              WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content' LIMIT 1)
      LIMIT 1) AS held`
  const upTo = (rows: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${MOST_LOAD}) AS counted)`
  const open = Prisma.sql`tugas x ${mine} WHERE x.assignee_id = u.id AND x.done_at IS NULL`
  return db.$queryRaw<MemberLoad[]>`
    SELECT u.id::text AS "userId", coalesce(u.staff_name, u.username) AS name, t.name AS tim, m.ketua,
           ${upTo(open)} AS tasks, ${upTo(Prisma.sql`${open} AND x.due_on < ${today}::date`)} AS late,
           ${upTo(Prisma.sql`jawaban x ${mine} WHERE x.drafter_id = u.id AND x.status <> 'TERBIT'`)} AS drafts
      FROM anggota_tim m JOIN tim t ON t.id = m.tim_id
      JOIN app_user u ON u.id = m.user_id AND NOT u.disabled AND u.role = 'TELAAH'
     WHERE m.tim_id = ANY(${teams}::uuid[])
     ORDER BY t.name, m.ketua DESC, u.staff_name`
}
