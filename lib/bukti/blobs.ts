import { logLine } from '@/lib/log'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { BlobStore } from '@/lib/platform/storage/store'

/** Prefix of every blob of evidence, complete or in upload. */
export const BLOB_PREFIX = 'lampiran'
/**
 * A blob may be stored before its row; after a day without a row it is an orphan (docs/design/hardening.md,
 * rule 7).
 */
const ORPHAN_MS = 24 * 60 * 60_000
const BATCH = 500
/**
 * So many orphans at once probably mean that the database does not belong to this store. Then nothing is
 * removed.
 */
const MOST_ORPHANS = 200
const MOST_ORPHANS_SHARE = 0.2

/** The blobs of a case: copies of its files and parts of uploads. */
export async function blobsOf(tx: Tx | Db, aduanId: string): Promise<string[]> {
  const copies = await tx.salinan.findMany({ where: { lampiran: { aduanId } }, select: { storageKey: true } })
  const parts = await tx.unggahanPart.findMany({
    where: { unggahan: { aduanId } },
    select: { storageKey: true },
  })
  const work = await tx.berkasKerja.findMany({ where: { aduanId }, select: { storageKey: true } })
  return [...copies, ...parts, ...work].map((row) => row.storageKey)
}

/**
 * Removes blobs whose rows are deleted. A blob that cannot be removed is swept later; only the row counts.
 */
export async function removeBlobs(store: BlobStore, keys: readonly string[]): Promise<void> {
  for (const key of keys) await store.remove(key).catch(() => undefined)
}

/**
 * Removes blobs that have had no row for a day, and logs an alarm for each row whose blob is missing. Returns
 * the number of each.
 */
export async function sweepBlobs(
  db: Db,
  store: BlobStore,
  now: Date,
): Promise<{ removed: number; missing: number }> {
  const before = new Date(now.getTime() - ORPHAN_MS)
  const orphans: string[] = []
  const old = await store.olderThan(BLOB_PREFIX, before)
  for (let at = 0; at < old.length; at += BATCH) {
    const batch = old.slice(at, at + BATCH)
    const known = await knownOf(db, batch)
    orphans.push(...batch.filter((key) => key.endsWith('.part') || !known.has(key)))
  }
  const tooMany = orphans.length > Math.max(MOST_ORPHANS, old.length * MOST_ORPHANS_SHARE)
  if (tooMany) logLine('too many blobs without a row', { count: orphans.length })
  else await removeBlobs(store, orphans)
  const removed = tooMany ? 0 : orphans.length
  return { removed, missing: await alarmMissing(db, store, now) }
}

/** A temporary file (`.part`) is never known: after a day nobody writes to it any more. */
async function knownOf(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const where = { storageKey: { in: [...keys] } }
  const copies = await db.salinan.findMany({ where, select: { storageKey: true } })
  const parts = await db.unggahanPart.findMany({ where, select: { storageKey: true } })
  const work = await db.berkasKerja.findMany({ where, select: { storageKey: true } })
  return new Set([...copies, ...parts, ...work].map((row) => row.storageKey))
}

/** Rows are read before the store is listed, so that a file that arrives meanwhile raises no false alarm. */
async function alarmMissing(db: Db, store: BlobStore, now: Date): Promise<number> {
  const copies = await db.salinan.findMany({ select: { lampiranId: true, storageKey: true } })
  const work = await db.berkasKerja.findMany({ select: { id: true, storageKey: true } })
  const rows = [...copies, ...work.map(({ id, storageKey }) => ({ lampiranId: id, storageKey }))]
  const present = new Set(await store.olderThan(BLOB_PREFIX, new Date(now.getTime() + ORPHAN_MS)))
  let missing = 0
  for (const row of rows) {
    if (present.has(row.storageKey)) continue
    // Row and blob were removed meanwhile: no alarm.
    if (!(await knownOf(db, [row.storageKey])).has(row.storageKey)) continue
    missing += 1
    logLine('blob missing', { lampiran: row.lampiranId })
  }
  return missing
}
