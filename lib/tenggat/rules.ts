import { type ClockName, type Clocks, promises, reminders } from '@/lib/aduan/clocks'
import type { DeadlineEventKind } from '@/lib/aduan/event-labels'
import type { CommandName } from '@/lib/aduan/lifecycle-commands'
import {
  addDays,
  addHariKerja,
  CalendarMissing,
  compareDates,
  type Kalender,
  parseWitaDate,
  toWitaDate,
  type WitaDate,
} from '@/lib/kalender/rules'

/** Promises that we gave; the others are the reporter's own. */
export type PromiseClock = 'verification' | 'firstMessage' | 'answer' | 'progress'
export type WarningStep = 'dayBefore' | 'today' | 'escalated'
/** A warning that only staff get; it is no event of the case. */
export type WarningKind = `${PromiseClock}.${WarningStep}`
export type StepName = WarningStep | 'late' | 'reminded' | 'remindedAgain' | 'expired'

/** One step of a deadline: how many hari kerja from the last day it comes, and what it does. */
interface Step {
  step: StepName
  /** 'over': the moment the last day has ended. */
  at: number | 'over'
  act: { warn: WarningKind } | { event: DeadlineEventKind } | { move: CommandName }
}

/** Something with a last day. A task of Tim Telaah is to become one too, with steps of its own. */
export interface Deadline {
  name: ClockName
  dueOn: WitaDate
  steps: readonly Step[]
}

/** A step that was carried out before. */
export interface FiredStep {
  deadline: string
  dueOn: WitaDate
  step: string
  firedOn: WitaDate
}

export interface StepDue {
  deadline: ClockName
  dueOn: WitaDate
  step: StepName
  act: Step['act']
  /** False where a later step of the same deadline came due as well: it is noted, and only the later one told. */
  told: boolean
}

/** Staff are warned, and people reminded, in the morning (look-and-feel.md 4). */
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
  expiry: CommandName,
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

/** Every deadline with its steps, in the order in which they come (domain.md, Time; look-and-feel.md 4). */
export const steps: Record<ClockName, readonly Step[]> = {
  verification: promised('verification', 'verificationLate'),
  firstMessage: promised('firstMessage', 'firstMessageLate'),
  answer: promised('answer', 'answerLate'),
  progress: promised('progress', 'progressLate'),
  completion: reminded('completion', 'completionReminded', 'completionExpired'),
  question: reminded('question', 'questionReminded', 'questionExpired'),
  reaction: reminded('reaction', 'reactionReminded', 'reactionExpired'),
}

/** The earliest step of all comes so many hari kerja before the last day: a sweep need not look further ahead. */
export const EARLIEST_STEP = Math.max(
  ...Object.values(steps).flatMap((list) => list.map(({ at }) => (at === 'over' ? 0 : -at))),
)

/** The running deadlines of a case; a paused clock has none until it runs again. */
export function deadlinesOf(clocks: Clocks): Deadline[] {
  return (Object.entries(clocks.due) as [ClockName, WitaDate][])
    .filter(([name]) => name !== clocks.paused?.clock)
    .map(([name, dueOn]) => ({ name, dueOn, steps: steps[name] }))
}

/**
 * What is to be done now about these deadlines, and was not done before. Derived each time from the last day, the
 * calendar and what was carried out: it moves when they move, comes late rather than never after a pause of the server,
 * and is never early. A step is done when it was carried out for this last day, or for an earlier one on or after the
 * day on which it would come now: moving a last day does not say the same twice.
 */
export function stepsDue(
  deadlines: readonly Deadline[],
  { now, calendar, fired }: { now: Date; calendar: Kalender; fired: readonly FiredStep[] },
): StepDue[] {
  return deadlines.flatMap((deadline) => {
    const come = deadline.steps.filter((step) => {
      const since = dayOf(step, deadline.dueOn, calendar)
      return since !== null && hasCome(step, since, now) && !isDone(step, since, deadline, fired)
    })
    return come.map(({ step, act }, index) => ({
      deadline: deadline.name,
      dueOn: deadline.dueOn,
      step,
      act,
      told: index === come.length - 1,
    }))
  })
}

/** The day a step comes; null where nobody has entered that year's holidays yet: then it comes when they are known. */
function dayOf({ at }: Step, dueOn: WitaDate, calendar: Kalender): WitaDate | null {
  if (at === 'over') return addDays(dueOn, 1)
  try {
    return addHariKerja(dueOn, at, calendar)
  } catch (error) {
    if (error instanceof CalendarMissing) return null
    throw error
  }
}

function hasCome({ at }: Step, since: WitaDate, now: Date): boolean {
  return compareDates(since, at === 'over' ? toWitaDate(now) : lastMorning(now)) <= 0
}

function isDone(step: Step, since: WitaDate, deadline: Deadline, fired: readonly FiredStep[]): boolean {
  return fired.some(
    (before) =>
      before.deadline === deadline.name &&
      before.step === step.step &&
      (before.dueOn === deadline.dueOn || compareDates(before.firedOn, since) >= 0),
  )
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
