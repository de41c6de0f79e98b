import { moves } from '../all-moves'
import { COMMANDS } from '../lifecycle-commands'
import type { ActorRole } from '../lifecycle-states'
import type { EventWords, MovePage } from '../move'
import { byTime } from './by-time'

/** Every kind of event with its words and recipients: from the pages of the moves and from byTime. */
export const eventPages: ReadonlyMap<string, EventWords> = new Map([
  ...COMMANDS.flatMap((command) => {
    const page: MovePage = moves[command]
    return [page, ...(page.also ?? [])].flatMap(({ event }): [string, EventWords][] =>
      typeof event === 'object' && event ? [[event.kind, event]] : [],
    )
  }),
  ...Object.entries<EventWords>(byTime),
])

/** Every kind of event with its words for staff, as list options. */
export function eventKindOptions(): { value: string; label: string }[] {
  return [...eventPages].map(([value, { staff }]) => ({
    value,
    label: staff
      .replace('{oleh} ', '')
      .replace(/^./, (first) => first.toUpperCase())
      .replace(/[.].*$/, ''),
  }))
}

/** Role names by reader; for the reporter there is one Tim Telaah, staff also see its ketua. */
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
 * One sentence about an event for its reader; null if this reader does not see it (sub-steps of telaah are
 * never shown to the reporter). An unknown kind is hidden from the reporter and shown to staff by its name.
 */
export function describeEvent(kind: string, audience: 'pelapor' | 'staff', actor: ActorRole): string | null {
  const words = eventPages.get(kind)
  if (!words) return audience === 'staff' ? `Peristiwa ${kind}.` : null
  return words[audience]?.replace('{oleh}', roleLabels[audience][actor]) ?? null
}
