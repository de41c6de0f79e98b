import type { ActContext, StaffScene } from '@/lib/aduan/act'
import { candidate } from '@/lib/aduan/keys/candidate'
import { type CaseKeys, keyPairFor, lendHalf } from '@/lib/aduan/keys/keys'
import { whyNotSecond } from '@/lib/jejak/second-person'
import type { PembukaanIdentitas } from '@/lib/platform/db/generated/client'
import { newId } from '@/lib/platform/db/id'
import { equalBytes } from '@/lib/vault/bytes'
import { type CompartmentKey, keyId } from '@/lib/vault/case-keys'
import { clearFor } from './conflict/clearance'
import { endOver } from './end-over'
import { openReason, sealReason } from './reason'
import { OPEN_MS, REQUEST_MS, stageOf } from './rules'

/** What two administrators open together: the reporter's identity, or one sealed original. */
export type Subject = { pair: 'identity'; lampiranId: null } | { pair: 'original'; lampiranId: string }

const sentences = {
  identity: {
    noKey: 'Anda tidak memegang belahan kunci untuk meminta pembukaan identitas aduan ini.',
    noOther: 'Belum ada pembuka identitas kedua yang memegang belahan kunci aduan ini.',
    notApprover: 'Hanya pembuka identitas kedua yang memegang belahan kuncinya yang dapat memutuskan ini.',
    notApproved: 'Belum ada persetujuan yang berlaku. Minta pembukaan identitas lebih dahulu.',
  },
  original: {
    noKey: 'Anda tidak memegang kunci untuk meminta pembukaan berkas asli aduan ini.',
    noOther: 'Belum ada pembuka kedua yang memegang kunci berkas asli aduan ini.',
    notApprover: 'Hanya pembuka kedua yang memegang kunci berkas asli yang dapat memutuskan ini.',
    notApproved: 'Belum ada persetujuan yang berlaku. Minta pembukaan berkas asli lebih dahulu.',
  },
  already: 'Sudah ada permintaan yang masih berlaku untuk ini.',
  gone: 'Permintaan ini sudah diputuskan, dibatalkan, atau lewat waktunya. Muat ulang halaman.',
  own: 'Anda sendiri yang meminta. Persetujuan harus diberikan orang lain.',
  requesterLeft: 'Peminta tidak lagi memegang aduan ini. Permintaannya tidak dapat disetujui.',
} as const

/** The key of a pair that these keys hold on one side. */
export function keyOfSide(keys: CaseKeys, pair: Subject['pair'], side: 'a' | 'b'): CompartmentKey | null {
  if (pair === 'original') return keys.originals?.[side] ?? null
  return keys.half?.ref.compartment === `identity_${side}` ? keys.half : null
}

/** Records a request with its reason; a second person decides. Opens nothing. */
export async function ask(
  { tx, aduan, keys, now, internal, refuse }: StaffScene,
  { viewer }: ActContext,
  { pair, lampiranId }: Subject,
  reason: string,
): Promise<void> {
  if (!keyOfSide(keys, pair, 'a')) return refuse(sentences[pair].noKey)
  await endOver(tx, now, aduan.id)
  const running = await tx.pembukaanIdentitas.count({
    where: { aduanId: aduan.id, lampiranId, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
  })
  if (running > 0) return refuse(sentences.already)
  const others = await tx.keyWrap.count({
    where: {
      aduanId: aduan.id,
      compartment: `${pair}_b`,
      user: { role: 'ADMIN', disabled: false, approvesIdentity: true },
    },
  })
  if (others === 0) return refuse(sentences[pair].noOther)
  const id = newId()
  const { publicKey } = await keyPairFor(viewer, aduan.id)
  await tx.pembukaanIdentitas.create({
    data: {
      id,
      aduanId: aduan.id,
      lampiranId,
      requesterId: viewer.userId,
      requesterKeyId: await keyId(publicKey),
      requestedAt: now,
      expiresAt: new Date(now.getTime() + REQUEST_MS),
      sealedReason: await sealReason(internal, id, 'sealed_reason', reason),
    },
  })
}

/** A request that this viewer may decide now, and their key of the pair. */
export async function decidable(
  { tx, aduan, keys, now, refuse }: StaffScene,
  { viewer }: ActContext,
  pair: Subject['pair'],
  requestId: string,
): Promise<{ row: PembukaanIdentitas; key: CompartmentKey }> {
  const key = keyOfSide(keys, pair, 'b')
  if (!key) return refuse(sentences[pair].notApprover)
  const duty = await tx.user.count({
    where: { id: viewer.userId, role: 'ADMIN', disabled: false, approvesIdentity: true },
  })
  if (duty === 0) return refuse(sentences[pair].notApprover)
  const rows = await tx.pembukaanIdentitas.findMany({ where: { aduanId: aduan.id, status: 'DIMINTA' } })
  const row = rows.find((one) => one.id === requestId)
  if (!row || (row.lampiranId === null) !== (pair === 'identity') || stageOf(row, now) !== 'asked')
    return refuse(sentences.gone)
  if (row.requesterId === viewer.userId) return refuse(sentences.own)
  return { row, key }
}

/**
 * A second person, in their own session, lends the requester what is missing for this one opening. Refused if
 * either of the two made the other's activation code, and if the requester no longer holds the case with the
 * same key.
 */
export async function approve(
  { tx, aduan, keys, now, refuse }: StaffScene,
  { viewer }: ActContext,
  pair: Subject['pair'],
  row: PembukaanIdentitas,
  lent: CompartmentKey,
): Promise<void> {
  const asker = await tx.user.findFirst({
    where: { id: row.requesterId, role: 'ADMIN', disabled: false, approvesIdentity: false },
    select: candidate,
  })
  if (!asker || !equalBytes(await keyId(asker.publicKey), row.requesterKeyId)) {
    return refuse(sentences.requesterLeft)
  }
  const holds = await tx.keyWrap.count({
    where: {
      aduanId: aduan.id,
      recipientKeyId: row.requesterKeyId,
      OR: [
        { compartment: 'content', epoch: keys.content.ref.epoch },
        { compartment: `${pair}_a`, epoch: lent.ref.epoch },
      ],
    },
  })
  const [cleared] = await clearFor(tx, keys.content, [asker])
  if (holds !== 2 || !cleared) return refuse(sentences.requesterLeft)
  const why = await whyNotSecond(tx, { decider: viewer.userId, asker: asker.id, now })
  if (why) return refuse(why)
  const sealed = await lendHalf(tx, lent, cleared)
  if (!sealed) return refuse(sentences.requesterLeft)
  await tx.pembukaanIdentitas.update({
    where: { id: row.id },
    data: { status: 'DISETUJUI', approverId: viewer.userId, decidedAt: now, sealedHalf: sealed },
  })
}

/** Rejects a request, with a reason that staff of the case read. */
export async function reject(
  { tx, now, internal }: StaffScene,
  { viewer }: ActContext,
  row: PembukaanIdentitas,
  reason: string,
): Promise<void> {
  await tx.pembukaanIdentitas.update({
    where: { id: row.id },
    data: {
      status: 'DITOLAK',
      approverId: viewer.userId,
      decidedAt: now,
      sealedDecision: await sealReason(internal, row.id, 'sealed_decision', reason),
    },
  })
}

/**
 * Opens what was approved to its requester for ten minutes, once per approval. `check` joins the two keys, so
 * that nothing is recorded unless they match. Returns the reason.
 */
export async function openNow(
  { tx, aduan, now, internal, refuse }: StaffScene,
  { viewer }: ActContext,
  { pair, lampiranId }: Subject,
  check: (sealedHalf: Uint8Array<ArrayBuffer>) => Promise<unknown>,
): Promise<string> {
  const row = await tx.pembukaanIdentitas.findFirst({
    where: { aduanId: aduan.id, lampiranId, requesterId: viewer.userId, status: 'DISETUJUI' },
  })
  if (!row?.sealedHalf || stageOf(row, now) !== 'approved') return refuse(sentences[pair].notApproved)
  await check(row.sealedHalf)
  await tx.pembukaanIdentitas.update({
    where: { id: row.id },
    data: { status: 'DIBUKA', openUntil: new Date(now.getTime() + OPEN_MS) },
  })
  return openReason(internal, row.id, 'sealed_reason', row.sealedReason)
}
