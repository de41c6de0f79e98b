import { openInternal } from '@/lib/aduan/events/events'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import type { CatatanInternal, Peristiwa, Prisma } from '@/lib/platform/db/generated/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { openCatatan, openTindakLanjut, type TindakLanjutBody } from './internal-log'

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

/** Of an event: who of staff it was, and what was said among staff with it. */
export interface Inside {
  name: string | null
  text: string | null
}

/** The notes among staff, the oldest first. */
export async function notesOf(db: Db, { internal }: CaseKeys, aduanId: string): Promise<CatatanView[]> {
  if (!internal) return []
  return readNotes(
    db,
    internal,
    await db.catatanInternal.findMany({ where: { aduanId }, orderBy: { at: 'asc' } }),
  )
}

/** The notes of these rows, opened. */
export async function readNotes(
  db: Db,
  internal: CompartmentKey,
  rows: readonly CatatanInternal[],
): Promise<CatatanView[]> {
  const nameOf = await staffNames(db, authorsOf(rows))
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      author: nameOf(row.authorId),
      role: row.authorRole,
      at: row.at.toISOString(),
      text: await openCatatan(internal, row),
    })),
  )
}

/** What the team did, the oldest first. */
export async function stepsOf(db: Db, { internal }: CaseKeys, aduanId: string): Promise<TindakLanjutView[]> {
  if (!internal) return []
  const rows = await db.tindakLanjut.findMany({ where: { aduanId }, orderBy: { at: 'asc' } })
  const nameOf = await staffNames(db, authorsOf(rows))
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openTindakLanjut(internal, row)),
      id: row.id,
      author: nameOf(row.authorId),
      at: row.at.toISOString(),
    })),
  )
}

/** By event: who of staff it was, and what was said among staff with it. */
export async function insideOf(
  db: Db,
  { internal }: CaseKeys,
  where: Prisma.PeristiwaWhereInput,
): Promise<Map<string, Inside>> {
  if (!internal) return new Map()
  return readInside(db, internal, await db.peristiwa.findMany({ where, select: insideColumns }))
}

export const insideColumns = { id: true, actorId: true, sealedInternal: true } as const

/** The same of these rows. */
export async function readInside(
  db: Db,
  internal: CompartmentKey,
  events: readonly Pick<Peristiwa, keyof typeof insideColumns>[],
): Promise<Map<string, Inside>> {
  const nameOf = await staffNames(
    db,
    events.flatMap((event) => event.actorId ?? []),
  )
  return new Map(
    await Promise.all(
      events.map(async (event) => {
        const { text } = await openInternal(internal, event)
        const name = event.actorId ? nameOf(event.actorId) : null
        return [event.id, { name, text: text ?? null }] as const
      }),
    ),
  )
}

function authorsOf(rows: readonly { authorId: string }[]): string[] {
  return rows.map((row) => row.authorId)
}
