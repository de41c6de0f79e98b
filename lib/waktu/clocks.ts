import {
  addHariKerja,
  CalendarMissing,
  compareDates,
  hariKerjaRoughly,
  type Kalender,
  laterDay,
  type WitaDate,
} from './calendar'

export type ClockName = keyof Omit<typeof promises, 'answerPengawasan'>

/** The effect of a move on the clocks, as data. */
export type ClockEffect =
  | { start: ClockName }
  | { stop: ClockName }
  | { pause: ClockName }
  | { resume: ClockName }
  | { stopAll: true }

/**
 * The standard promises of docs/design/domain.md in working days, each with its source; settings may differ.
 */
export const promises = {
  verification: { days: 3, source: 'Alur kerja resmi: verifikasi paling lambat 3 hari kerja' },
  completion: { days: 10, source: 'Selaras masa tanggapan 10 hari kerja SP4N-LAPOR!' },
  firstMessage: { days: 5, source: 'Selaras tindak lanjut awal 5 hari kerja SP4N-LAPOR!' },
  answer: { days: 14, source: 'SP4N: tidak berkadar pengawasan, 14 hari kerja' },
  answerPengawasan: { days: 60, source: 'SP4N: berkadar pengawasan, 60 hari kerja; UU 25/2009 pasal 50' },
  progress: { days: 10, source: 'Catatan kemajuan paling sedikit setiap 10 hari kerja' },
  question: { days: 10, source: 'Selaras masa tanggapan 10 hari kerja SP4N-LAPOR!' },
  reaction: { days: 10, source: 'Selaras masa tanggapan 10 hari kerja SP4N-LAPOR!' },
  safety: { days: 1, source: 'Keselamatan pelapor didahulukan: laporan ancaman dijawab dalam 1 hari kerja' },
} as const

export type PromiseName = keyof typeof promises

/** Promised hari kerja by promise. */
export type PromisedDays = Readonly<Record<PromiseName, number>>

const PROMISE_NAMES = Object.keys(promises) as PromiseName[]

/** The standard promises, days only. */
export const standardDays: PromisedDays = daysOf((name) => promises[name].days)

/** A promise as it was set, valid from a day on. */
export interface PromiseSetting {
  promise: string
  days: number
  validFrom: WitaDate
}

/** The promises valid on a day: for each the newest setting valid by then, otherwise the standard. */
export function promisedOn(day: WitaDate, settings: readonly PromiseSetting[]): PromisedDays {
  return daysOf((name) => {
    const valid = settings.filter((s) => s.promise === name && compareDates(s.validFrom, day) <= 0)
    const newest = valid.reduce<PromiseSetting | null>(
      (last, s) => (last && compareDates(last.validFrom, s.validFrom) > 0 ? last : s),
      null,
    )
    return newest?.days ?? promises[name].days
  })
}

function daysOf(of: (name: PromiseName) => number): PromisedDays {
  return Object.fromEntries(PROMISE_NAMES.map((name) => [name, of(name)])) as Record<PromiseName, number>
}

/** Deadlines of one case. A paused clock keeps its old day and the number of working days that were left. */
export interface Clocks {
  due: Partial<Record<ClockName, WitaDate>>
  paused: { clock: ClockName; on: WitaDate; left: number } | null
}

/** What a case is, as far as it decides which clocks run and how long. */
export interface CaseKind {
  /** The case needs examination: longer answer, with progress notes. */
  berkadarPengawasan: boolean
  /** Nobody reads messages to the reporter: what promises one does not run. */
  tanpaKode: boolean
  /** The reporter feels threatened or suffers retaliation. */
  urgent: boolean
}

export interface ClockSetting extends CaseKind {
  today: WitaDate
  calendar: Kalender
  /** The promises valid today. */
  promised: PromisedDays
}

/**
 * The clocks after the effects of one move. Pure; in a year without a calendar a clock gets no date, because
 * it might be wrong.
 */
export function applyClocks(clocks: Clocks, effects: readonly ClockEffect[], setting: ClockSetting): Clocks {
  return effects.reduce((current, effect) => applyOne(current, effect, setting), clocks)
}

function applyOne(clocks: Clocks, effect: ClockEffect, setting: ClockSetting): Clocks {
  if ('stopAll' in effect) return stopAll(clocks)
  if ('start' in effect) return start(clocks, effect.start, setting)
  if ('stop' in effect) return stop(clocks, effect.stop)
  if ('pause' in effect) return pause(clocks, effect.pause, setting)
  return resume(clocks, effect.resume, setting)
}

/**
 * The end of a case ends no danger: a promise about the reporter's safety outlives it, also after a
 * withdrawal.
 */
function stopAll({ due: { safety } }: Clocks): Clocks {
  return { due: safety ? { safety } : {}, paused: null }
}

/** Whether a clock runs in a case of this kind. */
export function runsIn(clock: ClockName, { berkadarPengawasan, tanpaKode, urgent }: CaseKind): boolean {
  if (clock === 'safety') return urgent
  if (clock === 'firstMessage') return !tanpaKode
  return clock !== 'progress' || (berkadarPengawasan && !tanpaKode)
}

function start(clocks: Clocks, clock: ClockName, setting: ClockSetting): Clocks {
  if (!runsIn(clock, setting)) return clocks
  const { today, calendar, berkadarPengawasan, promised } = setting
  const days = clock === 'answer' && berkadarPengawasan ? promised.answerPengawasan : promised[clock]
  const fresh = stop(clocks, clock)
  const day = promisedDay(today, days, calendar)
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
  return { ...clocks, paused: { clock, on: today, left: hariKerjaRoughly(today, due, calendar) } }
}

/**
 * Restores the working days that were left, at least one. A clock that was late when it paused stays late by
 * the same number of working days: waiting for the reporter neither hides a broken promise nor makes it
 * worse.
 */
function resume(clocks: Clocks, clock: ClockName, { today, calendar }: ClockSetting): Clocks {
  const { paused } = clocks
  const before = clocks.due[clock]
  if (paused?.clock !== clock || !before) return clocks
  const day =
    paused.left < 0
      ? missedDay(today, paused.left, calendar)
      : promisedDay(today, Math.max(1, paused.left), calendar)
  if (!day) return stop(clocks, clock)
  const later = compareDates(day, before) > 0 ? day : before
  return { due: { ...clocks.due, [clock]: later }, paused: null }
}

/**
 * The last day of a deadline missed by this many working days today; on a day off, counted from the last
 * working day.
 */
function missedDay(today: WitaDate, left: number, calendar: Kalender): WitaDate | null {
  const yesterday = promisedDay(today, -1, calendar)
  const next = yesterday && promisedDay(yesterday, 1, calendar)
  const base = next && compareDates(next, today) <= 0 ? next : yesterday
  return base && promisedDay(base, left, calendar)
}

/** The day by which a promise of so many working days falls due; null where the calendar does not reach. */
export function promisedDay(today: WitaDate, days: number, calendar: Kalender): WitaDate | null {
  try {
    return addHariKerja(today, days, calendar)
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}

/** One move of a case: its day and its effects on the clocks. */
export interface ClockStep {
  on: WitaDate
  effects: readonly ClockEffect[]
}

/** The clocks after all moves of a case, in order, with one calendar and the promises of each day. */
export function replayClocks(
  steps: readonly ClockStep[],
  setting: CaseKind & { calendar: Kalender; settings: readonly PromiseSetting[] },
): Clocks {
  return steps.reduce<Clocks>(
    (clocks, { on, effects }) =>
      applyClocks(clocks, effects, { ...setting, today: on, promised: promisedOn(on, setting.settings) }),
    { due: {}, paused: null },
  )
}

/**
 * The current last day of a deadline. This is the only source, so that the reporter's card, their case, the
 * page of promises, the confirmation and every staff page show the same day. Null if the clock is not running
 * or is paused.
 */
export function dueNow(clocks: Clocks, clock: ClockName): WitaDate | null {
  return clocks.paused?.clock === clock ? null : (clocks.due[clock] ?? null)
}

/** The running deadlines, each with its day. */
export function runningClocks(clocks: Clocks): { clock: ClockName; dueOn: WitaDate }[] {
  return (Object.keys(clocks.due) as ClockName[]).flatMap((clock) => {
    const dueOn = dueNow(clocks, clock)
    return dueOn ? [{ clock, dueOn }] : []
  })
}

/** The earliest running deadline; null if none is running. Lists sort by it. */
export function nextDue(clocks: Clocks): WitaDate | null {
  return runningClocks(clocks).reduce<WitaDate | null>(
    (first, { dueOn }) => (first === null || compareDates(dueOn, first) < 0 ? dueOn : first),
    null,
  )
}

/**
 * Working days after a clock's start on which the person who has to act is reminded, within the standard
 * promise (docs/design/look-and-feel.md 3.1 and 4).
 */
export const reminders = { completion: [3, 8], question: [3, 8], reaction: [7] } as const

/**
 * The days of the reminders in a promise of so many days: in proportion, after the day of asking and within
 * the time.
 */
export function reminderDays(clock: keyof typeof reminders, days: number): number[] {
  const inTime = reminders[clock].map((day) => Math.round((day / promises[clock].days) * days))
  return [...new Set(inTime.map((day) => Math.min(Math.max(day, 1), days)))]
}

/**
 * Whether to warn staff of a deadline: one working day before, on the day, and from then on while it is late.
 */
export function warningOf(
  due: WitaDate,
  today: WitaDate,
  calendar: Kalender,
): 'dayBefore' | 'today' | 'late' | null {
  if (compareDates(due, today) < 0) return 'late'
  const left = hariKerjaRoughly(today, due, calendar)
  if (left > 1) return null
  return left === 1 ? 'dayBefore' : 'today'
}

/**
 * The clocks after a change of the calendar; `counted` is the case's history replayed with the new calendar.
 * A given promise never gets shorter, a missed deadline stays missed, and one without a date gets it.
 */
export function recomputeClocks(promised: Clocks, counted: Clocks, today: WitaDate): Clocks {
  const due: Clocks['due'] = {}
  for (const clock of Object.keys({ ...promised.due, ...counted.due }) as ClockName[]) {
    const before = promised.due[clock]
    const now = counted.due[clock]
    const missed = before && compareDates(before, today) < 0 && promised.paused?.clock !== clock
    const day = before && now && !missed ? laterDay(before, now) : (before ?? now)
    if (day) due[clock] = day
  }
  const { paused } = promised
  const same = paused && counted.paused?.clock === paused.clock ? counted.paused : null
  return {
    due,
    paused:
      paused && same ? { ...paused, left: Math.max(paused.left, same.left) } : (paused ?? counted.paused),
  }
}
