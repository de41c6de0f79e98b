import { sealsStill } from '@/lib/aduan/keys/epoch'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import type { LampiranStatus, SalinanKind } from '@/lib/platform/db/generated/enums'
import { inTransaction } from '@/lib/platform/db/transaction'
import { type ScanResult, scan } from '@/lib/platform/scan/clamav'
import type { BlobStore } from '@/lib/platform/storage/store'
import type { Bytes } from '@/lib/vault/bytes'
import { fileDigest, openFile, openFileKey } from '@/lib/vault/file'
import { removeBlobs } from './blobs'
import { keyOf } from './copies'
import { lockLampiran } from './lock'
import { clean, cleanRecoded, type NewCopy, rendition, sealCopy } from './make-copies'
import { openMeta, sealMeta } from './meta'
import { extensionFor, type LampiranMeta } from './rules'
import { type SealedShares, sealShares } from './shares'

/**
 * How long a claim on a file lasts, and how often an examination renews it: after a crash nobody waits longer
 * than this for the file.
 */
export const lease = { ms: 20_000, beatMs: 5_000 }
export interface ExamineContext {
  db: Db
  store: BlobStore
  keys: CaseKeys
  now: Date
}

interface Findings {
  status: LampiranStatus
  meta: LampiranMeta
  copies: NewCopy[]
  /** Shares of the key of an original without a clean copy, by the id of its row. */
  shares: ({ copyId: string } & SealedShares) | null
}

/**
 * Examines one file with the keys of the person who is signed in: virus scanner, kind by its content, clean
 * copy, rendition. Does nothing if another process is examining it, it is finished, or these keys do not open
 * its original. The outcome is one change of rows; a killed process leaves only blobs without rows, which are
 * swept.
 */
export async function examineLampiran(context: ExamineContext, lampiranId: string): Promise<void> {
  const { db, store, keys, now } = context
  const row = await claim(db, lampiranId, now)
  if (!row) return
  const heart = beat(db, lampiranId, now)
  const meta = await openMeta(keys.content, row.id, row.sealedMeta)
  const original = row.copies.find((copy) => copy.kind === 'ASLI')
  const clean = row.copies.find((copy) => copy.kind === 'BERSIH')
  let made: NewCopy[] = []
  try {
    const found =
      row.status === 'DIPERIKSA'
        ? await examined(context, original, meta, (copy) => made.push(copy))
        : await scannedAgain(context, original, clean, meta)
    if (!found) {
      await release(db, lampiranId)
      return
    }
    if (await record(context, row.id, found)) made = []
  } catch (error) {
    logLine('examination failed', {
      lampiran: lampiranId,
      error,
    })
    await release(db, lampiranId).catch(() => undefined)
  } finally {
    clearInterval(heart)
    await removeBlobs(
      store,
      made.map((copy) => copy.storageKey),
    )
  }
}

/**
 * Claims the file for a while, so that two processes do not examine it at once; null if there is nothing to
 * do.
 */
async function claim(db: Db, id: string, now: Date) {
  const taken = await db.lampiran.updateMany({
    where: {
      id,
      status: { in: ['DIPERIKSA', 'BELUM_DIPINDAI'] },
      OR: [{ examinedUntil: null }, { examinedUntil: { lt: now } }],
    },
    data: { examinedUntil: new Date(now.getTime() + lease.ms) },
  })
  return taken.count === 1 ? db.lampiran.findUnique({ where: { id }, include: { copies: true } }) : null
}

/** Renews the claim while the examination works; a killed process stops renewing. */
function beat(db: Db, id: string, now: Date): NodeJS.Timeout {
  const started = performance.now()
  return setInterval(() => {
    const until = new Date(now.getTime() + performance.now() - started + lease.ms)
    db.lampiran
      .updateMany({ where: { id, examinedUntil: { not: null } }, data: { examinedUntil: until } })
      .catch(() => undefined)
  }, lease.beatMs)
}

async function release(db: Db, id: string): Promise<void> {
  await db.lampiran.updateMany({ where: { id }, data: { examinedUntil: null } })
}

type CopyRow = Parameters<typeof keyOf>[1] & { id: string; storageKey: string; sealedKey: Bytes }

async function examined(
  { store, keys }: ExamineContext,
  original: CopyRow | undefined,
  meta: LampiranMeta,
  made: (copy: NewCopy) => void,
): Promise<Findings | null> {
  const key = original && keyOf(keys, original)
  if (!original || !key) return null
  const fileKey = await openFileKey(key, original.id, original.sealedKey)
  const read = () => openFile(fileKey, store.read(original.storageKey))
  // Detects a damaged blob before anything is derived from it.
  await fileDigest(fileKey, store.read(original.storageKey))

  const scanned = await scan(read())
  if (scanned === 'infected')
    // Stays sealed and inaccessible: it may be the evidence itself.
    return { status: 'DITOLAK', meta: { ...meta, refusal: 'malware' }, copies: [], shares: null }

  const copies: NewCopy[] = []
  const seal = async (kind: SalinanKind, type: string, bytes: AsyncIterable<Uint8Array>) => {
    const copy = await sealCopy(store, keys, kind, type, bytes)
    made(copy)
    copies.push(copy)
    return copy
  }
  const sealClean = (type: string, bytes: AsyncIterable<Uint8Array>) => seal('BERSIH', type, bytes)
  let answer = await clean(read, sealClean)
  if (answer?.kind === 'examined' && answer.noCleanCopy === 'no-cleaner')
    answer = await cleanRecoded(read, answer, sealClean)
  if (!answer) return null
  if (answer.kind !== 'examined' && answer.kind !== 'refused') return null
  if (answer.kind === 'refused' || answer.noCleanCopy) {
    // Nothing is thrown away: it may be the evidence itself (docs/decisions/0123-nothing-is-thrown-away.md).
    const noCleanCopy = answer.kind === 'refused' ? answer.reason : answer.noCleanCopy
    const shares = original.compartment === 'identity' ? await sealShares(keys, original.id, fileKey) : null
    return {
      status: statusAfter(scanned),
      meta: { ...meta, type: (answer.kind === 'examined' && answer.type) || meta.type, noCleanCopy },
      copies: [],
      shares: shares && { copyId: original.id, ...shares },
    }
  }
  const [cleanCopy] = copies
  const [part] = answer.parts
  const extension = part ? extensionFor(part.type) : null
  if (cleanCopy && (extension === 'docx' || extension === 'xlsx'))
    answer.pages = await rendition(store, keys, cleanCopy, extension, seal)
  return {
    status: statusAfter(scanned),
    meta: {
      ...meta,
      type: answer.type || meta.type,
      findings: answer.findings,
      differences: answer.differences,
      pages: answer.pages,
    },
    copies,
    shares: null,
  }
}

function statusAfter(scanned: ScanResult): LampiranStatus {
  return scanned === 'clean' ? 'SIAP' : 'BELUM_DIPINDAI'
}

/**
 * The scanner was unavailable before: now scans whichever of the original and the clean copy these keys open.
 */
async function scannedAgain(
  { store, keys }: ExamineContext,
  original: CopyRow | undefined,
  cleanCopy: CopyRow | undefined,
  meta: LampiranMeta,
): Promise<Findings | null> {
  const copy = [original, cleanCopy].find((candidate) => candidate && keyOf(keys, candidate))
  const key = copy && keyOf(keys, copy)
  if (!copy || !key) return null
  const fileKey = await openFileKey(key, copy.id, copy.sealedKey)
  const result = await scan(openFile(fileKey, store.read(copy.storageKey)))
  if (result === 'away') return null
  return result === 'clean'
    ? { status: 'SIAP', meta, copies: [], shares: null }
    : { status: 'DITOLAK', meta: { ...meta, refusal: 'malware' }, copies: [], shares: null }
}

/**
 * Writes the outcome, unless the file was removed or examined meanwhile. Keeps the current remark, which may
 * have changed.
 */
async function record({ db, keys }: ExamineContext, id: string, found: Findings): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    // Somebody who lost the case meanwhile holds these keys: the file is examined again with those of the
    // next epoch.
    const { caseId, epoch } = keys.content.ref
    if (!(await sealsStill(tx, caseId, epoch))) return false
    const row = await lockLampiran(tx, id)
    if (!row || (row.status !== 'DIPERIKSA' && row.status !== 'BELUM_DIPINDAI')) return false
    const { note } = await openMeta(keys.content, id, row.sealedMeta)
    await tx.lampiran.update({
      where: { id },
      data: {
        status: found.status,
        examinedUntil: null,
        sealedMeta: await sealMeta(keys.content, id, { ...found.meta, note }),
      },
    })
    await tx.salinan.createMany({
      data: found.copies.map((copy) => ({ ...copy, lampiranId: id, compartment: 'content' as const })),
    })
    if (found.shares) {
      const { copyId, ...shares } = found.shares
      await tx.salinan.update({ where: { id: copyId }, data: shares })
    }
    return true
  })
}
