import { type CaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { TelaahViewer } from '@/lib/platform/session/viewer-type'
import { insideColumns, readInside, readNotes } from '@/lib/telaah/internal'
import { readVersions } from '@/lib/telaah/lembar'
import { memberOf, membersAsked, readTasks } from '@/lib/telaah/tugas'
import { eventColumns, readEvents } from './case-parts'

/** Enough events to see the current state; the others are in their tab. */
const NEWEST = 6
const NEWEST_NOTES = 2

/**
 * The rows of the first tab of a case in one statement, still sealed, so that a page asks for them while it
 * opens the case. Null without a key of this viewer.
 */
export async function firstTabRows(db: Db, viewer: TelaahViewer, aduanId: string) {
  if (!isId(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  return db.aduan.findFirst({
    relationLoadStrategy: 'join',
    where: { id: aduanId, keys: { some: { recipientKeyId, compartment: 'content' } } },
    select: {
      sheets: { orderBy: { version: 'desc' }, take: 1 },
      tasks: { where: { doneAt: null }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
      events: { orderBy: { seq: 'desc' }, take: NEWEST, select: { ...eventColumns, ...insideColumns } },
      notes: { orderBy: { at: 'desc' }, take: NEWEST_NOTES },
      tim: { select: { members: membersAsked(aduanId) } },
    },
  })
}

/** The first tab of a case that was opened: what a member who may read it sees besides the report. */
export async function readFirstTab(
  db: Db,
  keys: CaseKeys,
  rows: NonNullable<Awaited<ReturnType<typeof firstTabRows>>>,
) {
  const { internal } = keys
  const newest = rows.events.toReversed()
  const [sheets, tasks, events, inside, notes] = await Promise.all([
    internal ? readVersions(db, internal, rows.sheets) : [],
    internal ? readTasks(db, internal, rows.tasks) : [],
    readEvents(db, keys, newest),
    internal ? readInside(db, internal, newest) : new Map<string, never>(),
    internal ? readNotes(db, internal, rows.notes.toReversed()) : [],
  ])
  return {
    lembar: sheets[0] ?? null,
    tasks,
    events,
    inside,
    notes,
    members: rows.tim?.members.map(memberOf) ?? [],
  }
}
