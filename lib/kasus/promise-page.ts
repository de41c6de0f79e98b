import { movedBy } from '@/lib/aduan/events/system-note'
import { CLOCK_EVENTS } from '@/lib/aduan/lifecycle-clocks'
import { type GivenPromise, givenPromises } from '@/lib/aduan/promises/given-promises'
import type { Db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { addMonths } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { loadPromiseSettings } from '@/lib/waktu/promise-settings'
import { holidayNames } from '@/lib/waktu/queries'
import { type CaseView, openCase } from './case'

export interface PromisePage {
  view: CaseView
  promises: GivenPromise[]
  /** Names of holidays by day, for all counts of this case. */
  names: Map<string, string>
}

/** No promise reaches further into the future. */
const MONTHS_AHEAD = 8

/** The promises of a case, null under the same conditions as openCase. Four statements more than the case. */
export async function promisesOfCase(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  now: Date,
): Promise<PromisePage | null> {
  const opened = await openCase(db, viewer, aduanId, now)
  if (!opened) return null
  const { view } = opened
  const [settings, rows, names] = await Promise.all([
    loadPromiseSettings(db),
    db.peristiwa.findMany({
      where: { aduanId, kind: { in: [...CLOCK_EVENTS, 'deadlinesRecomputed'] } },
      orderBy: { seq: 'asc' },
      select: { kind: true, actorRole: true, fromStatus: true, onDate: true, systemNote: true },
    }),
    holidayNames(db, {
      from: view.submittedOn,
      until: addMonths(view.today, MONTHS_AHEAD),
    }),
  ])
  const events = rows.map(({ onDate, systemNote, ...event }) => ({
    ...event,
    // A report by letter counts from the day it arrived, not from the day it was entered.
    on: event.kind === 'received' ? view.submittedOn : fromDateColumn(onDate),
    moved: movedBy(systemNote),
  }))
  return {
    view,
    promises: givenPromises(events, { ...view, settings }),
    names,
  }
}
