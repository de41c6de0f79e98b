import {
  addDays,
  addHariKerja,
  CalendarMissing,
  compareDates,
  type Kalender,
  parseWitaDate,
  toWitaDate,
  type WitaDate,
} from './calendar'
import {
  type ClockName,
  type Clocks,
  type PromisedDays,
  reminderDays,
  type reminders,
  runningClocks,
} from './clocks'

/** Promises by the office; the other deadlines are the reporter's. */
export type PromiseClock = 'verification' | 'firstMessage' | 'answer' | 'progress' | 'safety'
export type WarningStep = 'dayBefore' | 'today' | 'escalated'
/** A warning for staff only; not an event of the case. */
export type WarningKind = `${PromiseClock}.${WarningStep}`
export type StepName = WarningStep | 'late' | 'reminded' | 'remindedAgain' | 'expired'

/** One step of a deadline: its offset from the last day in hari kerja, and its effect. */
export interface Step<A = ClockAct> {
  step: StepName
  /** 'over': the moment when the last day has ended. */
  at: number | 'over'
  act: A
}
/**
 * Events of a deadline that do not move the case: a reminder for the reporter, or a promise that the office
 * missed.
 */
export type DeadlineEventKind =
  | 'completionReminded'
  | 'questionReminded'
  | 'reactionReminded'
  | 'verificationLate'
  | 'firstMessageLate'
  | 'answerLate'
  | 'progressLate'
  | 'safetyLate'
/** The moves that a deadline makes when the reporter's time is over. */
type ExpiryMove = 'completionExpired' | 'questionExpired' | 'reactionExpired'
type ClockAct = { warn: WarningKind } | { event: DeadlineEventKind } | { move: ExpiryMove }

/** Something with a last day: a clock of a case, or work within it (work-steps.ts), with its own steps. */
export interface Deadline<N extends string = ClockName, A = ClockAct> {
  name: N
  dueOn: WitaDate
  steps: readonly Step<A>[]
}

/** A step that was carried out. */
export interface FiredStep {
  deadline: string
  dueOn: WitaDate
  step: string
  firedOn: WitaDate
}

export interface StepDue<N extends string = ClockName, A = ClockAct> {
  deadline: N
  dueOn: WitaDate
  step: StepName
  act: A
  /**
   * False if a later step of the same deadline is due as well, or the step was announced before: it is only
   * recorded.
   */
  told: boolean
}

/** Staff warnings and reminders are sent in the morning (docs/design/look-and-feel.md 4). */
export const MORNING_HOUR = 8
const HOUR_MS = 3_600_000

/**
 * Warnings one day before, on the day, and when late: first to the person who has to act and the reporter,
 * then to the ketua.
 */
function promised(clock: PromiseClock, late: DeadlineEventKind): readonly Step[] {
  return [
    { step: 'dayBefore', at: -1, act: { warn: `${clock}.dayBefore` } },
    { step: 'today', at: 0, act: { warn: `${clock}.today` } },
    { step: 'late', at: 1, act: { event: late } },
    { step: 'escalated', at: 2, act: { warn: `${clock}.escalated` } },
  ]
}

/**
 * Reminders after a number of the hari kerja promised today, counted back from the last day so that they move
 * with it.
 */
function reminded(
  days: PromisedDays,
  clock: keyof typeof reminders,
  event: DeadlineEventKind,
  expiry: ExpiryMove,
): readonly Step[] {
  const names = ['reminded', 'remindedAgain'] as const
  return [
    ...reminderDays(clock, days[clock]).map((day, index) => ({
      step: names[index] ?? 'remindedAgain',
      at: day - days[clock],
      act: { event },
    })),
    { step: 'expired', at: 'over', act: { move: expiry } },
  ]
}

/**
 * Every deadline with its steps in chronological order (docs/design/domain.md, Time;
 * docs/design/look-and-feel.md 4).
 */
const stepsOf = (days: PromisedDays): Record<ClockName, readonly Step[]> => ({
  verification: promised('verification', 'verificationLate'),
  firstMessage: promised('firstMessage', 'firstMessageLate'),
  answer: promised('answer', 'answerLate'),
  progress: promised('progress', 'progressLate'),
  safety: promised('safety', 'safetyLate'),
  completion: reminded(days, 'completion', 'completionReminded', 'completionExpired'),
  question: reminded(days, 'question', 'questionReminded', 'questionExpired'),
  reaction: reminded(days, 'reaction', 'reactionReminded', 'reactionExpired'),
})

/** The running deadlines of a case; a paused clock has none until it resumes. `days` are promised today. */
export function deadlinesOf(clocks: Clocks, days: PromisedDays): Deadline[] {
  const steps = stepsOf(days)
  return runningClocks(clocks).map(({ clock, dueOn }) => ({ name: clock, dueOn, steps: steps[clock] }))
}

/**
 * The steps of these deadlines that are due now and not yet carried out. Derived each time from the last day,
 * the calendar and the recorded steps: a step moves with them, comes late and not never after an outage, and
 * is never early. A step that was carried out for an earlier last day, on or after the day on which it would
 * be due now, is recorded without announcing it again: moving a last day does not repeat a message.
 */
export function stepsDue<N extends string, A>(
  deadlines: readonly Deadline<N, A>[],
  { now, calendar, fired }: { now: Date; calendar: Kalender; fired: readonly FiredStep[] },
): StepDue<N, A>[] {
  return deadlines.flatMap(({ name, dueOn, steps: all }) => {
    const before = fired.filter(({ deadline }) => deadline === name)
    const come = all.flatMap((step) => {
      const since = dayOf(step.at, dueOn, calendar)
      const same = before.filter((one) => one.step === step.step)
      if (since === null || !hasCome(step.at, since, now) || same.some((one) => one.dueOn === dueOn))
        return []
      return [{ step, toldBefore: same.some(({ firedOn }) => compareDates(firedOn, since) >= 0) }]
    })
    const last = come.findLast(({ toldBefore }) => !toldBefore)
    return come.map((one) => ({
      deadline: name,
      dueOn,
      step: one.step.step,
      act: one.step.act,
      told: one === last,
    }))
  })
}

/**
 * The inverse of stepsDue: for each step, the latest last day for which it is due. A query uses it to find
 * the cases with due steps.
 */
export function comeUntil(
  now: Date,
  calendar: Kalender,
  days: PromisedDays,
): { deadline: ClockName; step: StepName; until: WitaDate }[] {
  const known = new Map<Step['at'], WitaDate>()
  const untilOf = (at: Step['at']) => {
    const until = known.get(at) ?? latestDue(at, now, calendar)
    known.set(at, until)
    return until
  }
  return (Object.entries(stepsOf(days)) as [ClockName, readonly Step[]][]).flatMap(([deadline, list]) =>
    list.map(({ step, at }) => ({ deadline, step, until: untilOf(at) })),
  )
}

/** Upper limit of the calendar days between a step and its last day, whatever the holidays. */
const WINDOW_DAYS = 180

function latestDue(at: Step['at'], now: Date, calendar: Kalender): WitaDate {
  const furthest = addDays(toWitaDate(now), WINDOW_DAYS)
  for (let back = 0; back < 2 * WINDOW_DAYS; back++) {
    const due = addDays(furthest, -back)
    const since = dayOf(at, due, calendar)
    if (since !== null && hasCome(at, since, now)) return due
  }
  return addDays(furthest, -2 * WINDOW_DAYS)
}

/** The day of a step; null without a calendar for that year: the step comes when the calendar is entered. */
function dayOf(at: Step['at'], dueOn: WitaDate, calendar: Kalender): WitaDate | null {
  if (at === 'over') return addDays(dueOn, 1)
  try {
    return addHariKerja(dueOn, at, calendar)
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}

function hasCome(at: Step['at'], since: WitaDate, now: Date): boolean {
  return compareDates(since, at === 'over' ? toWitaDate(now) : lastMorning(now)) <= 0
}

/** The last day whose morning hour has passed, in WITA. */
export function lastMorning(now: Date): WitaDate {
  return toWitaDate(new Date(now.getTime() - MORNING_HOUR * HOUR_MS))
}

/** Drafts untouched for this long are deleted; their owner is notified three days before. */
export const DRAFT_DAYS = 14
export const DRAFT_NOTICE_DAYS = 3

/** The day at whose end an untouched draft is deleted. */
export function draftDeletedOn(touchedOn: WitaDate): WitaDate {
  return addDays(touchedOn, DRAFT_DAYS)
}

/** A draft untouched since this day or earlier is due for the notice that it will be deleted. */
export function draftNoticeBefore(now: Date): WitaDate {
  return addDays(lastMorning(now), DRAFT_NOTICE_DAYS - DRAFT_DAYS)
}

/**
 * The current reminder to enter a year's holidays, or null: from 1 November for the next year, once a week,
 * continuing into that year until they are entered. `on` identifies the reminder.
 */
export function calendarReminder(now: Date, calendar: Kalender): { year: number; on: WitaDate } | null {
  const today = lastMorning(now)
  const thisYear = Number(today.slice(0, 4))
  const year = [thisYear, thisYear + 1].find((wanted) => !calendar.years.has(wanted))
  const first = year === undefined ? null : parseWitaDate(`${year - 1}-11-01`)
  if (year === undefined || first === null || compareDates(today, first) < 0) return null
  const weeks = Math.floor((Date.parse(today) - Date.parse(first)) / (7 * 24 * HOUR_MS))
  return { year, on: addDays(first, 7 * weeks) }
}
