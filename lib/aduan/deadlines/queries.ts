import type { Db } from '@/lib/platform/db/client'
import { toWitaDate } from '@/lib/waktu/calendar'
import { comeUntil } from '@/lib/waktu/deadline-steps'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'

const PAGE = 500

/**
 * The cases with due steps, in pages: a step is due and not recorded for its last day. Reads only; the steps
 * are derived again under the case's lock.
 */
export async function* casesDue(db: Db, now: Date): AsyncGenerator<string[]> {
  const promised = await loadPromised(db, toWitaDate(now))
  const come = JSON.stringify(comeUntil(now, await loadCalendar(db), promised))
  for (let after = ''; ; ) {
    const rows = await page(db, come, after)
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
    after = rows.at(-1) ?? ''
  }
}

async function page(db: Db, come: string, after: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH come AS (SELECT * FROM jsonb_to_recordset(${come}::jsonb) AS c(deadline text, step text, until date))
    SELECT a.id::text AS id
      FROM aduan a
     CROSS JOIN LATERAL (VALUES
           ('verification', a.verification_due_on), ('completion', a.completion_due_on),
           ('firstMessage', a.first_message_due_on), ('answer', a.answer_due_on),
           ('progress', a.progress_due_on), ('question', a.question_due_on),
           ('reaction', a.reaction_due_on)) AS d(deadline, due_on)
      JOIN come c ON c.deadline = d.deadline AND d.due_on <= c.until
     WHERE a.next_due_on <= (SELECT max(until) FROM come)
       AND a.status <> 'DRAF' AND a.id::text > ${after}
       AND a.paused_clock IS DISTINCT FROM d.deadline
       AND NOT EXISTS (SELECT 1 FROM langkah_tenggat l
                        WHERE l.aduan_id = a.id AND l.deadline = d.deadline AND l.due_on = d.due_on AND l.step = c.step)
     GROUP BY a.id ORDER BY a.id::text LIMIT ${PAGE}`
  return rows.map((row) => row.id)
}
