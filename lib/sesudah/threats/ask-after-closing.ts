import { noteByClock } from '@/lib/aduan/act-by-clock'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { addDays, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { lastMorning } from '@/lib/waktu/deadline-steps'
import { CHECKIN_DAYS, CHECKIN_LATEST } from './rules'

const BATCH = 100
const DEADLINE = 'checkin'

/**
 * Asks the reporters of closed cases how they are, 30, 90 and 180 calendar days after closing, in the
 * morning. Each is asked once per closing, however often and on however many processes this runs. Questions
 * that a long outage delayed by weeks are dropped.
 */
export async function askAfterClosing(db: Db, now: Date): Promise<void> {
  for (const days of CHECKIN_DAYS) {
    const until = addDays(lastMorning(now), -days)
    const from = addDays(until, -CHECKIN_LATEST)
    for (;;) {
      const due = await db.$queryRaw<{ id: string }[]>`
        SELECT a.id FROM aduan a
         WHERE a.status = 'SELESAI' AND a.closed_on BETWEEN ${from}::date AND ${until}::date
           AND NOT EXISTS (SELECT 1 FROM langkah_tenggat l
                            WHERE l.aduan_id = a.id AND l.deadline = ${DEADLINE} AND l.due_on = a.closed_on + ${days}::int)
         ORDER BY a.closed_on, a.id LIMIT ${BATCH}`
      for (const { id } of due) await inTransaction(db, (tx) => ask(tx, id, days, now))
      if (due.length < BATCH) break
    }
  }
}

async function ask(tx: Tx, aduanId: string, days: number, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
  const row = await tx.aduan.findFirst({
    where: { id: aduanId, status: 'SELESAI' },
    select: { closedOn: true },
  })
  if (!row?.closedOn) return
  const today = toWitaDate(now)
  const dueOn = dateColumn(addDays(fromDateColumn(row.closedOn), days))
  const { count } = await tx.langkahTenggat.createMany({
    data: [
      { aduanId, deadline: DEADLINE, step: String(days), dueOn, firedOn: dateColumn(today), told: true },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  await noteByClock(tx, { id: aduanId, status: 'SELESAI' }, 'checkinAsked', { now, today })
}
