import { type CaseKeys, keyPairFor } from '@/lib/aduan/keys/keys'
import { identityColumn, type ReporterContact } from '@/lib/aduan/report/stored-report'
import type { Db } from '@/lib/platform/db/client'
import type { AdminViewer, Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { type CompartmentKey, unwrapKey } from '@/lib/vault/case-keys'
import { inEpoch } from '@/lib/vault/epochs'
import { VaultError } from '@/lib/vault/errors'
import { epochOfField } from '@/lib/vault/field'
import { joinIdentityKey } from '@/lib/vault/split'
import { endOver } from './end-over'
import { stageOf } from './rules'

/**
 * Joins the requester's own half and the approver's half, which was sealed to them, and opens the identity.
 * Throws VaultError if either half does not match; then nothing is shown.
 */
export async function openWithHalves(
  viewer: Viewer,
  { half }: CaseKeys,
  aduan: { id: string; epoch: number; sealedIdentity: Bytes | null },
  sealedHalf: Bytes,
): Promise<ReporterContact> {
  if (!half || !aduan.sealedIdentity) throw new VaultError('context')
  const pair = await keyPairFor(viewer, aduan.id)
  const own = await halfFor(half, aduan)
  const { epoch } = own.ref
  const ref = { caseId: aduan.id, compartment: 'identity_b', epoch } as const
  const key = joinIdentityKey(own, await unwrapKey(sealedHalf, ref, pair))
  return identityColumn.open(key, aduan.id, aduan.sealedIdentity)
}

/** A person's half of the key under which the identity was sealed; the case may be in a later epoch. */
export async function halfFor(
  half: CompartmentKey,
  aduan: { id: string; epoch: number; sealedIdentity: Bytes | null },
): Promise<CompartmentKey> {
  if (!aduan.sealedIdentity) throw new VaultError('context')
  const latest = { caseId: aduan.id, compartment: 'identity', epoch: aduan.epoch } as const
  const at = { table: 'aduan', column: 'sealed_identity', rowId: aduan.id }
  return inEpoch(half, await epochOfField(latest, at, aduan.sealedIdentity))
}

/** The identity while it is open to this administrator; null before, afterwards, and for everybody else. */
export async function openIdentityNow(
  db: Db,
  viewer: AdminViewer,
  keys: CaseKeys,
  aduanId: string,
  now: Date,
): Promise<{ reporter: ReporterContact; until: Date } | null> {
  await endOver(db, now, aduanId)
  const row = await db.pembukaanIdentitas.findFirst({
    where: {
      aduanId,
      lampiranId: null,
      requesterId: viewer.userId,
      status: 'DIBUKA',
      openUntil: { gt: now },
    },
    include: { aduan: { select: { id: true, epoch: true, sealedIdentity: true } } },
  })
  if (!row?.sealedHalf || !row.openUntil || stageOf(row, now) !== 'open') return null
  return { reporter: await openWithHalves(viewer, keys, row.aduan, row.sealedHalf), until: row.openUntil }
}
