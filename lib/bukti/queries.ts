import { type CaseKeys, openCaseKeys, recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import { readerRoleFor } from '@/lib/aduan/relation'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import type { ActorRole, LampiranStatus, SalinanKind } from '@/lib/platform/db/generated/enums'
import { isId } from '@/lib/platform/db/id'
import { hasScanner } from '@/lib/platform/scan/clamav'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import { openFile, openFileKey } from '@/lib/vault/file'
import { keyOf } from './copies'
import { openCopyMeta, openMeta } from './meta'
import { readViews, viewedFiles } from './read-views'
import type { CopyMeta, LampiranMeta } from './rules'
import { storedState } from './stored'
import { isHeld, type LampiranView } from './views'

export interface OpenedCopy {
  kind: 'open'
  role: ActorRole
  meta: LampiranMeta
  copy: CopyMeta
  /** The plain bytes from the start; can be called again. */
  bytes: () => AsyncIterable<Bytes>
}

/** `held`: the file exists, but is not available in this state. */
export type OpenResult = OpenedCopy | { kind: 'held'; status: LampiranStatus } | { kind: 'not-found' }

/** The stored bytes are missing, or not those of the row: nothing is sent. */
export class LampiranDamaged extends Error {
  constructor() {
    super('stored file does not match its row')
    this.name = 'LampiranDamaged'
  }
}

/**
 * The files of a case, or of the reporter's own draft, as this viewer may see them; null if it is not theirs.
 */
export async function caseFiles(
  db: Db,
  viewer: Viewer,
  aduanId: string,
): Promise<{ files: LampiranView[]; draft: boolean } | null> {
  if (!isId(aduanId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const aduan = await db.aduan.findFirst({
    where: { id: aduanId, keys: { some: { recipientKeyId } } },
    include: { keys: { where: { recipientKeyId } }, files: viewedFiles },
  })
  const role = aduan ? await readerRoleFor(db, viewer, aduan) : null
  const keys = aduan && role ? await openCaseKeys(viewer, aduan, aduan.keys) : null
  return aduan && keys ? { files: await readViews(keys, aduan.files), draft: aduan.status === 'DRAF' } : null
}

/** One file of a case as this viewer may see it, with the keys of the case, or null. */
export async function findLampiran(db: Db, viewer: Viewer, aduanId: string, lampiranId: string) {
  if (!isId(aduanId) || !isId(lampiranId)) return null
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const aduan = await db.aduan.findFirst({
    where: { id: aduanId, keys: { some: { recipientKeyId } } },
    include: {
      keys: { where: { recipientKeyId } },
      files: { where: { id: lampiranId }, include: { copies: true } },
    },
  })
  const role = aduan ? await readerRoleFor(db, viewer, aduan) : null
  const keys: CaseKeys | null = aduan && role ? await openCaseKeys(viewer, aduan, aduan.keys) : null
  const row = aduan?.files[0]
  return role && keys && row ? { role, keys, row } : null
}

/**
 * Opens one copy of a file for a person with access to its case and the key of its compartment. A file that
 * is refused, being examined or not yet scanned is not opened for staff; the reporter may always have their
 * own original. Length and hash of the ciphertext are compared with the row before the first byte is sent, so
 * that a partial file cannot pass for a whole one. Throws LampiranDamaged.
 */
export async function openLampiran(
  db: Db,
  store: BlobStore,
  viewer: Viewer,
  { aduanId, lampiranId }: { aduanId: string; lampiranId: string },
  kinds: readonly SalinanKind[],
  /** Key of an original that is open to this viewer under four eyes (lib/identitas/originals.ts). */
  lent: Bytes | null = null,
): Promise<OpenResult> {
  const found = await findLampiran(db, viewer, aduanId, lampiranId)
  if (!found) return { kind: 'not-found' }
  const { role, keys, row } = found
  const copy = kinds.map((kind) => row.copies.find((c) => c.kind === kind)).find((c) => c !== undefined)
  const key = copy && keyOf(keys, copy)
  const own = copy?.kind === 'ASLI' && role === 'PELAPOR'
  if (isHeld(row.status, hasScanner()) && !own) return { kind: 'held', status: row.status }
  if (!copy || !(key || lent)) return { kind: 'not-found' }

  const state = await storedState(store, copy)
  if (state !== 'whole') {
    logLine(`file ${state}`, { lampiran: lampiranId })
    throw new LampiranDamaged()
  }
  const meta = await openMeta(keys.content, row.id, row.sealedMeta)
  const fileKey = key ? await openFileKey(key, copy.id, copy.sealedKey) : lent
  if (!fileKey) return { kind: 'not-found' }
  const original: CopyMeta = { type: meta.type, length: meta.length, sha256: meta.sha256 }
  return {
    kind: 'open',
    role,
    meta,
    copy: copy.sealedMeta ? await openCopyMeta(keys.content, copy.id, copy.sealedMeta) : original,
    bytes: () => openFile(fileKey, store.read(copy.storageKey)),
  }
}
