import { noFacts } from '@/lib/aduan/facts'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { decide } from '@/lib/aduan/lifecycle'
import { type LockedAduan, lockToWrite } from '@/lib/aduan/lock'
import { readerRoleFor } from '@/lib/aduan/relation'
import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { openMeta } from './meta'
import {
  DISK_LIMIT,
  DISK_LIMIT_OF_NEW,
  type LampiranProblem,
  MAX_CASE_BYTES,
  MAX_DRAFT_BYTES,
  MAX_FILES,
  MAX_FILES_PER_CASE,
} from './rules'
import { openSent } from './upload-meta'

export interface MayAdd {
  aduan: LockedAduan
  keys: CaseKeys
  role: ActorRole
}

/**
 * Locks the case and returns the role in which this viewer may add files to it; null if they may not, or if
 * there is no such case.
 */
export async function mayAdd(tx: Tx, viewer: Viewer, aduanId: string): Promise<MayAdd | null> {
  const found = await lockToWrite(tx, viewer, aduanId)
  const role = found ? await readerRoleFor(tx, viewer, found.aduan) : null
  if (!found || !role) return null
  const { aduan, keys } = found
  return decide({ status: aduan.status, command: 'addLampiran', role, facts: noFacts }).ok
    ? { aduan, keys, role }
    : null
}

/**
 * Whether a case has room for another file of `length` bytes; null if it has. Counts plain bytes, sent and
 * announced, and not the sealed size: 100 MB are 100 MB. Uploads in progress count too, so that nobody sends
 * 20 MB only to be refused at the end.
 */
export async function quotaProblem(
  tx: Tx,
  { aduan, keys }: Pick<MayAdd, 'aduan' | 'keys'>,
  length: number,
  /** An upload in progress that is this same file. */
  except?: string,
): Promise<LampiranProblem | null> {
  const draft = aduan.status === 'DRAF'
  const files = await tx.lampiran.findMany({
    where: { aduanId: aduan.id },
    select: { id: true, status: true, sealedMeta: true, copies: { select: { kind: true } } },
  })
  const coming = await tx.unggahan.findMany({
    where: { aduanId: aduan.id, ...(except ? { id: { not: except } } : {}) },
    select: { id: true, sealedMeta: true },
  })
  const taken = files.filter((file) => file.status !== 'DITOLAK').length + coming.length
  if (taken >= (draft ? MAX_FILES : MAX_FILES_PER_CASE)) return 'too-many'
  const stored = files.filter((file) => file.copies.some((copy) => copy.kind === 'ASLI'))
  const lengths = await Promise.all([
    ...stored.map(async (row) => (await openMeta(keys.content, row.id, row.sealedMeta)).length),
    ...coming.map(async (row) => (await openSent(keys.content, row.id, row.sealedMeta)).length),
  ])
  const all = lengths.reduce((sum, one) => sum + one, length)
  return all > (draft ? MAX_DRAFT_BYTES : MAX_CASE_BYTES) ? 'quota' : null
}

/**
 * Refuses files, and every further part, before the disk is full, so that there is always room for text. Null
 * if there is room.
 */
export async function diskProblem(
  store: BlobStore,
  viewer: Viewer,
  draft: boolean,
): Promise<LampiranProblem | null> {
  const used = await store.room()
  if (used === null) return null
  if (used >= DISK_LIMIT) return 'disk-full'
  const fresh = draft && viewer.role === 'PELAPOR' && !viewer.account
  return fresh && used >= DISK_LIMIT_OF_NEW ? 'disk-nearly-full' : null
}
