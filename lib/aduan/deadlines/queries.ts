import type { Db } from '@/lib/platform/db/client'
import { toWitaDate } from '@/lib/waktu/calendar'
import { comeUntil } from '@/lib/waktu/deadline-steps'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'

const PAGE = 500

/** A deadline of a case. */
export interface DueDeadline {
  aduanId: string
  deadline: string
}

/**
 * The deadlines with due steps, in pages and by case: a step is due and not recorded for its last day. Reads
 * only; the steps are derived again under the case's lock.
 */
export async function* deadlinesDue(db: Db, now: Date): AsyncGenerator<DueDeadline[]> {
  const promised = await loadPromised(db, toWitaDate(now))
  const come = JSON.stringify(comeUntil(now, await loadCalendar(db), promised))
  for (let after = { aduanId: '', deadline: '' }; ; ) {
    const rows = await page(db, come, after)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last
  }
}

async function page(
  db: Db,
  come: string,
  after: { aduanId: string; deadline: string },
): Promise<DueDeadline[]> {
  return db.$queryRaw<DueDeadline[]>`
    WITH come AS (SELECT * FROM jsonb_to_recordset(${come}::jsonb) AS c(deadline text, step text, until date))
    SELECT a.id::text AS "aduanId", d.deadline
      FROM aduan a
     CROSS JOIN LATERAL (VALUES
           ('verification', a.verification_due_on), ('completion', a.completion_due_on),
           ('firstMessage', a.first_message_due_on), ('answer', a.answer_due_on),
           ('progress', a.progress_due_on), ('question', a.question_due_on),
           ('reaction', a.reaction_due_on), ('safety', a.safety_due_on)) AS d(deadline, due_on)
      JOIN come c ON c.deadline = d.deadline AND d.due_on <= c.until
     WHERE a.next_due_on <= (SELECT max(until) FROM come)
       AND a.status <> 'DRAF' AND (a.id::text, d.deadline) > (${after.aduanId}, ${after.deadline})
       AND a.paused_clock IS DISTINCT FROM d.deadline
       AND NOT EXISTS (SELECT 1 FROM langkah_tenggat l
                        WHERE l.aduan_id = a.id AND l.deadline = d.deadline AND l.due_on = d.due_on AND l.step = c.step)
     GROUP BY a.id, d.deadline ORDER BY a.id::text, d.deadline LIMIT ${PAGE}`
}
