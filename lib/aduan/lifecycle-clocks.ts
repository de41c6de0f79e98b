import type { WitaDate } from '@/lib/waktu/calendar'
import type { ClockStep } from '@/lib/waktu/clocks'
import { lifecycle } from './lifecycle'
import type { ActorRole, AduanStatus } from './lifecycle-states'

/** An event of a case as its clocks follow from it. */
export interface ClockEvent {
  kind: string
  actorRole: ActorRole
  fromStatus: AduanStatus
  on: WitaDate
}

/** Kinds of events that move a clock; no others need to be read. */
export const CLOCK_EVENTS: readonly string[] = [
  ...new Set(lifecycle.flatMap((move) => (move.event && move.clock ? [move.event] : []))),
]

/**
 * What the events of a case did to its clocks. Deadlines are a function of the dates received and the calendar
 * (docs/design/hardening.md), so a changed calendar can be counted from the beginning (replayClocks).
 */
export function clockSteps(events: readonly ClockEvent[]): ClockStep[] {
  return events.map((event) => ({ on: event.on, effects: effectsOf(event) }))
}

/** What one event did to the clocks, by the table. */
export function effectsOf({ kind, actorRole, fromStatus }: ClockEvent) {
  const move = lifecycle.find(
    (row) => row.event === kind && row.from.includes(fromStatus) && row.roles.includes(actorRole),
  )
  return move?.clock ?? []
}
