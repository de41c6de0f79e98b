import { openInternal } from '@/lib/aduan/events'
import type { CaseKeys } from '@/lib/aduan/keys'
import type { Db } from '@/lib/db/client'
import type { ActorRole, JawabanStatus } from '@/lib/db/generated/enums'
import { openCatatan, openTindakLanjut, type TindakLanjutBody } from './internal-log'
import { type JawabanBody, openJawaban } from './jawaban'

export interface CatatanView {
  id: string
  author: string
  role: ActorRole
  at: string
  text: string
}

export interface TindakLanjutView extends TindakLanjutBody {
  id: string
  author: string
  at: string
}

export interface DraftJawabanView {
  id: string
  status: JawabanStatus
  revision: number
  drafter: string
  body: JawabanBody
}

/** What only the staff of a case read. */
export interface InternalView {
  notes: CatatanView[]
  steps: TindakLanjutView[]
  draft: DraftJawabanView | null
  /** Staff names by event, and what was said among staff with it. */
  events: Map<string, { name: string | null; text: string | null }>
}

/**
 * The internal side of a case that was opened with openCase; null without the internal key, which a reporter never
 * has. A constant number of statements.
 */
export async function internalView(db: Db, keys: CaseKeys, aduanId: string): Promise<InternalView | null> {
  const { internal } = keys
  if (!internal) return null
  const [notes, steps, draft, events] = await Promise.all([
    db.catatanInternal.findMany({ where: { aduanId }, orderBy: { at: 'asc' } }),
    db.tindakLanjut.findMany({ where: { aduanId }, orderBy: { at: 'asc' } }),
    db.jawaban.findFirst({ where: { aduanId, status: { not: 'TERBIT' } }, orderBy: { round: 'desc' } }),
    db.peristiwa.findMany({
      where: { aduanId },
      select: { id: true, actorId: true, sealedInternal: true },
    }),
  ])
  const ids = [...notes, ...steps].map((row) => row.authorId)
  const actors = events.flatMap((event) => event.actorId ?? [])
  const names = await staffNames(db, [...ids, ...actors, ...(draft ? [draft.drafterId] : [])])
  const nameOf = (id: string) => names.get(id) ?? 'Petugas'
  return {
    notes: await Promise.all(
      notes.map(async (row) => ({
        id: row.id,
        author: nameOf(row.authorId),
        role: row.authorRole,
        at: row.at.toISOString(),
        text: await openCatatan(internal, row),
      })),
    ),
    steps: await Promise.all(
      steps.map(async (row) => ({
        ...(await openTindakLanjut(internal, row)),
        id: row.id,
        author: nameOf(row.authorId),
        at: row.at.toISOString(),
      })),
    ),
    draft: draft && {
      id: draft.id,
      status: draft.status,
      revision: draft.revision,
      drafter: nameOf(draft.drafterId),
      body: await openJawaban(internal, draft.id, 'sealed_draft', draft.sealedDraft),
    },
    events: new Map(
      await Promise.all(
        events.map(async (event) => {
          const { text } = await openInternal(internal, event)
          const name = event.actorId ? nameOf(event.actorId) : null
          return [event.id, { name, text: text ?? null }] as const
        }),
      ),
    ),
  }
}

async function staffNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] }, role: { in: ['ADMIN', 'TELAAH'] } },
    select: { id: true, staffName: true, username: true },
  })
  return new Map(users.map((user) => [user.id, user.staffName ?? user.username]))
}
