import { compareDates, hariKerjaRoughly, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import {
  applyClocks,
  type CaseKind,
  type ClockEffect,
  type ClockName,
  type Clocks,
  dueNow,
  type PromiseSetting,
  promisedOn,
  runsIn,
} from '@/lib/waktu/clocks'
import type { PromiseClock } from '@/lib/waktu/deadline-steps'
import { type ClockEvent, effectsOf } from '../lifecycle-clocks'
import type { EventKind } from '../lifecycle-commands'

/** An event that affects promises; a change of the calendar also contains the moved deadlines. */
export interface PromiseEvent extends ClockEvent {
  moved?: readonly { clock: string; to: WitaDate }[]
}

/** Counted days: after `from`, which is day 0, up to and including `until`; null while it runs. */
export interface CountedSpan {
  from: WitaDate
  until: WitaDate | null
}

/** A pause of the clock, because the reporter was asked something by an event of this kind. */
export interface Standstill {
  from: WitaDate
  until: WitaDate | null
  by: string
}

/** A promise to do something by a day, from its first day to its outcome. */
export interface GivenPromise {
  clock: ClockName
  /** Promised working days, as valid on the first day. */
  days: number
  startedOn: WitaDate
  /** Kind of the event that started it. */
  startedBy: string
  /** The day that everybody reads; null if it cannot be dated yet or the clock is paused. */
  dueOn: WitaDate | null
  spans: CountedSpan[]
  pauses: Standstill[]
  /** A change of the calendar moved the day. */
  moved: boolean
  endedOn: WitaDate | null
  outcome: 'running' | 'paused' | 'kept' | 'missed' | 'dropped'
  /** Working days by which it was or is missed. */
  lateBy: number
}

/** Events that keep each promise of the office; any other end drops it. */
export const keptBy: Record<PromiseClock, readonly EventKind[]> = {
  verification: ['forwarded', 'linkedDuplicate', 'redirected', 'declined', 'closedIncomplete'],
  firstMessage: ['pesanSent', 'questionAsked', 'progressSent', 'jawabanIssued'],
  answer: ['jawabanIssued'],
  progress: ['progressSent', 'jawabanIssued'],
  safety: ['threatAnswered'],
}

interface Setting extends CaseKind {
  calendar: Kalender
  settings: readonly PromiseSetting[]
  today: WitaDate
  /** The stored clocks: running promises take their day from here, as on every other page. */
  clocks: Clocks
}

/** Every promise of a case from its events, in the order given. */
export function givenPromises(events: readonly PromiseEvent[], setting: Setting): GivenPromise[] {
  const all: GivenPromise[] = []
  const open = new Map<ClockName, GivenPromise>()
  let clocks: Clocks = { due: {}, paused: null }
  for (const event of events) {
    const effects = effectsOf(event)
    const promised = promisedOn(event.on, setting.settings)
    for (const effect of effects) {
      for (const clock of endedBy(effect, open)) {
        end(open.get(clock), event, clocks, setting.calendar)
        open.delete(clock)
      }
      const standsStill = clocks.paused?.clock
      clocks = applyClocks(clocks, [effect], { ...setting, today: event.on, promised })
      if ('start' in effect && runsIn(effect.start, setting)) {
        const longer = effect.start === 'answer' && setting.berkadarPengawasan
        const given = begin(effect.start, event, promised[longer ? 'answerPengawasan' : effect.start])
        open.set(effect.start, given)
        all.push(given)
      }
      if ('pause' in effect && clocks.paused?.clock === effect.pause && !standsStill) {
        standStill(open.get(effect.pause), event)
      }
      if ('resume' in effect && standsStill === effect.resume) goOn(open.get(effect.resume), event)
    }
    for (const { clock, to } of event.moved ?? []) {
      const given = open.get(clock as ClockName)
      if (!given) continue
      given.moved = true
      clocks = { ...clocks, due: { ...clocks.due, [clock]: to } }
    }
  }
  for (const given of open.values()) asItStands(given, setting)
  return all
}

function begin(clock: ClockName, { on, kind }: PromiseEvent, days: number): GivenPromise {
  return {
    clock,
    days,
    startedOn: on,
    startedBy: kind,
    dueOn: null,
    spans: [{ from: on, until: null }],
    pauses: [],
    moved: false,
    endedOn: null,
    outcome: 'running',
    lateBy: 0,
  }
}

function endedBy(effect: ClockEffect, open: ReadonlyMap<ClockName, GivenPromise>): ClockName[] {
  if ('stopAll' in effect) return [...open.keys()].filter((clock) => clock !== 'safety')
  if ('start' in effect) return open.has(effect.start) ? [effect.start] : []
  return 'stop' in effect && open.has(effect.stop) ? [effect.stop] : []
}

function end(
  given: GivenPromise | undefined,
  { on, kind }: PromiseEvent,
  { due, paused }: Clocks,
  calendar: Kalender,
): void {
  if (!given) return
  const span = given.spans.at(-1)
  const pause = given.pauses.at(-1)
  if (span && span.until === null) span.until = on
  if (pause && pause.until === null) pause.until = on
  given.endedOn = on
  // A promise that ends while paused is as late as it was when it was paused.
  const still = paused?.clock === given.clock ? paused : null
  const dueOn = still ? null : (due[given.clock] ?? null)
  given.dueOn = dueOn
  const kept = isOurs(given.clock) && (keptBy[given.clock] as readonly string[]).includes(kind)
  const missed = still ? still.left < 0 : dueOn !== null && compareDates(on, dueOn) > 0
  given.outcome = kept ? (missed ? 'missed' : 'kept') : 'dropped'
  const by = still ? -still.left : dueOn ? hariKerjaRoughly(dueOn, on, calendar) : 0
  given.lateBy = kept && missed ? by : 0
}

function standStill(given: GivenPromise | undefined, { on, kind }: PromiseEvent): void {
  const span = given?.spans.at(-1)
  if (span) span.until = on
  given?.pauses.push({ from: on, until: null, by: kind })
}

function goOn(given: GivenPromise | undefined, { on }: PromiseEvent): void {
  const pause = given?.pauses.at(-1)
  if (pause) pause.until = on
  given?.spans.push({ from: on, until: null })
}

function asItStands(given: GivenPromise, { clocks, today, calendar }: Setting): void {
  if (clocks.paused?.clock === given.clock) {
    given.outcome = 'paused'
    return
  }
  given.dueOn = dueNow(clocks, given.clock)
  const late = isOurs(given.clock) && given.dueOn !== null && compareDates(given.dueOn, today) < 0
  if (late && given.dueOn) given.lateBy = hariKerjaRoughly(given.dueOn, today, calendar)
}

/** Promises by the office; the other deadlines are the reporter's time. */
export function isOurs(clock: ClockName): clock is keyof typeof keptBy {
  return Object.hasOwn(keptBy, clock)
}
