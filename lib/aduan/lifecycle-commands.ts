import { moves } from './all-moves'
import type { byTime } from './events/by-time'

/** What can be done to an aduan: the name of a move. */
export type CommandName = keyof typeof moves

export const COMMANDS = Object.keys(moves) as CommandName[]

type KindOf<Entry> = Entry extends { kind: infer Kind } ? Kind : Entry extends string ? Entry : never
type KindsOf<Page> = Page extends { event: infer Entry; also: readonly (infer Other)[] }
  ? KindOf<Entry> | KindOf<Other extends { event: infer Own } ? Own : never>
  : Page extends { event: infer Entry }
    ? KindOf<Entry>
    : never

/** The kind of an event that a move records (`Peristiwa.kind`). */
export type EventKind = { [Name in CommandName]: KindsOf<(typeof moves)[Name]> }[CommandName]

/** The kind of an event that is no move: what comes with time, or from outside. */
export type OtherEventKind = keyof typeof byTime

/** The label of the button of a move. */
export const buttonOf = (command: CommandName): string => moves[command].button

/**
 * What a page says after a move, from `?selesai=`: the move's name, with a variant after a dot where it has several.
 * Undefined for anything else, so that an address cannot put words on a page.
 */
export function doneWords(selesai: string | undefined): string | undefined {
  const [name = '', variant = ''] = (selesai ?? '').split('.')
  if (!Object.hasOwn(moves, name)) return undefined
  const page = moves[name as CommandName]
  const done: string | Readonly<Record<string, string>> | undefined = 'done' in page ? page.done : undefined
  if (typeof done !== 'object') return variant === '' ? done : undefined
  return Object.hasOwn(done, variant) ? done[variant] : undefined
}
