import { firedSteps } from '@/lib/aduan/deadlines/commands'
import { TELLABLE } from '@/lib/aduan/move-groups'
import { tellPerson } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { addDays, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { stepsDue } from '@/lib/waktu/deadline-steps'
import { loadCalendar } from '@/lib/waktu/queries'
import { type WorkKind, workName, workSteps } from '@/lib/waktu/work-steps'

/** No step comes earlier than this before its last day, whatever the holidays. */
const AHEAD_DAYS = 30

interface Work {
  kind: WorkKind
  id: string
  aduanId: string
  userIds: string[]
  dueOn: WitaDate
}

/**
 * Tells the person in charge of a task, or of a link that an office was given, that its day is near, is today
 * or has passed, and the team of a case that what the terlapor is not told yet was put off until today. The
 * record of it is written in the same transaction, so that it may run as often as one likes and in several
 * processes at once. Who no longer holds the case's key is told nothing.
 */
export async function remindOfWork(db: Db, now: Date): Promise<void> {
  const today = toWitaDate(now)
  const calendar = await loadCalendar(db)
  const all = await openWork(db, today)
  const fired = await firedSteps(db, [...new Set(all.map(({ aduanId }) => aduanId))])
  for (const work of all) {
    const name = workName(work.kind, work.id)
    const deadline = { name, dueOn: work.dueOn, steps: workSteps[work.kind] }
    const due = stepsDue([deadline], { now, calendar, fired: fired.get(work.aduanId) ?? [] })
    if (due.length === 0) continue
    await inTransaction(db, async (tx) => {
      const { count } = await tx.langkahTenggat.createMany({
        data: due.map(({ dueOn, step, told }) => ({
          aduanId: work.aduanId,
          deadline: name,
          dueOn: dateColumn(dueOn),
          step,
          firedOn: dateColumn(today),
          told,
        })),
        skipDuplicates: true,
      })
      // Another process was quicker with some of them: it tells.
      if (count < due.length) return
      const { aduanId, userIds } = work
      for (const { told, act, dueOn } of due)
        for (const userId of told ? userIds : [])
          await tellPerson(tx, { userId, aduanId, kind: act.tell, about: `${work.id}:${dueOn}`, now, today })
    })
  }
}

/** Open work whose day is near or past, of people who still hold the key of its case. */
async function openWork(db: Db, today: WitaDate): Promise<Work[]> {
  const until = dateColumn(addDays(today, AHEAD_DAYS))
  // LIMIT makes it a question to each row, instead of a join over the keys of every case.
  const held = (aduanId: Prisma.Sql, userId: Prisma.Sql) => Prisma.sql`(SELECT true FROM key_wrap k
    WHERE k.aduan_id = ${aduanId} AND k.user_id = ${userId} AND k.compartment = 'content' LIMIT 1)`
  const rows = await db.$queryRaw<(Omit<Work, 'dueOn'> & { due: Date })[]>`
    SELECT 'tugas' AS kind, t.id::text AS id, t.aduan_id::text AS "aduanId", ARRAY[t.assignee_id::text] AS "userIds", t.due_on AS due
      FROM tugas t WHERE t.done_at IS NULL AND t.due_on <= ${until}
       AND ${held(Prisma.sql`t.aduan_id`, Prisma.sql`t.assignee_id`)}
     UNION ALL
    SELECT 'koordinasi', p.id::text, p.aduan_id::text, ARRAY[p.author_id::text], p.expires_on
      FROM permintaan_instansi p WHERE p.answered_at IS NULL AND p.revoked_at IS NULL AND p.expires_on <= ${until}
       AND ${held(Prisma.sql`p.aduan_id`, Prisma.sql`p.author_id`)}
     UNION ALL
    SELECT 'pemberitahuan', n.id::text, n.aduan_id::text, array_agg(DISTINCT u.id::text), n.until
      FROM pemberitahuan_terlapor n
      JOIN aduan a ON a.id = n.aduan_id AND a.status::text = ANY(${[...TELLABLE]})
      JOIN anggota_tim m ON m.tim_id = a.tim_id
      JOIN app_user u ON u.id = m.user_id AND NOT u.disabled
     WHERE NOT n.over AND n.until <= ${until}
       AND ${held(Prisma.sql`n.aduan_id`, Prisma.sql`u.id`)}
     GROUP BY n.id`
  return rows.map(({ due, ...work }) => ({ ...work, dueOn: fromDateColumn(due) }))
}
