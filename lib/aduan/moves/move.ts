import type { ClockEffect } from '@/lib/waktu/clocks'
import type { CommandName, EventKind } from '../lifecycle-commands'
import type { GuardName } from '../lifecycle-guards'
import type { ActorRole, AduanStatus } from '../lifecycle-states'

/** One move: from these states, by these roles, to that state. `stay` keeps the state. */
export interface Move {
  from: readonly AduanStatus[]
  command: CommandName
  roles: readonly ActorRole[]
  to: AduanStatus | 'stay'
  guards?: readonly GuardName[]
  clock?: readonly ClockEffect[]
  /** Kind of the event that is recorded; null for what leaves no trace (drafts). */
  event: EventKind | null
}
