import { clocksOf } from '@/lib/aduan/clock-columns'
import type { Db } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import { loadCalendar } from '@/lib/kalender/queries'
import { addDays, addHariKerja, CalendarMissing, type Kalender, toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { firedSteps } from './commands'
import { deadlinesOf, EARLIEST_STEP, stepsDue } from './rules'

const PAGE = 500
/** Further ahead than any step of a deadline, where the calendar ends before. */
const WIDE_DAYS = 60

/** The cases that a deadline asks something of now, in pages; what was carried out before is left out. Reads only. */
export async function* casesDue(db: Db, now: Date): AsyncGenerator<string[]> {
  const calendar = await loadCalendar(db)
  const until = dateColumn(horizon(toWitaDate(now), calendar))
  for (let after: string | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof page>> = await page(db, until, after)
    const fired = await firedSteps(
      db,
      rows.map((row) => row.id),
    )
    const due = rows.filter(
      (row) =>
        stepsDue(deadlinesOf(clocksOf(row)), { now, calendar, fired: fired.get(row.id) ?? [] }).length > 0,
    )
    if (due.length > 0) yield due.map((row) => row.id)
    after = rows.length < PAGE ? null : (rows.at(-1)?.id ?? null)
    if (after === null) return
  }
}

function page(db: Db, until: Date, after: string | null) {
  return db.aduan.findMany({
    where: { nextDueOn: { lte: until }, status: { not: 'DRAF' }, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: PAGE,
    select: {
      id: true,
      verificationDueOn: true,
      completionDueOn: true,
      firstMessageDueOn: true,
      answerDueOn: true,
      progressDueOn: true,
      questionDueOn: true,
      reactionDueOn: true,
      pausedClock: true,
      pausedOn: true,
      pausedLeft: true,
    },
  })
}

/** No step of a deadline that ends after this day can have come. */
function horizon(today: WitaDate, calendar: Kalender): WitaDate {
  try {
    return addHariKerja(today, EARLIEST_STEP, calendar)
  } catch (error) {
    if (error instanceof CalendarMissing) return addDays(today, WIDE_DAYS)
    throw error
  }
}
