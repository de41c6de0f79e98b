import {
  addHariKerja,
  CalendarMissing,
  compareDates,
  hariKerjaBetween,
  type Kalender,
  recomputeDue,
  type WitaDate,
} from '@/lib/kalender/rules'

export type ClockName = keyof Omit<typeof promises, 'answerPengawasan'>

/** What a move does to the clocks, as data. */
export type ClockEffect =
  | { start: ClockName }
  | { stop: ClockName }
  | { pause: ClockName }
  | { resume: ClockName }
  | { stopAll: true }

/** The promises of domain.md in working days, each with where the number comes from. */
export const promises = {
  verification: { days: 3, source: 'Alur kerja resmi: verifikasi paling lambat 3 hari kerja' },
  completion: { days: 10, source: 'Selaras masa tanggapan 10 hari kerja SP4N-LAPOR!' },
  firstMessage: { days: 5, source: 'Selaras tindak lanjut awal 5 hari kerja SP4N-LAPOR!' },
  answer: { days: 14, source: 'SP4N: tidak berkadar pengawasan, 14 hari kerja' },
  answerPengawasan: { days: 60, source: 'SP4N: berkadar pengawasan, 60 hari kerja; UU 25/2009 pasal 50' },
  progress: { days: 10, source: 'Catatan kemajuan paling sedikit setiap 10 hari kerja' },
  question: { days: 10, source: 'Selaras masa tanggapan 10 hari kerja SP4N-LAPOR!' },
  reaction: { days: 10, source: 'Selaras masa tanggapan 10 hari kerja SP4N-LAPOR!' },
} as const

/** Deadlines of one case. A paused clock keeps its old day, and how many working days were left of it. */
export interface Clocks {
  due: Partial<Record<ClockName, WitaDate>>
  paused: { clock: ClockName; on: WitaDate; left: number } | null
}

export interface ClockSetting {
  today: WitaDate
  calendar: Kalender
  /** The case needs examination: the longer answer, with progress notes. */
  berkadarPengawasan: boolean
}

/** The clocks after the effects of one move. Pure; a year without calendar gives no date rather than a wrong one. */
export function applyClocks(clocks: Clocks, effects: readonly ClockEffect[], setting: ClockSetting): Clocks {
  return effects.reduce((current, effect) => applyOne(current, effect, setting), clocks)
}

function applyOne(clocks: Clocks, effect: ClockEffect, setting: ClockSetting): Clocks {
  if ('stopAll' in effect) return { due: {}, paused: null }
  if ('start' in effect) return start(clocks, effect.start, setting)
  if ('stop' in effect) return stop(clocks, effect.stop)
  if ('pause' in effect) return pause(clocks, effect.pause, setting)
  return resume(clocks, effect.resume, setting)
}

function start(
  clocks: Clocks,
  clock: ClockName,
  { today, calendar, berkadarPengawasan }: ClockSetting,
): Clocks {
  if (clock === 'progress' && !berkadarPengawasan) return clocks
  const promise = clock === 'answer' && berkadarPengawasan ? promises.answerPengawasan : promises[clock]
  const fresh = stop(clocks, clock)
  const day = promisedDay(today, promise.days, calendar)
  return day ? { ...fresh, due: { ...fresh.due, [clock]: day } } : fresh
}

function stop(clocks: Clocks, clock: ClockName): Clocks {
  const due = { ...clocks.due }
  delete due[clock]
  return { due, paused: clocks.paused?.clock === clock ? null : clocks.paused }
}

function pause(clocks: Clocks, clock: ClockName, { today, calendar }: ClockSetting): Clocks {
  const due = clocks.due[clock]
  if (!due || clocks.paused) return clocks
  return { ...clocks, paused: { clock, on: today, left: hariKerjaBetween(today, due, calendar) } }
}

/**
 * What was left is left again, one working day at the least. A clock that was late when it paused stays late by the
 * same working days: waiting for the reporter neither hides a broken promise nor makes it worse.
 */
function resume(clocks: Clocks, clock: ClockName, { today, calendar }: ClockSetting): Clocks {
  const { paused } = clocks
  const before = clocks.due[clock]
  if (paused?.clock !== clock || !before) return clocks
  const day = promisedDay(today, paused.left < 0 ? paused.left : Math.max(1, paused.left), calendar)
  if (!day) return stop(clocks, clock)
  const later = compareDates(day, before) > 0 ? day : before
  return { due: { ...clocks.due, [clock]: later }, paused: null }
}

function promisedDay(today: WitaDate, days: number, calendar: Kalender): WitaDate | null {
  try {
    return addHariKerja(today, days, calendar)
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}

/** The earliest day that somebody has to keep; null when nothing is running. Lists sort by it. */
export function nextDue(clocks: Clocks): WitaDate | null {
  const running = Object.entries(clocks.due).filter(([clock]) => clock !== clocks.paused?.clock)
  return running.reduce<WitaDate | null>(
    (first, [, day]) => (first === null || compareDates(day, first) < 0 ? day : first),
    null,
  )
}

/** Working days after a clock's start on which the person who has to act is reminded (look-and-feel.md 3.1 and 4). */
export const reminders = { completion: [3, 8], question: [3, 8], reaction: [7] } as const

/** When staff are warned of a deadline: one working day before, on the day, and from then on while it is late. */
export function warningOf(
  due: WitaDate,
  today: WitaDate,
  calendar: Kalender,
): 'dayBefore' | 'today' | 'late' | null {
  if (compareDates(due, today) < 0) return 'late'
  const left = hariKerjaBetween(today, due, calendar)
  if (left > 1) return null
  return left === 1 ? 'dayBefore' : 'today'
}

/**
 * The clocks after the calendar changed. Running deadlines are counted anew from `countedFrom` and never get shorter; a
 * paused one is counted anew when it resumes.
 */
export function recomputeClocks(
  clocks: Clocks,
  countedFrom: WitaDate,
  before: Kalender,
  after: Kalender,
): Clocks {
  const due: Clocks['due'] = {}
  for (const [clock, day] of Object.entries(clocks.due) as [ClockName, WitaDate][]) {
    due[clock] = clock === clocks.paused?.clock ? day : recomputeDue(day, countedFrom, before, after)
  }
  return { ...clocks, due }
}
