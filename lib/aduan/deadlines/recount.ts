import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { type Kalender, toWitaDate } from '@/lib/waktu/calendar'
import type { PromiseSetting } from '@/lib/waktu/clocks'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { loadPromiseSettings } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { noteByClock } from '../act-by-clock'
import { writeSystemNote } from '../events/system-note'
import type { AduanStatus } from '../lifecycle'
import { openCaseColumns, pageOfOpen, recounted } from './open-deadlines'

const BATCH = 100

/**
 * Recounts the open deadlines after a change of the calendar and records it in each affected case, including
 * restricted ones: it needs no key because it reveals nothing about a case. Runs in batches, each in its own
 * transaction that stores its progress, so that an interruption loses nothing and a second run changes
 * nothing. Returns whether it finished before `until` (milliseconds of performance.now()).
 */
export async function recount(db: Db, jejakId: string, now: Date, until: number): Promise<boolean> {
  const change = await db.hitungUlang.findUnique({ where: { jejakId } })
  if (!change || change.doneAt) return true
  const reach = { fromDay: fromDateColumn(change.fromDay), newYear: change.newYear }
  const [calendar, settings] = await Promise.all([loadCalendar(db), loadPromiseSettings(db)])
  for (let after = change.after; ; ) {
    const page = await pageOfOpen(db, reach, { after, take: BATCH })
    const last = page.at(-1)
    if (!last) {
      await db.hitungUlang.update({ where: { jejakId }, data: { doneAt: now } })
      return true
    }
    const ids = page.map(({ id }) => id)
    await inTransaction(db, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
      const rows = await tx.aduan.findMany({ where: { id: { in: ids } }, select: openCaseColumns })
      for (const row of rows) await moveOne(tx, row, { jejakId, now, calendar, settings })
      await tx.hitungUlang.update({ where: { jejakId }, data: { after: last.id } })
    })
    after = last.id
    if (performance.now() > until) return false
  }
}

/**
 * Continues recounts that a stopped process left unfinished; the timers call it before they look at any
 * deadline.
 */
export async function finishRecounts(db: Db, now: Date, until: number): Promise<void> {
  const open = await db.hitungUlang.findMany({ where: { doneAt: null }, select: { jejakId: true } })
  for (const { jejakId } of open) if (!(await recount(db, jejakId, now, until))) return
}

interface Change {
  jejakId: string
  now: Date
  calendar: Kalender
  settings: readonly PromiseSetting[]
}

async function moveOne(
  tx: Tx,
  row: Parameters<typeof recounted>[0] & { id: string; status: AduanStatus },
  { jejakId, now, calendar, settings }: Change,
): Promise<void> {
  const today = toWitaDate(now)
  const counted = recounted(row, calendar, settings, today)
  if (!counted) return
  const { clocks, moved } = counted
  const systemNote = writeSystemNote(jejakId, moved)
  await noteByClock(tx, row, 'deadlinesRecomputed', { now, today, clocks, systemNote })
}
