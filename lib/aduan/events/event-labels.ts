import { moves } from '../all-moves'
import { COMMANDS } from '../lifecycle-commands'
import type { ActorRole } from '../lifecycle-states'
import type { EventWords, MovePage } from '../move'
import { byTime } from './by-time'

/** Every kind of event with its words and whom it notifies: from the pages of the moves and what comes with time. */
export const eventPages: ReadonlyMap<string, EventWords> = new Map([
  ...COMMANDS.flatMap((command) => {
    const page: MovePage = moves[command]
    return [page, ...(page.also ?? [])].flatMap(({ event }): [string, EventWords][] =>
      typeof event === 'object' && event ? [[event.kind, event]] : [],
    )
  }),
  ...Object.entries<EventWords>(byTime),
])

/** Every kind of event with its words for staff, for a list to choose from. */
export function eventKindOptions(): { value: string; label: string }[] {
  return [...eventPages].map(([value, { staff }]) => ({
    value,
    label: staff
      .replace('{oleh} ', '')
      .replace(/^./, (first) => first.toUpperCase())
      .replace(/[.].*$/, ''),
  }))
}

/** How a role is called by the reader; the reporter reads of one Tim Telaah, staff also of its ketua. */
export const roleLabels: Record<'pelapor' | 'staff', Record<ActorRole, string>> = {
  pelapor: {
    PELAPOR: 'Anda',
    ADMIN: 'Administrator WBS',
    TELAAH: 'Tim Telaah',
    KETUA: 'Tim Telaah',
    SISTEM: 'Sistem',
  },
  staff: {
    PELAPOR: 'Pelapor',
    ADMIN: 'Administrator',
    TELAAH: 'Anggota Tim Telaah',
    KETUA: 'Ketua tim',
    SISTEM: 'Sistem',
  },
}

/**
 * One sentence about an event, for its reader; null when this reader is not told of it (sub-steps of telaah are never
 * shown to the reporter). An unknown kind is not shown to the reporter, and to staff by its name.
 */
export function describeEvent(kind: string, audience: 'pelapor' | 'staff', actor: ActorRole): string | null {
  const words = eventPages.get(kind)
  if (!words) return audience === 'staff' ? `Peristiwa ${kind}.` : null
  return words[audience]?.replace('{oleh}', roleLabels[audience][actor]) ?? null
}
