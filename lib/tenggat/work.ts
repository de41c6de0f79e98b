import type { Db } from '@/lib/db/client'
import { dateColumn, fromDateColumn } from '@/lib/db/dates'
import { inTransaction } from '@/lib/db/transaction'
import { loadCalendar } from '@/lib/kalender/queries'
import { addDays, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { tellPerson } from '@/lib/notifikasi/tell'
import { firedSteps } from './commands'
import { stepsDue } from './rules'
import { type WorkKind, workName, workSteps } from './work-rules'

/** No step comes earlier than this before its last day, whatever the holidays. */
const AHEAD_DAYS = 30

interface Work {
  kind: WorkKind
  id: string
  aduanId: string
  userId: string
  dueOn: WitaDate
}

/**
 * Tells the person in charge of a task, or of a link that an office was given, that its day is near, is today or has
 * passed. The record of it is written in the same transaction, so that it may run as often as one likes and in several
 * processes at once. Whoever no longer holds the case's key is told nothing.
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
      for (const { told, act, dueOn } of due)
        if (told)
          await tellPerson(tx, {
            userId: work.userId,
            aduanId: work.aduanId,
            kind: act.tell,
            about: `${work.id}:${dueOn}`,
            now,
            today,
          })
    })
  }
}

/** Open work whose day is near or past, of people who still hold the key of its case. */
async function openWork(db: Db, today: WitaDate): Promise<Work[]> {
  const until = dateColumn(addDays(today, AHEAD_DAYS))
  const rows = await db.$queryRaw<(Omit<Work, 'dueOn'> & { due: Date })[]>`
    SELECT 'tugas' AS kind, t.id::text AS id, t.aduan_id::text AS "aduanId", t.assignee_id::text AS "userId", t.due_on AS due
      FROM tugas t WHERE t.done_at IS NULL AND t.due_on <= ${until}
       AND EXISTS (SELECT 1 FROM key_wrap k WHERE k.aduan_id = t.aduan_id AND k.user_id = t.assignee_id AND k.compartment = 'content')
     UNION ALL
    SELECT 'koordinasi', p.id::text, p.aduan_id::text, p.author_id::text, p.expires_on
      FROM permintaan_instansi p WHERE p.answered_at IS NULL AND p.revoked_at IS NULL AND p.expires_on <= ${until}
       AND EXISTS (SELECT 1 FROM key_wrap k WHERE k.aduan_id = p.aduan_id AND k.user_id = p.author_id AND k.compartment = 'content')`
  return rows.map(({ due, ...work }) => ({ ...work, dueOn: fromDateColumn(due) }))
}
