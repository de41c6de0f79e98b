import { type CaseKeys, openCaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import { readerRoleFor } from '@/lib/aduan/relation'
import type { Db } from '@/lib/platform/db/client'
import type { Unggahan } from '@/lib/platform/db/generated/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { isId } from '@/lib/platform/db/id'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { unspent } from '@/lib/vault/epochs'
import { openFileKey } from '@/lib/vault/file'
import { openMeta } from './meta'
import { originalCompartment } from './original-key'
import { openProgress, openSent, type SentFile } from './upload-meta'
import type { Part } from './upload-parts'

/** An upload in progress, for people who may add to its case. */
export interface UploadState {
  id: string
  name: string
  length: number
  /** The hash announced by the sender; null if their browser cannot compute it. */
  sha256: string | null
  offset: number
}

export interface OpenedUpload {
  /** Its version is the number of pieces that were recorded. */
  row: { id: string; version: number; parts: ({ seq: number } & Part)[] }
  sent: SentFile
  offset: number
  fileKey: Bytes
  /** The case is not sent yet. */
  draft: boolean
  content: CompartmentKey
}

/** An upload for anybody who may add in the role of its uploader; null for everybody else. */
export async function openUpload(
  db: Db,
  viewer: Viewer,
  aduanId: string,
  id: string,
): Promise<OpenedUpload | null> {
  const opened = isId(id) ? await caseOf(db, viewer, aduanId) : null
  if (!opened) return null
  const { keys, role } = opened
  const row = await db.unggahan.findFirst({
    where: { id, aduanId, compartment: originalCompartment(role) },
    include: { parts: { orderBy: { seq: 'asc' } } },
  })
  const key = row?.compartment === 'identity' ? keys.identity : keys.internal
  if (!row || !key) return null
  // A person who lost the case meanwhile knows the key of a colleague's upload, so that it must begin again.
  if (row.compartment === 'internal' && (key.spent || !(await isOf(key, id, row.sealedKey)))) return null
  return {
    row,
    draft: opened.draft,
    // For the number of bytes that arrived, which reveals nothing.
    content: unspent(keys.content),
    sent: await openSent(keys.content, id, row.sealedMeta),
    offset: (await openProgress(keys.content, id, row.sealedProgress)).offset,
    fileKey: await openFileKey(key, id, row.sealedKey),
  }
}

/** Whether an upload's key was sealed in the epoch of this key. */
async function isOf({ ref, key }: CompartmentKey, id: string, sealed: Bytes): Promise<boolean> {
  return openFileKey({ ref, key }, id, sealed).then(
    () => true,
    () => false,
  )
}

async function caseOf(db: Db, viewer: Viewer, aduanId: string) {
  if (!isId(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const aduan = await db.aduan.findFirst({
    relationLoadStrategy: 'join',
    where: { id: aduanId, keys: { some: { recipientKeyId } } },
    include: { keys: { where: { recipientKeyId } }, uploads: { orderBy: { id: 'asc' } } },
  })
  const role = aduan ? await readerRoleFor(db, viewer, aduan) : null
  const keys = aduan && role ? await openCaseKeys(viewer, aduan, aduan.keys) : null
  return aduan && role && keys ? { keys, role, draft: aduan.status === 'DRAF', uploads: aduan.uploads } : null
}

/** Progress of an upload; a complete one is already a file and is reported as such. */
export async function uploadState(
  { db, viewer }: { db: Db; viewer: Viewer },
  aduanId: string,
  id: string,
  found?: (upload: OpenedUpload) => void,
): Promise<UploadState | null> {
  const upload = await openUpload(db, viewer, aduanId, id)
  if (upload) {
    found?.(upload)
    return { id, offset: upload.offset, ...upload.sent }
  }
  const opened = isId(id) ? await caseOf(db, viewer, aduanId) : null
  const file = opened && (await db.lampiran.findFirst({ where: { id, aduanId, uploader: opened.role } }))
  if (!file) return null
  const { name, length, sha256 } = await openMeta(opened.keys.content, id, file.sealedMeta)
  return { id, name, length, sha256, offset: length }
}

/**
 * The unfinished uploads of a case that this viewer may continue: the server's own list, because browsers
 * store nothing.
 */
export async function unfinishedUploads(db: Db, viewer: Viewer, aduanId: string): Promise<UploadState[]> {
  const opened = await caseOf(db, viewer, aduanId)
  if (!opened) return []
  return uploadsLeft(opened.keys, opened.role, opened.uploads)
}

/** The same for a page that has opened the case and read its uploads. */
export async function uploadsLeft(
  { content }: CaseKeys,
  role: ActorRole,
  uploads: readonly Unggahan[],
): Promise<UploadState[]> {
  const compartment = originalCompartment(role)
  return Promise.all(
    uploads
      .filter((row) => row.compartment === compartment)
      .map(async (row) => {
        const { name, length, sha256 } = await openSent(content, row.id, row.sealedMeta)
        const { offset } = await openProgress(content, row.id, row.sealedProgress)
        return { id: row.id, name, length, sha256, offset }
      }),
  )
}
