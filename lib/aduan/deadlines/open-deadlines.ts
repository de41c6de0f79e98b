import type { Db, Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import {
  type ClockName,
  type Clocks,
  type PromiseSetting,
  recomputeClocks,
  replayClocks,
} from '@/lib/waktu/clocks'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import {
  type ClockColumns,
  clockColumns,
  clocksOf,
  DUE_COLUMNS,
  type KindColumns,
  kindColumns,
  kindOf,
} from '../clock-columns'
import { CLOCK_EVENTS, clockSteps } from '../lifecycle-clocks'

/** States in which a clock may run. */
const RUNNING: AduanStatus[] = [
  'MENUNGGU_VERIFIKASI',
  'DIVERIFIKASI',
  'PERLU_DILENGKAPI',
  'DITERUSKAN',
  'DITELAAH',
  'JAWABAN_DISIAPKAN',
  'DIJAWAB',
]

/** The deadlines that a change of the calendar can move. */
export interface CalendarReach {
  fromDay: WitaDate
  /** A year got its calendar: deadlines without a date get one. */
  newYear: boolean
}

/** One page of cases whose deadlines the change can move, with the events that determine their clocks. */
export async function pageOfOpen(
  db: Db | Tx,
  { fromDay, newYear }: CalendarReach,
  { after, take, where = {} }: { after: string | null; take: number; where?: Prisma.AduanWhereInput },
) {
  const due = { gte: dateColumn(fromDay) }
  return db.aduan.findMany({
    where: {
      ...where,
      ...(after ? { id: { gt: after } } : {}),
      status: { not: 'DRAF' },
      AND: [
        // The promise about a reporter's safety outlives the case.
        { OR: [{ status: { in: RUNNING } }, { safetyDueOn: { not: null } }] },
        ...(newYear ? [] : [{ OR: DUE_COLUMNS.map((column) => ({ [column]: due })) }]),
      ],
    },
    orderBy: { id: 'asc' },
    take,
    select: openCaseColumns,
  })
}

/** The columns from which a case's deadlines are recounted. */
export const openCaseColumns = {
  id: true,
  nomor: true,
  status: true,
  submittedOn: true,
  ...kindColumns,
  ...clockColumns,
  events: {
    where: { kind: { in: [...CLOCK_EVENTS] } },
    orderBy: { seq: 'asc' },
    select: { kind: true, actorRole: true, fromStatus: true, onDate: true },
  },
} as const satisfies Prisma.AduanSelect

type OpenCase = ClockColumns &
  KindColumns & {
    /** For a case received by letter, the day of receipt; its event has the day of entry. */
    submittedOn: Date | null
    events: Prisma.PeristiwaGetPayload<typeof openCaseColumns.events>[]
  }

/** A moved deadline; `from` is null if it had no date. */
export interface MovedDeadline {
  clock: ClockName
  from: WitaDate | null
  to: WitaDate
}

/**
 * The clocks of a case by this calendar and the deadlines that differ from the stored ones; null if nothing
 * differs.
 */
export function recounted(
  row: OpenCase,
  calendar: Kalender,
  settings: readonly PromiseSetting[],
  today: WitaDate,
): { clocks: Clocks; moved: MovedDeadline[] } | null {
  const before = clocksOf(row)
  const events = row.events.map(({ onDate, ...event }) => ({
    ...event,
    on: fromDateColumn(event.kind === 'received' ? (row.submittedOn ?? onDate) : onDate),
  }))
  const setting = { calendar, settings, ...kindOf(row) }
  const clocks = recomputeClocks(before, replayClocks(clockSteps(events), setting), today)
  const moved = (Object.entries(clocks.due) as [ClockName, WitaDate][])
    .filter(([clock, day]) => before.due[clock] !== day)
    .map(([clock, to]) => ({ clock, from: before.due[clock] ?? null, to }))
  const samePause = before.paused?.left === clocks.paused?.left
  return moved.length === 0 && samePause ? null : { clocks, moved }
}
