import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import type { PenyerahanStatus } from '@/lib/platform/db/generated/enums'
import { staffNames } from '@/lib/platform/session/staff-names'
import { type HandoverBody, openHandover } from './columns'

/** One hand-over request with requester and approver. */
export interface HandoverView extends HandoverBody {
  id: string
  status: PenyerahanStatus
  requestedBy: string
  requestedAt: string
  decidedBy: string | null
  decidedAt: string | null
  expiresAt: string | null
}

/** The hand-over requests of a case, newest first; for staff with its internal key. */
export async function handoversOf(db: Db, { internal }: CaseKeys, aduanId: string): Promise<HandoverView[]> {
  if (!internal) return []
  const rows = await db.penyerahan.findMany({ where: { aduanId }, orderBy: { requestedAt: 'desc' } })
  const nameOf = await staffNames(
    db,
    rows.flatMap(({ requestedById, decidedById }) => [requestedById, decidedById ?? requestedById]),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...(await openHandover(internal, row)),
      id: row.id,
      status: row.status,
      requestedBy: nameOf(row.requestedById),
      requestedAt: row.requestedAt.toISOString(),
      decidedBy: row.decidedById ? nameOf(row.decidedById) : null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      expiresAt: row.expiresAt?.toISOString() ?? null,
    })),
  )
}
