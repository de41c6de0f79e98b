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
import { type ClockName, type Clocks, promises, reminders, runningClocks } from './clocks'

/** Promises that we gave; the others are the reporter's own. */
export type PromiseClock = 'verification' | 'firstMessage' | 'answer' | 'progress'
export type WarningStep = 'dayBefore' | 'today' | 'escalated'
/** A warning that only staff get; it is no event of the case. */
export type WarningKind = `${PromiseClock}.${WarningStep}`
export type StepName = WarningStep | 'late' | 'reminded' | 'remindedAgain' | 'expired'

/** One step of a deadline: how many hari kerja from the last day it comes, and what it does. */
export interface Step<A = ClockAct> {
  step: StepName
  /** 'over': the moment the last day has ended. */
  at: number | 'over'
  act: A
}
/** What a deadline brings without moving the case: a reminder for the reporter, a promise of ours that was missed. */
export type DeadlineEventKind =
  | 'completionReminded'
  | 'questionReminded'
  | 'reactionReminded'
  | 'verificationLate'
  | 'firstMessageLate'
  | 'answerLate'
  | 'progressLate'
/** The moves that a deadline makes when the reporter's own time is over. */
type ExpiryMove = 'completionExpired' | 'questionExpired' | 'reactionExpired'
type ClockAct = { warn: WarningKind } | { event: DeadlineEventKind } | { move: ExpiryMove }

/** Something with a last day: a clock of a case, or work within it (work-steps.ts), with steps of its own. */
export interface Deadline<N extends string = ClockName, A = ClockAct> {
  name: N
  dueOn: WitaDate
  steps: readonly Step<A>[]
}

/** A step that was carried out before. */
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
  /** False where a later step of the same deadline came as well, or it was told before: it is only noted. */
  told: boolean
}

/** Staff are warned, and people reminded, in the morning (docs/design/look-and-feel.md 4). */
export const MORNING_HOUR = 8
const HOUR_MS = 3_600_000

/** Warnings one day before, on the day, and when late: first who is to act and the reporter, then the ketua. */
function promised(clock: PromiseClock, late: DeadlineEventKind): readonly Step[] {
  return [
    { step: 'dayBefore', at: -1, act: { warn: `${clock}.dayBefore` } },
    { step: 'today', at: 0, act: { warn: `${clock}.today` } },
    { step: 'late', at: 1, act: { event: late } },
    { step: 'escalated', at: 2, act: { warn: `${clock}.escalated` } },
  ]
}

/** Reminders after so many of the promised hari kerja, counted back from the last day so that they move with it. */
function reminded(
  clock: keyof typeof reminders,
  event: DeadlineEventKind,
  expiry: ExpiryMove,
): readonly Step[] {
  const names = ['reminded', 'remindedAgain'] as const
  return [
    ...reminders[clock].map((day, index) => ({
      step: names[index] ?? 'remindedAgain',
      at: day - promises[clock].days,
      act: { event },
    })),
    { step: 'expired', at: 'over', act: { move: expiry } },
  ]
}

/**
 * Every deadline with its steps, in the order in which they come (docs/design/domain.md, Time;
 * docs/design/look-and-feel.md 4).
 */
export const steps: Record<ClockName, readonly Step[]> = {
  verification: promised('verification', 'verificationLate'),
  firstMessage: promised('firstMessage', 'firstMessageLate'),
  answer: promised('answer', 'answerLate'),
  progress: promised('progress', 'progressLate'),
  completion: reminded('completion', 'completionReminded', 'completionExpired'),
  question: reminded('question', 'questionReminded', 'questionExpired'),
  reaction: reminded('reaction', 'reactionReminded', 'reactionExpired'),
}

/** The running deadlines of a case; a paused clock has none until it runs again. */
export function deadlinesOf(clocks: Clocks): Deadline[] {
  return runningClocks(clocks).map(({ clock, dueOn }) => ({ name: clock, dueOn, steps: steps[clock] }))
}

/**
 * What is to be done now about these deadlines, and was not done before. Derived each time from the last day, the
 * calendar and what was carried out: it moves when they move, comes late rather than never after a pause of the server,
 * and is never early. A step that was carried out for an earlier last day, on or after the day on which it would come
 * now, is noted and not told again: moving a last day does not say the same twice.
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
 * Which steps have come, said the other way round: for each, the latest last day for which it has. A query finds with it
 * the cases that have something to do.
 */
export function comeUntil(
  now: Date,
  calendar: Kalender,
): { deadline: ClockName; step: StepName; until: WitaDate }[] {
  const known = new Map<Step['at'], WitaDate>()
  const untilOf = (at: Step['at']) => {
    const until = known.get(at) ?? latestDue(at, now, calendar)
    known.set(at, until)
    return until
  }
  return (Object.entries(steps) as [ClockName, readonly Step[]][]).flatMap(([deadline, list]) =>
    list.map(({ step, at }) => ({ deadline, step, until: untilOf(at) })),
  )
}

/** No step comes so many days before or after its last day, whatever the holidays. */
const WINDOW_DAYS = 60

function latestDue(at: Step['at'], now: Date, calendar: Kalender): WitaDate {
  const furthest = addDays(toWitaDate(now), WINDOW_DAYS)
  for (let back = 0; back < 2 * WINDOW_DAYS; back++) {
    const due = addDays(furthest, -back)
    const since = dayOf(at, due, calendar)
    if (since !== null && hasCome(at, since, now)) return due
  }
  return addDays(furthest, -2 * WINDOW_DAYS)
}

/** The day a step comes; null where nobody has entered that year's holidays yet: then it comes when they are known. */
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

/** The last day whose morning hour has come, in WITA. */
export function lastMorning(now: Date): WitaDate {
  return toWitaDate(new Date(now.getTime() - MORNING_HOUR * HOUR_MS))
}

/** Drafts that nobody touched for this long are removed; their owner is told three days before. */
export const DRAFT_DAYS = 14
export const DRAFT_NOTICE_DAYS = 3

/** The day at whose end an untouched draft goes. */
export function draftDeletedOn(touchedOn: WitaDate): WitaDate {
  return addDays(touchedOn, DRAFT_DAYS)
}

/** Untouched since this day or before: to be told now that the draft will go. */
export function draftNoticeBefore(now: Date): WitaDate {
  return addDays(lastMorning(now), DRAFT_NOTICE_DAYS - DRAFT_DAYS)
}

/**
 * The reminder to enter a year's holidays that stands now, or null: from 1 November for the next year, once a week, and
 * on into the year itself until they are entered. `on` names the reminder.
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
