import { z } from 'zod'
import type { Db } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'
import { witaDate } from '@/lib/waktu/wita-date'
import type { MovedDeadline } from '../deadlines/open-deadlines'
import { movedWords } from '../promises/clock-labels'

const note = z.object({
  jejakId: z.uuid(),
  moved: z.array(z.object({ clock: z.string(), from: witaDate.nullable(), to: witaDate })),
})

/**
 * Writes the note of an event that recounted deadlines: the change of the calendar and the moved deadlines.
 */
export function writeSystemNote(jejakId: string, moved: readonly MovedDeadline[]): string {
  return JSON.stringify({ jejakId, moved })
}

/** The deadlines that an event moved; none for other kinds of events. */
export function movedBy(systemNote: string | null): { clock: string; from: WitaDate | null; to: WitaDate }[] {
  const read = systemNote ? note.safeParse(JSON.parse(systemNote)) : null
  return read?.success ? read.data.moved : []
}

/** The words of system notes by event id; one statement, or none if there are no notes. */
export async function systemNoteWords(
  db: Db,
  events: readonly { id: string; systemNote: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const notes = events.flatMap(({ id, systemNote }) => {
    const read = systemNote ? note.safeParse(JSON.parse(systemNote)) : null
    return read?.success ? [{ id, ...read.data }] : []
  })
  if (notes.length === 0) return new Map()
  const changes = await db.jejakAdmin.findMany({
    where: { id: { in: [...new Set(notes.map(({ jejakId }) => jejakId))] } },
    select: { id: true, detail: true },
  })
  const details = new Map(changes.map((change) => [change.id, change.detail]))
  return new Map(
    notes.map(({ id, jejakId, moved }) => [
      id,
      [...moved.map(movedWords), details.get(jejakId)].filter(Boolean).join('\n'),
    ]),
  )
}
