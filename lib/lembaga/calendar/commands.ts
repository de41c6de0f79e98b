import { recount } from '@/lib/aduan/deadlines/recount'
import { recordAct } from '@/lib/jejak/record-act'
import type { Db, Tx } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { firstDayOf, toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { loadYear } from '@/lib/waktu/queries'
import {
  type CalendarChange,
  type CalendarInput,
  type CalendarParse,
  changedDays,
  changeWords,
  parseCalendarChange,
} from '@/lib/waktu/schema'

interface CalendarContext {
  db: Db
  viewer: AdminViewer
  now: Date
}

export type CalendarResult =
  | { ok: true }
  | Extract<CalendarParse, { ok: false }>
  /** Somebody else changed this year after the preview. */
  | { ok: false; errors: []; stale: true }

const STALE: CalendarResult = { ok: false, errors: [], stale: true }

/** Time that a request spends on recounting deadlines; the timers do the rest. */
const COUNTING_MS = 4000

/**
 * Saves a previewed change of the calendar with an audit entry, and recounts open deadlines. `version` is
 * that of the preview: 0 for a year without entries.
 */
export async function changeCalendar(
  { db, viewer, now }: CalendarContext,
  input: CalendarInput,
  { source, version }: { source: string; version: number },
): Promise<CalendarResult> {
  const today = toWitaDate(now)
  try {
    const result = await inTransaction(db, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM kalender_tahun WHERE year = ${Number(input.tahun) || 0} FOR UPDATE`
      const stored = await loadYear(tx, Number(input.tahun) || 0)
      if ((stored?.version ?? 0) !== version) return { refused: STALE }
      const parsed = parseCalendarChange(input, stored, today)
      if (!parsed.ok) return { refused: parsed }
      return { jejakId: await store(tx, parsed.change, { viewer, source, now }) }
    })
    if (result.refused) return result.refused
    if (result.jejakId) await recount(db, result.jejakId, now, performance.now() + COUNTING_MS)
    return { ok: true }
  } catch (error) {
    // Two administrators entered the same new year at once.
    if (error instanceof DbTaken) return STALE
    throw error
  }
}

async function store(
  tx: Tx,
  change: CalendarChange,
  { viewer, source, now }: { viewer: AdminViewer; source: string; now: Date },
): Promise<string | null> {
  const { year, newYear, act, added, removed } = change
  if (newYear) await tx.kalenderTahun.create({ data: { year, source } })
  else {
    const data = { version: { increment: 1 }, ...(act === 'isi' ? { source } : {}) }
    await tx.kalenderTahun.update({ where: { year }, data })
  }
  await tx.hariLibur.deleteMany({ where: { date: { in: removed.map((day) => dateColumn(day.date)) } } })
  await tx.hariLibur.createMany({
    data: added.map((day) => ({ ...day, date: dateColumn(day.date), certain: true })),
  })
  // A year entered from its SKB contains no estimates any more.
  if (act === 'isi') {
    const within = { gte: dateColumn(firstDayOf(year)), lt: dateColumn(firstDayOf(year + 1)) }
    await tx.hariLibur.updateMany({ where: { date: within }, data: { certain: true } })
  }
  const detail = changeWords(change, source)
  const record = {
    actorId: viewer.userId,
    act: 'calendar',
    subject: `Kalender ${year}`,
    detail,
    now,
  } as const
  const jejakId = await recordAct(tx, record)
  const [firstChanged] = changedDays(change)
  const fromDay = newYear ? firstDayOf(year) : firstChanged
  if (!fromDay) return null
  await tx.hitungUlang.create({ data: { jejakId, fromDay: dateColumn(fromDay), newYear } })
  return jejakId
}
