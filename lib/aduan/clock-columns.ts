import type { WitaDate } from '@/lib/waktu/calendar'
import type { CaseKind, Clocks } from '@/lib/waktu/clocks'
import { dateColumn, fromDateColumn, fromDateColumnOrNull } from '@/lib/waktu/date-columns'
import type { ClockName } from './lifecycle'

const COLUMNS = {
  verification: 'verificationDueOn',
  completion: 'completionDueOn',
  firstMessage: 'firstMessageDueOn',
  answer: 'answerDueOn',
  progress: 'progressDueOn',
  question: 'questionDueOn',
  reaction: 'reactionDueOn',
  safety: 'safetyDueOn',
} as const satisfies Record<ClockName, string>

type DueColumn = (typeof COLUMNS)[ClockName]

export const DUE_COLUMNS: readonly DueColumn[] = Object.values(COLUMNS)

/** The columns of `ClockColumns`, to be selected. */
export const clockColumns = {
  verificationDueOn: true,
  completionDueOn: true,
  firstMessageDueOn: true,
  answerDueOn: true,
  progressDueOn: true,
  questionDueOn: true,
  reactionDueOn: true,
  safetyDueOn: true,
  pausedClock: true,
  pausedOn: true,
  pausedLeft: true,
} as const satisfies Record<keyof ClockColumns, true>

const CLOCKS = Object.keys(COLUMNS) as ClockName[]

interface PausedColumns {
  pausedClock: string | null
  pausedOn: Date | null
  pausedLeft: number | null
}

export type ClockColumns = Record<DueColumn, Date | null> & PausedColumns

/** Reads the clocks of a row. */
export function clocksOf(row: ClockColumns): Clocks {
  const due: Clocks['due'] = {}
  for (const clock of CLOCKS) {
    const day = fromDateColumnOrNull(row[COLUMNS[clock]])
    if (day) due[clock] = day
  }
  const paused = CLOCKS.find((clock) => clock === row.pausedClock)
  return {
    due,
    paused:
      paused && row.pausedOn
        ? { clock: paused, on: fromDateColumn(row.pausedOn), left: row.pausedLeft ?? 0 }
        : null,
  }
}

/** The columns of a row for these clocks. */
export function columnsOf(clocks: Clocks): ClockColumns {
  const column = (clock: ClockName) => {
    const day = clocks.due[clock]
    return day ? dateColumn(day) : null
  }
  return {
    verificationDueOn: column('verification'),
    completionDueOn: column('completion'),
    firstMessageDueOn: column('firstMessage'),
    answerDueOn: column('answer'),
    progressDueOn: column('progress'),
    questionDueOn: column('question'),
    reactionDueOn: column('reaction'),
    safetyDueOn: column('safety'),
    pausedClock: clocks.paused?.clock ?? null,
    pausedOn: clocks.paused ? dateColumn(clocks.paused.on) : null,
    pausedLeft: clocks.paused?.left ?? null,
  }
}

/** Value of the sort column of lists if nothing is due. */
export const NOTHING_DUE = '9999-12-31'

/** The sort column for the next deadline; null for none. */
export function dueColumn(day: WitaDate | null): Date {
  return new Date(`${day ?? NOTHING_DUE}T00:00:00Z`)
}

/** Values of the column `priority`: lists sort by day first, and by this within a day. */
export const PRIORITY = { urgent: 0, usual: 1 } as const

/** The columns of `KindColumns`, to be selected. */
export const kindColumns = { berkadarPengawasan: true, tanpaKode: true, priority: true } as const

export interface KindColumns {
  berkadarPengawasan: boolean
  tanpaKode: boolean
  priority: number
}

/** What a case is for its clocks, from its row. */
export function kindOf({ berkadarPengawasan, tanpaKode, priority }: KindColumns): CaseKind {
  return { berkadarPengawasan, tanpaKode, urgent: priority === PRIORITY.urgent }
}
