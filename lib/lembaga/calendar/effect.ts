import { type MovedDeadline, pageOfOpen, recounted } from '@/lib/aduan/deadlines/open-deadlines'
import type { Db } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { firstDayOf, type Kalender, kalenderFrom, type WitaDate } from '@/lib/waktu/calendar'
import { loadPromiseSettings } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { type CalendarChange, changedDays } from '@/lib/waktu/schema'

/** Effect of a change on the cases that this administrator can open. */
export interface CalendarEffect {
  /** Number of cases whose deadlines move. */
  cases: number
  /** The first of them with their deadlines. */
  shown: { nomor: string; moved: MovedDeadline[] }[]
  /** Not all cases were examined. */
  partly: boolean
}

const PAGE = 500
const MOST_EXAMINED = 5000
const MOST_SHOWN = 50

/**
 * Previews a change. Cases that this administrator cannot open are neither listed nor counted, since a number
 * would reveal that they exist. Saving the change moves them by the same rule.
 */
export async function calendarEffect(
  db: Db,
  viewer: AdminViewer,
  change: CalendarChange,
  today: WitaDate,
): Promise<CalendarEffect> {
  const effect: CalendarEffect = { cases: 0, shown: [], partly: false }
  const [first] = changedDays(change)
  const fromDay = change.newYear ? firstDayOf(change.year) : first
  if (!fromDay) return effect
  const [before, settings] = await Promise.all([loadCalendar(db), loadPromiseSettings(db)])
  const calendar = calendarAfter(before, change)
  const where = { keys: { some: { userId: viewer.userId, compartment: 'content' as const } } }
  let after: string | null = null
  for (let examined = 0; examined < MOST_EXAMINED; examined += PAGE) {
    const reach = { fromDay, newYear: change.newYear }
    const page: Awaited<ReturnType<typeof pageOfOpen>> = await pageOfOpen(db, reach, {
      after,
      take: PAGE,
      where,
    })
    for (const row of page) {
      const counted = recounted(row, calendar, settings, today)
      if (!counted || counted.moved.length === 0 || !row.nomor) continue
      effect.cases += 1
      if (effect.shown.length < MOST_SHOWN) effect.shown.push({ nomor: row.nomor, moved: counted.moved })
    }
    if (page.length < PAGE) return effect
    after = page.at(-1)?.id ?? null
  }
  return { ...effect, partly: true }
}

function calendarAfter({ holidays, years }: Kalender, change: CalendarChange): Kalender {
  const gone = new Set<string>(change.removed.map((day) => day.date))
  const days = [...holidays].filter((day) => !gone.has(day))
  return kalenderFrom([...days, ...change.added.map((day) => day.date)], [...years, change.year])
}
