import type { ClockEffect } from '@/lib/waktu/clocks'
import { moves } from './all-moves'
import { COMMANDS, type CommandName, type EventKind } from './lifecycle-commands'
import type { Facts } from './lifecycle-facts'
import { ASKED_LATER, type GuardName, guards, OF_A_KETUA } from './lifecycle-guards'
import { type ActorRole, type AduanStatus, statusLabels } from './lifecycle-states'
import type { MovePage } from './move'

export type { ClockEffect, ClockName } from '@/lib/waktu/clocks'
export type { CommandName, EventKind } from './lifecycle-commands'
export type { Facts } from './lifecycle-facts'
export { type ActorRole, type AduanStatus, STATUSES } from './lifecycle-states'

/** One row of the table: from these states, by these roles, to that state. */
export interface Move {
  command: CommandName
  from: readonly AduanStatus[]
  roles: readonly ActorRole[]
  to: AduanStatus | 'stay'
  guards: readonly GuardName[]
  clock: readonly ClockEffect[]
  /** Null for moves that leave no trace (drafts). */
  event: EventKind | null
}

/**
 * The life of an aduan: state x command, read from the pages of its moves (moves/). Buttons, server checks,
 * tests and docs/lifecycle.md come from this table; no other place defines an order of states. Anything else
 * is refused and changes nothing.
 */
export const lifecycle: readonly Move[] = COMMANDS.flatMap((command) => rowsOf(command, moves[command]))

function rowsOf(command: CommandName, page: MovePage): Move[] {
  return [page, ...(page.also ?? [])].map((way) => {
    const entry = way.event === undefined ? page.event : way.event
    return {
      command,
      from: way.from,
      roles: way.by,
      to: way.to ?? 'stay',
      guards: way.guards ?? [],
      clock: way.clock ?? [],
      event: (typeof entry === 'object' && entry ? entry.kind : entry) as EventKind | null,
    }
  })
}

/**
 * Reason for a refusal: the state has changed, another role does it, or the name of the guard that failed.
 */
export type RefusalCode = 'state' | 'role' | GuardName

export type Decision =
  | { ok: true; to: AduanStatus; clock: readonly ClockEffect[]; event: EventKind | null }
  | { ok: false; code: RefusalCode; reason: string }

export interface Question {
  status: AduanStatus
  command: CommandName
  role: ActorRole
  facts: Facts
}

export const NOT_YOURS = 'Langkah ini dilakukan petugas lain, bukan peran Anda.'

/**
 * Asks the table. Nothing is allowed that it does not say; a refusal is a sentence for the person. `later`
 * are not asked yet.
 */
export function decide(
  { status, command, role, facts }: Question,
  later: readonly GuardName[] = [],
): Decision {
  const mine = lifecycle.filter((move) => move.command === command && move.roles.includes(role))
  if (mine.length === 0) return { ok: false, code: 'role', reason: NOT_YOURS }
  const move = mine.find((candidate) => candidate.from.includes(status))
  if (!move) return { ok: false, code: 'state', reason: movedTo(status) }
  const skipped = role === 'KETUA' ? later : [...later, ...OF_A_KETUA]
  for (const name of move.guards) {
    const [, holds, sentence] = guards[name]
    if (!skipped.includes(name) && !holds(facts)) return { ok: false, code: name, reason: sentence }
  }
  return { ok: true, to: move.to === 'stay' ? status : move.to, clock: move.clock, event: move.event }
}

/** The account roles that make this move; a ketua is a member of the team. */
export function viewerRolesOf(command: CommandName): ('PELAPOR' | 'ADMIN' | 'TELAAH')[] {
  const roles = lifecycle.filter((row) => row.command === command).flatMap((row) => row.roles)
  return (['PELAPOR', 'ADMIN', 'TELAAH'] as const).filter(
    (role) => roles.includes(role) || (role === 'TELAAH' && roles.includes('KETUA')),
  )
}

/** Whether a team member may make this move only after their declaration. */
export function readsCase(command: CommandName): boolean {
  return 'readsCase' in moves[command]
}

/** The facts that the moves of this name need. */
export function factsAsked(command: CommandName): (keyof Facts)[] {
  const names = lifecycle.filter((move) => move.command === command).flatMap((move) => move.guards)
  return names.flatMap((name) => guards[name][0])
}

function movedTo(status: AduanStatus): string {
  const label = statusLabels[status]
  return `Aduan ini sudah berpindah ke tahap “${label}”. Muat ulang halaman untuk melihat keadaan terbaru.`
}

/** The commands that a page offers to this person now. */
export function availableCommands(status: AduanStatus, role: ActorRole, facts: Facts): Set<CommandName> {
  const names = lifecycle.map((move) => move.command)
  return new Set(names.filter((command) => decide({ status, command, role, facts }, ASKED_LATER).ok))
}
