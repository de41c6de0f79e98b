import type { WitaDate } from '@/lib/waktu/calendar'
import type { ClockStep } from '@/lib/waktu/clocks'
import { lifecycle } from './lifecycle'
import type { ActorRole, AduanStatus } from './lifecycle-states'

/** An event of a case with the columns that determine its clocks. */
export interface ClockEvent {
  kind: string
  actorRole: ActorRole
  fromStatus: AduanStatus
  on: WitaDate
}

/** Kinds of events that change a clock; others need not be read. */
export const CLOCK_EVENTS: readonly string[] = [
  ...new Set(lifecycle.flatMap((move) => (move.event && move.clock ? [move.event] : []))),
]

/**
 * The effects of a case's events on its clocks. Deadlines are a function of the dates received and the
 * calendar (docs/design/hardening.md), so they can be recounted from the beginning after a change of the
 * calendar (replayClocks).
 */
export function clockSteps(events: readonly ClockEvent[]): ClockStep[] {
  return events.map((event) => ({ on: event.on, effects: effectsOf(event) }))
}

/** The effects of one event on the clocks, by the table. */
export function effectsOf({ kind, actorRole, fromStatus }: ClockEvent) {
  const move = lifecycle.find(
    (row) => row.event === kind && row.from.includes(fromStatus) && row.roles.includes(actorRole),
  )
  return move?.clock ?? []
}
