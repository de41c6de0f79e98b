import type { ClockEffect } from '@/lib/waktu/clocks'
import { lifecycle, type Move } from './lifecycle'
import { buttonOf } from './lifecycle-commands'
import { OF_A_KETUA } from './lifecycle-guards'
import { type ActorRole, STATUSES, statusLabels } from './lifecycle-states'

const roleNames: Record<ActorRole, string> = {
  PELAPOR: 'pelapor',
  ADMIN: 'admin',
  TELAAH: 'telaah',
  KETUA: 'ketua',
  SISTEM: 'timer',
}

/**
 * docs/lifecycle.md: the state diagram and the table, generated from the lifecycle table. `node
 * scripts/run.mjs lifecycle-diagram` writes it.
 */
export function lifecycleDocument(): string {
  return [
    '# The life of an aduan',
    '',
    'Written by `node scripts/run.mjs lifecycle-diagram` from the pages in `lib/aduan/moves/`. Change a move there, not this file;',
    'a test fails when the two differ.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...STATUSES.map((status) => `  ${status}: ${statusLabels[status]}`),
    '  [*] --> DRAF',
    ...arrows(),
    '```',
    '',
    'Moves that keep the state (messages, files, notes, tindak lanjut, questions, drafts of the answer) are in the table only.',
    `${OF_A_KETUA.map((guard) => `\`${guard}\``).join(' and ')} concern a ketua only.`,
    '',
    '| from | command | button | who | guards | to | clocks | event |',
    '|---|---|---|---|---|---|---|---|',
    ...lifecycle.map(tableRow),
    '',
  ].join('\n')
}

function arrows(): string[] {
  return STATUSES.flatMap((status) =>
    lifecycle
      .filter((move) => move.to !== 'stay' && move.from.includes(status))
      .map((move) => `  ${status} --> ${move.to}: ${move.command} (${names(move.roles)})`),
  )
}

function tableRow(move: Move): string {
  const cells = [
    fromWords(move.from),
    `\`${move.command}\``,
    buttonOf(move.command),
    names(move.roles),
    move.guards.map((guard) => `\`${guard}\``).join(', ') || '–',
    move.to === 'stay' ? '(stays)' : `\`${move.to}\``,
    move.clock.map(clockWords).join(', ') || '–',
    move.event ? `\`${move.event}\`` : '–',
  ]
  return `| ${cells.join(' | ')} |`
}

function fromWords(from: readonly string[]): string {
  const left = STATUSES.filter((status) => !from.includes(status))
  if (left.length > 0 && from.length > left.length) {
    return `every state but ${left.map((status) => `\`${status}\``).join(', ')}`
  }
  return from.map((status) => `\`${status}\``).join(', ')
}

const names = (roles: readonly ActorRole[]): string => roles.map((role) => roleNames[role]).join(', ')

function clockWords(effect: ClockEffect): string {
  return 'stopAll' in effect ? 'stop all' : Object.entries(effect).flat().join(' ')
}
