import { type CaseKeys, caseOpener } from '@/lib/aduan/keys/keys'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'
import type { IdentityMode } from '@/lib/aduan/rules'
import { findLampiran } from '@/lib/bukti/queries'
import { isHeld } from '@/lib/bukti/views'
import type { Db } from '@/lib/platform/db/client'
import { hasScanner } from '@/lib/platform/scan/clamav'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { endOver } from './end-over'
import { keyOfSide, type Subject } from './four-eyes'
import { openIdentityNow } from './open'
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
  openUntil: string | null
}

/** What this person's key of a pair allows: request, decide, or neither. */
export type OpeningPart = 'asks' | 'decides' | 'neither'

/** Identity section of a case for an administrator who holds it. */
export interface IdentityView {
  mode: IdentityMode
  part: OpeningPart
  request: RequestView | null
  opened: { reporter: ReporterContact; until: string } | null
}

function partOf(keys: CaseKeys, pair: Subject['pair']): OpeningPart {
  if (keyOfSide(keys, pair, 'a')) return 'asks'
  return keyOfSide(keys, pair, 'b') ? 'decides' : 'neither'
}

/** The identity section of a case that was opened with openCase. */
export async function identityView(
  db: Db,
  viewer: AdminViewer,
  keys: CaseKeys,
  { id, mode }: { id: string; mode: IdentityMode },
  now: Date,
): Promise<IdentityView> {
  const part = partOf(keys, 'identity')
  const asked = mode === 'rahasia' && (await caseSides(db, id))?.openingsOfIdentity.length
  if (!asked) return { mode, part, request: null, opened: null }
  const opened = await openIdentityNow(db, viewer, keys, id, now)
  const request = await runningRequest(db, viewer, keys, { aduanId: id, lampiranId: null }, now)
  return { mode, part, request, opened: opened && { ...opened, until: opened.until.toISOString() } }
}

/** The opening of one sealed original, for an administrator who holds its case. */
export interface OriginalView {
  part: OpeningPart
  request: RequestView | null
  /** Until when this administrator may download it; null if it is not open to them. */
  openUntil: string | null
}

/**
 * The section of a file that is kept without a clean copy; null if two people cannot open it, or it is not
 * theirs.
 */
export async function originalView(
  db: Db,
  viewer: AdminViewer,
  place: { aduanId: string; lampiranId: string },
  now: Date,
): Promise<OriginalView | null> {
  const found = await findLampiran(db, viewer, place.aduanId, place.lampiranId)
  const original = found?.row.copies.find(({ kind }) => kind === 'ASLI')
  if (!found || !original?.sealedShareB || isHeld(found.row.status, hasScanner())) return null
  await endOver(db, now, place.aduanId)
  const request = await runningRequest(db, viewer, found.keys, place, now)
  const open = request?.mine && request.stage === 'open' ? request.openUntil : null
  return { part: partOf(found.keys, 'original'), request, openUntil: open }
}

async function runningRequest(
  db: Db,
  viewer: AdminViewer,
  { internal }: CaseKeys,
  { aduanId, lampiranId }: { aduanId: string; lampiranId: string | null },
  now: Date,
): Promise<RequestView | null> {
  const rows = await db.pembukaanIdentitas.findMany({
    where: { aduanId, lampiranId, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    orderBy: { requestedAt: 'desc' },
  })
  for (const row of rows) {
    const stage = stageOf(row, now)
    if (stage === 'over' || !internal) continue
    const user = await db.user.findUnique({
      where: { id: row.requesterId },
      select: { staffName: true, username: true },
    })
    return {
      id: row.id,
      requester: user?.staffName ?? user?.username ?? 'Petugas',
      mine: row.requesterId === viewer.userId,
      stage,
      reason: await openReason(internal, row.id, 'sealed_reason', row.sealedReason),
      requestedAt: row.requestedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      openUntil: row.openUntil?.toISOString() ?? null,
    }
  }
  return null
}

export interface OpenRequest {
  id: string
  aduanId: string
  /** The file whose original is requested; null: the identity. */
  lampiranId: string | null
  nomor: string
  requester: string
  /** Null if it does not open with this person's keys. */
  reason: string | null
  requestedAt: string
  expiresAt: string
}

/**
 * Requests that this administrator can decide, with their reasons: in cases whose key and second half, or
 * second key over originals, they hold.
 */
export async function openRequests(db: Db, viewer: AdminViewer, now: Date): Promise<OpenRequest[]> {
  await endOver(db, now)
  const holds = (compartment: 'content' | 'identity_b' | 'original_b') => ({
    keys: { some: { userId: viewer.userId, compartment } },
  })
  const rows = await db.pembukaanIdentitas.findMany({
    where: {
      status: 'DIMINTA',
      expiresAt: { gt: now },
      requesterId: { not: viewer.userId },
      aduan: holds('content'),
      OR: [
        { lampiranId: null, aduan: holds('identity_b') },
        { lampiranId: { not: null }, aduan: holds('original_b') },
      ],
    },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 100,
    include: {
      aduan: {
        select: {
          id: true,
          epoch: true,
          epochOver: true,
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
    rows.map(
      async ({ id, aduanId, lampiranId, aduan, requesterId, requestedAt, expiresAt, sealedReason }) => ({
        id,
        aduanId,
        lampiranId,
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
      }),
    ),
  )
}
