import { moves } from './all-moves'
import type { byTime } from './events/by-time'

/** The name of a move. */
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

/** The kind of an event that is not a move: by time or from outside. */
export type OtherEventKind = keyof typeof byTime

export const buttonOf = (command: CommandName): string => moves[command].button

/**
 * The notice of a page after a move, from `?selesai=`: the move's name, with a variant after a dot if it has
 * several. Undefined for anything else, so that a URL cannot put text on a page.
 */
export function doneWords(selesai: string | undefined): string | undefined {
  const [name = '', variant = ''] = (selesai ?? '').split('.')
  if (!Object.hasOwn(moves, name)) return undefined
  const page = moves[name as CommandName]
  const done: string | Readonly<Record<string, string>> | undefined = 'done' in page ? page.done : undefined
  if (typeof done !== 'object') return variant === '' ? done : undefined
  return Object.hasOwn(done, variant) ? done[variant] : undefined
}
