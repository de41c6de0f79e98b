import { z } from 'zod'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { awayOn } from '@/lib/akun/absences'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Prisma, Tugas } from '@/lib/platform/db/generated/client'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { TelaahViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { REHABILITATION_TASK, type TugasBody } from './tugas-rules'

/** A task as the staff of its case read it. */
export interface TugasView extends TugasBody {
  id: string
  author: string
  assigneeId: string | null
  /** Null when who had it no longer works on the case. */
  assignee: string | null
  dueOn: WitaDate
  doneAt: string | null
  doneBy: string | null
}

const column = sealedColumn<TugasBody>(
  'tugas',
  'sealed_body',
  'internal',
  z.object({
    text: z.string(),
    result: z.string(),
    kind: z.literal(REHABILITATION_TASK).exactOptional(),
  }),
)

/** Seals what a task says under the internal key. */
export function sealTugas(internal: CompartmentKey, id: string, body: TugasBody): Promise<Bytes> {
  return column.seal(internal, id, body)
}

/** Opens what a task says. */
export function openTugas(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<TugasBody> {
  return column.open(internal, row.id, row.sealedBody)
}

/** The tasks of a case: open ones by their day, then those that are done, the newest first. */
export async function tasksOf(db: Db, { internal }: CaseKeys, aduanId: string): Promise<TugasView[]> {
  if (!internal) return []
  const rows = await db.tugas.findMany({
    where: { aduanId },
    orderBy: [{ doneAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'asc' }],
  })
  return readTasks(db, internal, rows)
}

/** The tasks of these rows, opened. */
export async function readTasks(
  db: Db,
  internal: CompartmentKey,
  rows: readonly Tugas[],
): Promise<TugasView[]> {
  const nameOf = await staffNames(
    db,
    rows.flatMap((row) => [row.authorId, row.assigneeId ?? [], row.doneById ?? []].flat()),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openTugas(internal, row)),
      id: row.id,
      author: nameOf(row.authorId),
      assigneeId: row.assigneeId,
      assignee: row.assigneeId ? nameOf(row.assigneeId) : null,
      dueOn: fromDateColumn(row.dueOn),
      doneAt: row.doneAt?.toISOString() ?? null,
      doneBy: row.doneById ? nameOf(row.doneById) : null,
    })),
  )
}

interface CaseMember {
  id: string
  name: string
  ketua: boolean
}

/** The members of a case's team who hold its key: who may get a task, and who works on it. */
export async function caseMembers(db: Db | Tx, aduanId: string, timId: string | null): Promise<CaseMember[]> {
  if (!timId) return []
  const { where, ...asked } = membersAsked(aduanId)
  const rows = await db.anggotaTim.findMany({
    relationLoadStrategy: 'join',
    where: { timId, ...where },
    ...asked,
  })
  return rows.map(memberOf)
}

/** Those of a team who hold the key of this case. */
export const membersAsked = (aduanId: string) =>
  ({
    where: {
      user: { disabled: false, role: 'TELAAH', keys: { some: { aduanId, compartment: 'content' } } },
    },
    orderBy: [{ ketua: 'desc' }, { user: { staffName: 'asc' } }],
    select: { ketua: true, user: { select: { id: true, staffName: true, username: true } } },
  }) satisfies Prisma.Tim$membersArgs

/** A row of them as the page shows it. */
export function memberOf({
  ketua,
  user,
}: Prisma.AnggotaTimGetPayload<{ select: ReturnType<typeof membersAsked>['select'] }>): CaseMember {
  return { id: user.id, name: user.staffName ?? user.username, ketua }
}

/**
 * Members who can be given a task: those who are not away, each with their open tasks in cases that this
 * viewer may count.
 */
export async function membersForWork(
  db: Db,
  viewer: TelaahViewer,
  { id, timId, today }: { id: string; timId: string | null; today: WitaDate },
): Promise<CaseMember[]> {
  const [members, away, open] = await Promise.all([
    caseMembers(db, id, timId),
    awayOn(db, today),
    db.tugas.groupBy({
      by: ['assigneeId'],
      where: {
        doneAt: null,
        aduan: { timId, keys: { some: { userId: viewer.userId, compartment: 'content' } } },
      },
      _count: { _all: true },
    }),
  ])
  const load = new Map(open.map(({ assigneeId, _count }) => [assigneeId, _count._all]))
  return members
    .filter((member) => !away.has(member.id) || member.id === viewer.userId)
    .map((member) => ({ ...member, name: `${member.name}, ${load.get(member.id) ?? 0} tugas terbuka` }))
}
