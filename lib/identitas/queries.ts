import { type CaseKeys, caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'
import type { IdentityMode } from '@/lib/aduan/rules'
import type { Db } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { endOver, openIdentityNow } from './open'
import { openReason } from './reason'
import { stageOf } from './rules'

export interface RequestView {
  id: string
  /** Name of the requesting colleague. */
  requester: string
  mine: boolean
  stage: 'asked' | 'approved' | 'open'
  reason: string
  requestedAt: string
  expiresAt: string
}

/** Identity section of a case for an administrator who holds it. */
export interface IdentityView {
  mode: IdentityMode
  /** What this person's half allows: request, decide, or neither. */
  part: 'asks' | 'decides' | 'neither'
  request: RequestView | null
  opened: { reporter: ReporterContact; until: string } | null
}

/** The identity section of a case that was opened with openCase. */
export async function identityView(
  db: Db,
  viewer: AdminViewer,
  keys: CaseKeys,
  { id, mode }: { id: string; mode: IdentityMode },
  now: Date,
): Promise<IdentityView> {
  const half = keys.half?.ref.compartment
  const part = half === 'identity_a' ? 'asks' : half === 'identity_b' ? 'decides' : 'neither'
  if (mode !== 'rahasia' || !keys.internal) return { mode, part, request: null, opened: null }
  const opened = await openIdentityNow(db, viewer, keys, id, now)
  const rows = await db.pembukaanIdentitas.findMany({
    where: { aduanId: id, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    orderBy: { requestedAt: 'desc' },
  })
  for (const row of rows) {
    const stage = stageOf(row, now)
    if (stage === 'over') continue
    const user = await db.user.findUnique({
      where: { id: row.requesterId },
      select: { staffName: true, username: true },
    })
    const request = {
      id: row.id,
      requester: user?.staffName ?? user?.username ?? 'Petugas',
      mine: row.requesterId === viewer.userId,
      stage,
      reason: await openReason(keys.internal, row.id, 'sealed_reason', row.sealedReason),
      requestedAt: row.requestedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }
    return { mode, part, request, opened: opened && { ...opened, until: opened.until.toISOString() } }
  }
  return { mode, part, request: null, opened: null }
}

export interface OpenRequest {
  id: string
  aduanId: string
  nomor: string
  requester: string
  /** Null if it does not open with this person's keys. */
  reason: string | null
  requestedAt: string
  expiresAt: string
}

/**
 * Requests that this administrator can decide, with their reasons: in cases whose key and second half they hold.
 */
export async function openRequests(db: Db, viewer: AdminViewer, now: Date): Promise<OpenRequest[]> {
  await endOver(db, now)
  const holds = (compartment: 'content' | 'identity_b') => ({
    keys: { some: { userId: viewer.userId, compartment } },
  })
  const rows = await db.pembukaanIdentitas.findMany({
    where: {
      status: 'DIMINTA',
      expiresAt: { gt: now },
      requesterId: { not: viewer.userId },
      aduan: { AND: [holds('content'), holds('identity_b')] },
    },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 100,
    include: {
      aduan: {
        select: {
          id: true,
          epoch: true,
          nomor: true,
          keys: { where: { userId: viewer.userId, compartment: { in: ['content', 'internal'] } } },
        },
      },
    },
  })
  const people = await db.user.findMany({
    where: { id: { in: rows.map(({ requesterId }) => requesterId) } },
    select: { id: true, staffName: true, username: true },
  })
  const names = new Map(people.map((one) => [one.id, one.staffName ?? one.username]))
  const open = await caseOpener(viewer)
  return Promise.all(
    rows.map(async ({ id, aduanId, aduan, requesterId, requestedAt, expiresAt, sealedReason }) => ({
      id,
      aduanId,
      nomor: aduan.nomor ?? '',
      requester: names.get(requesterId) ?? 'Petugas',
      reason: await unlessDamaged(
        aduanId,
        async () => {
          const internal = (await open(aduan, aduan.keys))?.internal
          return internal ? openReason(internal, id, 'sealed_reason', sealedReason) : null
        },
        () => null,
      ),
      requestedAt: requestedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  )
}
