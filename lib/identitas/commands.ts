import { type ActContext, type ActResult, actAsStaff, type StaffScene } from '@/lib/aduan/act'
import { candidate } from '@/lib/aduan/keys/candidate'
import { keyPairFor, lendHalf } from '@/lib/aduan/keys/keys'
import { openSummary } from '@/lib/aduan/report/summary'
import { whyNotSecond } from '@/lib/jejak/second-person'
import { newId } from '@/lib/platform/db/id'
import { equalBytes } from '@/lib/vault/bytes'
import { type CompartmentKey, keyId } from '@/lib/vault/case-keys'
import { clearFor } from './conflict/clearance'
import { endOver, halfFor, openWithHalves } from './open'
import { openReason, sealReason } from './reason'
import { OPEN_MS, REQUEST_MS, stageOf } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

const sentences = {
  mode: 'Identitas hanya dapat dibuka pada aduan dengan pilihan Rahasia.',
  noHalf: 'Anda tidak memegang belahan kunci untuk meminta pembukaan identitas aduan ini.',
  noOther: 'Belum ada pembuka identitas kedua yang memegang belahan kunci aduan ini.',
  already: 'Sudah ada permintaan yang masih berlaku untuk aduan ini.',
  gone: 'Permintaan ini sudah diputuskan, dibatalkan, atau lewat waktunya. Muat ulang halaman.',
  notApprover: 'Hanya pembuka identitas kedua yang memegang belahan kuncinya yang dapat memutuskan ini.',
  own: 'Anda sendiri yang meminta. Persetujuan harus diberikan orang lain.',
  requesterLeft: 'Peminta tidak lagi memegang aduan ini. Permintaannya tidak dapat disetujui.',
  notApproved: 'Belum ada persetujuan yang berlaku. Minta pembukaan identitas lebih dahulu.',
} as const

/**
 * Requests an opening of the reporter's identity, with a written reason. Opens nothing; a second person
 * decides.
 */
export async function requestIdentity(
  context: ActContext,
  { reason, ...form }: Form & { reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'requestIdentity' }, async (scene) => {
    const { tx, aduan, keys, now } = scene
    await demandSecret(scene)
    if (keys.half?.ref.compartment !== 'identity_a') return scene.refuse(sentences.noHalf)
    await endOver(tx, now, aduan.id)
    const running = await tx.pembukaanIdentitas.count({
      where: { aduanId: aduan.id, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    })
    if (running > 0) return scene.refuse(sentences.already)
    const others = await tx.keyWrap.count({
      where: {
        aduanId: aduan.id,
        compartment: 'identity_b',
        user: { role: 'ADMIN', disabled: false, approvesIdentity: true },
      },
    })
    if (others === 0) return scene.refuse(sentences.noOther)
    const id = newId()
    const { publicKey } = await keyPairFor(context.viewer, aduan.id)
    await tx.pembukaanIdentitas.create({
      data: {
        id,
        aduanId: aduan.id,
        requesterId: context.viewer.userId,
        requesterKeyId: await keyId(publicKey),
        requestedAt: now,
        expiresAt: new Date(now.getTime() + REQUEST_MS),
        sealedReason: await sealReason(scene.internal, id, 'sealed_reason', reason),
      },
    })
    return { internal: { text: reason } }
  })
}

/**
 * A second person, in their own session, gives the requester their half for this one opening. Refused if they
 * are the requester themselves, if either of the two made the other's activation code, and if the requester
 * no longer holds the case with the same key.
 */
export async function approveIdentity(
  context: ActContext,
  { requestId, ...form }: Form & { requestId: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'approveIdentity' }, async (scene) => {
    const { tx, aduan, keys, now } = scene
    await demandSecret(scene)
    const { row, half } = await decidable(scene, context, requestId)
    const asker = await tx.user.findFirst({
      where: { id: row.requesterId, role: 'ADMIN', disabled: false, approvesIdentity: false },
      select: candidate,
    })
    if (!asker || !equalBytes(await keyId(asker.publicKey), row.requesterKeyId)) {
      return scene.refuse(sentences.requesterLeft)
    }
    const lent = await halfFor(half, aduan)
    const holds = await tx.keyWrap.count({
      where: {
        aduanId: aduan.id,
        recipientKeyId: row.requesterKeyId,
        OR: [
          { compartment: 'content', epoch: keys.content.ref.epoch },
          { compartment: 'identity_a', epoch: lent.ref.epoch },
        ],
      },
    })
    const [cleared] = await clearFor(tx, keys.content, [asker])
    if (holds !== 2 || !cleared) return scene.refuse(sentences.requesterLeft)
    const { viewer } = context
    const why = await whyNotSecond(tx, { decider: viewer.userId, asker: asker.id, now })
    if (why) return scene.refuse(why)
    const sealed = await lendHalf(tx, lent, cleared)
    if (!sealed) return scene.refuse(sentences.requesterLeft)
    await tx.pembukaanIdentitas.update({
      where: { id: row.id },
      data: { status: 'DISETUJUI', approverId: viewer.userId, decidedAt: now, sealedHalf: sealed },
    })
    return {}
  })
}

/** Rejects a request, with a reason that staff of the case read. */
export async function rejectIdentity(
  context: ActContext,
  { requestId, reason, ...form }: Form & { requestId: string; reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'rejectIdentity' }, async (scene) => {
    const { row } = await decidable(scene, context, requestId)
    await scene.tx.pembukaanIdentitas.update({
      where: { id: row.id },
      data: {
        status: 'DITOLAK',
        approverId: context.viewer.userId,
        decidedAt: scene.now,
        sealedDecision: await sealReason(scene.internal, row.id, 'sealed_decision', reason),
      },
    })
    return { internal: { text: reason } }
  })
}

/**
 * Opens the identity to the requester for ten minutes, once per approval. The event tells the reporter the
 * role, the day and the reason. The halves are joined before anything is recorded, to check that they match.
 */
export async function openIdentity(context: ActContext, form: Form): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'openIdentity' }, async (scene) => {
    const { tx, aduan, keys, now } = scene
    await demandSecret(scene)
    const row = await tx.pembukaanIdentitas.findFirst({
      where: { aduanId: aduan.id, requesterId: context.viewer.userId, status: 'DISETUJUI' },
    })
    if (!row?.sealedHalf || stageOf(row, now) !== 'approved') return scene.refuse(sentences.notApproved)
    await openWithHalves(context.viewer, keys, aduan, row.sealedHalf)
    await tx.pembukaanIdentitas.update({
      where: { id: row.id },
      data: { status: 'DIBUKA', openUntil: new Date(now.getTime() + OPEN_MS) },
    })
    const reason = await openReason(scene.internal, row.id, 'sealed_reason', row.sealedReason)
    return { shared: { text: reason } }
  })
}

/** A request that this viewer may decide now, and their half of the key. */
async function decidable(scene: StaffScene, { viewer }: ActContext, requestId: string) {
  const { tx, aduan, keys, now } = scene
  const half: CompartmentKey | null | undefined = keys.half
  if (half?.ref.compartment !== 'identity_b') return scene.refuse(sentences.notApprover)
  const duty = await tx.user.count({
    where: { id: viewer.userId, role: 'ADMIN', disabled: false, approvesIdentity: true },
  })
  if (duty === 0) return scene.refuse(sentences.notApprover)
  const rows = await tx.pembukaanIdentitas.findMany({ where: { aduanId: aduan.id, status: 'DIMINTA' } })
  const row = rows.find((one) => one.id === requestId)
  if (!row || stageOf(row, now) !== 'asked') return scene.refuse(sentences.gone)
  if (row.requesterId === viewer.userId) return scene.refuse(sentences.own)
  return { row, half }
}

/** Refuses unless the identity mode is Rahasia: only then is there something to open. */
async function demandSecret(scene: StaffScene): Promise<void> {
  const { aduan, keys } = scene
  if (!aduan.sealedSummary || !aduan.sealedIdentity) return scene.refuse(sentences.mode)
  const { identitas } = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
  if (identitas !== 'rahasia') return scene.refuse(sentences.mode)
}
