import { type ActContext, type ActResult, actAsStaff, type StaffScene } from '@/lib/aduan/act'
import { type CaseKeys, keyPairFor } from '@/lib/aduan/keys/keys'
import { openMeta } from '@/lib/bukti/meta'
import { findLampiran } from '@/lib/bukti/queries'
import { joinShares, openShare } from '@/lib/bukti/shares'
import { isHeld } from '@/lib/bukti/views'
import type { Db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { hasScanner } from '@/lib/platform/scan/clamav'
import type { AdminViewer, Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { unwrapKey } from '@/lib/vault/case-keys'
import { VaultError } from '@/lib/vault/errors'
import { endOver } from './end-over'
import { approve, ask, decidable, keyOfSide, openNow, reject } from './four-eyes'
import { stageOf } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

const NOT_SEALED =
  'Berkas ini tidak menunggu pembukaan berkas asli: sudah ada salinannya, masih diperiksa, atau ditolak.'

/**
 * Requests an opening of one original that has no clean copy, with a written reason. Opens nothing; a second
 * person decides.
 */
export async function requestOriginal(
  context: ActContext,
  { lampiranId, reason, ...form }: Form & { lampiranId: string; reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'requestOriginal' }, async (scene) => {
    const { name } = await sealedOriginal(scene, lampiranId)
    await ask(scene, context, { pair: 'original', lampiranId }, reason)
    return { internal: { text: `“${name}”. ${reason}` } }
  })
}

/**
 * A second person gives the requester their share of this file's key; it opens no other file and no identity.
 */
export async function approveOriginal(
  context: ActContext,
  { requestId, ...form }: Form & { requestId: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'approveOriginal' }, async (scene) => {
    const { row, key } = await decidable(scene, context, 'original', requestId)
    const { name, copy } = await sealedOriginal(scene, row.lampiranId)
    await approve(scene, context, 'original', row, await openShare(key, copy.id, copy.sealedShareB))
    return { internal: { text: `“${name}”` } }
  })
}

/** Rejects a request, with a reason that staff of the case read. */
export async function rejectOriginal(
  context: ActContext,
  { requestId, reason, ...form }: Form & { requestId: string; reason: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'rejectOriginal' }, async (scene) => {
    const { row } = await decidable(scene, context, 'original', requestId)
    await reject(scene, context, row, reason)
    return { internal: { text: reason } }
  })
}

/**
 * Opens the original to the requester for ten minutes, once per approval. The event tells the reporter the
 * role, the day and the reason; which file it was stands at the file.
 */
export async function openOriginal(
  context: ActContext,
  { lampiranId, ...form }: Form & { lampiranId: string },
): Promise<ActResult> {
  return actAsStaff(context, { ...form, command: 'openOriginal' }, async (scene) => {
    const { name, copy } = await sealedOriginal(scene, lampiranId)
    const { keys } = scene
    const reason = await openNow(scene, context, { pair: 'original', lampiranId }, (sealedHalf) =>
      fileKeyOf(context.viewer, keys, copy, sealedHalf),
    )
    return { shared: { text: reason }, internal: { text: `“${name}”` } }
  })
}

interface SharedCopy {
  id: string
  sealedShareA: Bytes
  sealedShareB: Bytes
}

/** The original of a file that is kept without a clean copy; refuses for every other file. */
async function sealedOriginal(
  { tx, aduan, keys, refuse }: StaffScene,
  lampiranId: string | null,
): Promise<{ name: string; copy: SharedCopy }> {
  const row =
    lampiranId !== null && isId(lampiranId)
      ? await tx.lampiran.findFirst({
          where: { id: lampiranId, aduanId: aduan.id },
          include: { copies: { where: { kind: 'ASLI' } } },
        })
      : null
  const copy = row && !isHeld(row.status, hasScanner()) ? withShares(row.copies[0]) : null
  if (!row || !copy) return refuse(NOT_SEALED)
  return { name: (await openMeta(keys.content, row.id, row.sealedMeta)).name, copy }
}

function withShares(
  copy: { id: string; sealedShareA: Bytes | null; sealedShareB: Bytes | null } | undefined,
): SharedCopy | null {
  return copy?.sealedShareA && copy.sealedShareB
    ? { id: copy.id, sealedShareA: copy.sealedShareA, sealedShareB: copy.sealedShareB }
    : null
}

/**
 * The file's key from the requester's own share and the lent one. Throws VaultError if either does not match.
 */
async function fileKeyOf(
  viewer: Viewer,
  keys: CaseKeys,
  copy: SharedCopy,
  sealedHalf: Bytes,
): Promise<Bytes> {
  const key = keyOfSide(keys, 'original', 'a')
  if (!key) throw new VaultError('context')
  const own = await openShare(key, copy.id, copy.sealedShareA)
  const ref = { ...own.ref, compartment: 'original_b' } as const
  return joinShares(own, await unwrapKey(sealedHalf, ref, await keyPairFor(viewer, ref.caseId)))
}

/**
 * The key of an original while it is open to this administrator; null before, afterwards, and for everybody
 * else.
 */
export async function openedOriginalKey(
  db: Db,
  viewer: AdminViewer,
  { aduanId, lampiranId }: { aduanId: string; lampiranId: string },
  now: Date,
): Promise<Bytes | null> {
  const found = await findLampiran(db, viewer, aduanId, lampiranId)
  const copy = withShares(found?.row.copies.find(({ kind }) => kind === 'ASLI'))
  if (!found || !copy) return null
  await endOver(db, now, aduanId)
  const row = await db.pembukaanIdentitas.findFirst({
    where: { aduanId, lampiranId, requesterId: viewer.userId, status: 'DIBUKA', openUntil: { gt: now } },
  })
  if (!row?.sealedHalf || stageOf(row, now) !== 'open') return null
  return fileKeyOf(viewer, found.keys, copy, row.sealedHalf)
}
