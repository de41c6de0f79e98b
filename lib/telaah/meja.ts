import { NOTHING_DUE } from '@/lib/aduan/clock-columns'
import { caseOpener } from '@/lib/aduan/keys/keys'
import { WORKING } from '@/lib/aduan/move-groups'
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
  /** Exact up to MOST; `items` are the first of them. */
  total: number
  items: WaitingItem[]
}

/** How many of each kind a desk shows; the list of cases has the rest. */
const SHOWN = 5
/** News to a reporter is asked for from so many days before its last day. */
const SOON_DAYS = 4
/** A number is shown as "99+" from here on, and counted no further. */
const MOST = 100
const ANSWERING: AduanStatus[] = ['DITELAAH', 'JAWABAN_DISIAPKAN', 'DIJAWAB']
const RUNNING: AduanStatus[] = ['DITERUSKAN', ...ANSWERING]
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
 * What waits for this member in the cases whose key they hold: reports of danger, drafts that a ketua
 * returned, cases to accept, to approve as a ketua who did not draft (answers, corrections, documents for the
 * terlapor), replies of reporters, own tasks and those of colleagues whom they stand in for, news that was
 * promised. Four statements, whatever the number of cases. Each kind is found by an index of its own and
 * counted up to MOST, so that none is missed, however many cases run. Only the summaries that are shown are
 * opened.
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
  const held = Prisma.sql`EXISTS (SELECT 1 FROM key_wrap k
    WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content')`
  /** The cases of these teams in these states for which `condition` holds, those due first. */
  const cases = (why: Waiting, of: string[], states: AduanStatus[], condition: Prisma.Sql) => Prisma.sql`
    SELECT ${why} AS why, m.id, NULL::uuid AS tugas_id, m.due
      FROM unnest(${of}::uuid[]) AS t (id) CROSS JOIN unnest(${states}::"AduanStatus"[]) AS s (status)
     CROSS JOIN LATERAL (
       SELECT a.id, a.next_due_on AS due FROM aduan a
        WHERE a.tim_id = t.id AND a.status = s.status AND ${condition} AND ${held}
        ORDER BY a.next_due_on, a.priority, a.id LIMIT ${MOST}) AS m`
  /**
   * Rows of another table that name their case in `x.aduan_id`. LIMIT 1 makes the case a question to each
   * row, instead of a join over every running case.
   */
  const rowsOf = (why: Waiting, { of, from, due = DUE, tugas = NO_TASK }: Rows) => Prisma.sql`
    SELECT ${why} AS why, a.id, ${tugas}::uuid AS tugas_id, ${due} AS due
      FROM ${from} AS x CROSS JOIN LATERAL (
        SELECT a.id, a.tim_id, a.next_due_on FROM aduan a
         WHERE a.id = x.aduan_id AND a.tim_id = ANY(${of}::uuid[]) AND a.status = ANY(${WITH_TASKS}::"AduanStatus"[]) AND ${held}
         LIMIT 1) AS a`
  const tasks = (why: Waiting, of: string[], whose: Prisma.Sql) => {
    const from = Prisma.sql`(SELECT id, aduan_id, due_on FROM tugas WHERE ${whose} AND done_at IS NULL)`
    const rows = rowsOf(why, { of, from, due: Prisma.sql`x.due_on`, tugas: Prisma.sql`x.id` })
    return Prisma.sql`${rows} ORDER BY x.due_on LIMIT ${MOST}`
  }
  const me = Prisma.sql`${viewer.userId}::uuid`
  const waiting = [
    Prisma.sql`SELECT 'ancaman' AS why, a.id, NULL::uuid AS tugas_id, a.safety_due_on AS due FROM aduan a
      WHERE a.tim_id = ANY(${teams}::uuid[]) AND a.priority = 0 AND a.safety_due_on IS NOT NULL AND ${held}`,
    cases('terima', teams, ['DITERUSKAN'], Prisma.sql`true`),
    cases('balasan', teams, ANSWERING, Prisma.sql`a.reply_waits`),
    cases(
      'kabar',
      teams,
      [...WORKING],
      Prisma.sql`a.next_due_on <= ${soon} AND least(a.first_message_due_on, a.progress_due_on) <= ${soon}`,
    ),
    rowsOf('kembali', {
      of: teams,
      from: drafts(
        Prisma.sql`jawaban`,
        Prisma.sql`x.returned AND x.status = 'DRAF' AND x.drafter_id = ${me} AND ${IN_USE}`,
      ),
    }),
    rowsOf('dokumenKembali', {
      of: teams,
      from: drafts(
        Prisma.sql`dokumen_terlapor`,
        Prisma.sql`x.returned AND x.status = 'DRAF' AND x.author_id = ${me}`,
      ),
    }),
    ...assigned.map((userId) => tasks('tugas', teams, Prisma.sql`assignee_id = ${userId}::uuid`)),
    ...(led.length === 0
      ? []
      : [
          cases(
            'setujui',
            led,
            ['JAWABAN_DISIAPKAN'],
            anyOf(
              Prisma.sql`SELECT true FROM jawaban x
                WHERE x.aduan_id = a.id AND x.status = 'DIAJUKAN' AND x.version = 1 AND x.drafter_id <> ${me}`,
            ),
          ),
          rowsOf('setujui', {
            of: led,
            from: drafts(
              Prisma.sql`jawaban`,
              Prisma.sql`x.status = 'DIAJUKAN' AND x.version > 1 AND x.drafter_id <> ${me} AND ${IN_USE}`,
            ),
          }),
          rowsOf('dokumen', {
            of: led,
            from: drafts(
              Prisma.sql`dokumen_terlapor`,
              Prisma.sql`x.status = 'DIAJUKAN' AND x.author_id <> ${me}`,
            ),
          }),
          tasks('ditinggal', led, Prisma.sql`assignee_id IS NULL`),
          // Where nobody lost the case, only somebody who is disabled or left the team can have left a draft.
          cases(
            'drafLepas',
            led,
            ['DITELAAH'],
            Prisma.sql`(a.epoch > 1 OR a.epoch_over) AND ${anyOf(
              Prisma.sql`SELECT true FROM jawaban x
                WHERE x.aduan_id = a.id AND x.status = 'DRAF' AND x.version = 1 AND ${hasLost('drafter_id')}`,
            )}`,
          ),
          rowsOf('drafLepas', {
            of: led,
            from: drafts(
              Prisma.sql`jawaban`,
              Prisma.sql`x.status = 'DRAF' AND x.version > 1 AND ${IN_USE} AND ${hasLost('drafter_id')}`,
            ),
          }),
          rowsOf('drafLepas', {
            of: led,
            from: drafts(
              Prisma.sql`jawaban`,
              Prisma.sql`x.status = 'DRAF' AND ${IN_USE} AND ${isGone('drafter_id', led)}`,
            ),
          }),
          rowsOf('dokumenLepas', {
            of: led,
            from: drafts(
              Prisma.sql`dokumen_terlapor`,
              Prisma.sql`x.status = 'DRAF' AND (${hasLost('author_id')} OR ${isGone('author_id', led)})`,
            ),
          }),
        ]),
  ]
  const rows = await db.$queryRaw<Row[]>`
    WITH ranked AS (
      SELECT w.*, count(*) OVER (PARTITION BY why) AS total,
             row_number() OVER (PARTITION BY why ORDER BY due, id, tugas_id) AS place
        FROM (${Prisma.join(
          waiting.map((one) => Prisma.sql`(${one})`),
          ' UNION ',
        )}) AS w)
    SELECT why, id::text AS "aduanId", tugas_id::text AS "tugasId", due, total
      FROM ranked WHERE place <= ${SHOWN} ORDER BY why, place`
  return groupsOf(db, viewer, rows)
}

/**
 * A draft that belongs to the last round: a correction of an answer that met an objection since is out of
 * use.
 */
const IN_USE = Prisma.sql`(x.version = 1
  OR NOT EXISTS (SELECT 1 FROM jawaban n WHERE n.aduan_id = x.aduan_id AND n.round > x.round))`

/** Rows of a desk that stand in another table than the cases. */
interface Rows {
  /** A subquery with the cases of the rows. */
  from: Prisma.Sql
  /** The teams whose cases are asked for. */
  of: string[]
  due?: Prisma.Sql
  tugas?: Prisma.Sql
}

const DUE = Prisma.sql`a.next_due_on`
const NO_TASK = Prisma.sql`NULL`

function drafts(table: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT x.aduan_id FROM ${table} x WHERE ${condition})`
}

/** Whether there is such a row; asked of one case after the other, so that the first MOST end the search. */
function anyOf(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${rows} LIMIT 1)`
}

/** Whether the writer of the draft `x` has no key of its case any more. */
function hasLost(column: 'drafter_id' | 'author_id'): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM key_wrap w
    WHERE w.user_id = x.${Prisma.raw(column)} AND w.compartment = 'content' AND w.aduan_id = x.aduan_id)`
}

/** Whether the writer of the draft `x` is disabled, or in none of these teams. */
function isGone(column: 'drafter_id' | 'author_id', teams: string[]): Prisma.Sql {
  return Prisma.sql`x.${Prisma.raw(column)} IN (SELECT u.id FROM app_user u WHERE u.role = 'TELAAH' AND (u.disabled
    OR NOT EXISTS (SELECT 1 FROM anggota_tim m WHERE m.user_id = u.id AND m.tim_id = ANY(${teams}::uuid[]))))`
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

/**
 * The load of each member of the viewer's teams, each number up to MOST. One statement; nothing is opened.
 */
export async function loadOf(db: Db, viewer: TelaahViewer, today: WitaDate): Promise<MemberLoad[]> {
  const teams = viewer.teams.map((team) => team.timId)
  // LIMIT 1 makes it a question to each row that is counted, instead of a join over every running case.
  const mine = Prisma.sql`CROSS JOIN LATERAL (SELECT 1 FROM aduan a
      WHERE a.id = x.aduan_id AND a.tim_id = ANY(${teams}::uuid[]) AND a.status = ANY(${RUNNING}::"AduanStatus"[])
        AND (SELECT true FROM key_wrap k
              WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content' LIMIT 1)
      LIMIT 1) AS held`
  const upTo = (rows: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${MOST}) AS counted)`
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
