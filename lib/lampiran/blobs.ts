import type { Db, Tx } from '@/lib/db/client'
import { logLine } from '@/lib/log'
import type { BlobStore } from '@/lib/storage/store'

/** Where every blob of evidence lies, whole or on its way. */
export const BLOB_PREFIX = 'lampiran'
/** A blob may be stored before its row; after a day without one it belongs to nobody (hardening.md, rule 7). */
const ORPHAN_MS = 24 * 60 * 60_000
const BATCH = 500

/** The blobs of a case: copies of its files and parts on their way. */
export async function blobsOf(tx: Tx | Db, aduanId: string): Promise<string[]> {
  const copies = await tx.salinan.findMany({ where: { lampiran: { aduanId } }, select: { storageKey: true } })
  const parts = await tx.unggahanPart.findMany({
    where: { unggahan: { aduanId } },
    select: { storageKey: true },
  })
  return [...copies, ...parts].map((row) => row.storageKey)
}

/** Removes blobs whose rows are gone. One that stays behind is swept later; the row is what counts. */
export async function removeBlobs(store: BlobStore, keys: readonly string[]): Promise<void> {
  for (const key of keys) await store.remove(key).catch(() => undefined)
}

/**
 * Removes blobs that have had no row for a day, and raises an alarm for each row whose blob is not there. Returns how many of each.
 */
export async function sweepBlobs(
  db: Db,
  store: BlobStore,
  now: Date,
): Promise<{ removed: number; missing: number }> {
  const before = new Date(now.getTime() - ORPHAN_MS)
  let removed = 0
  const old = await store.olderThan(BLOB_PREFIX, before)
  for (let at = 0; at < old.length; at += BATCH) {
    const batch = old.slice(at, at + BATCH)
    const known = await knownOf(db, batch)
    const orphans = batch.filter((key) => !known.has(key.replace(/\.part$/, '')) || key.endsWith('.part'))
    await removeBlobs(store, orphans)
    removed += orphans.length
  }
  return { removed, missing: await alarmMissing(db, store, now) }
}

async function knownOf(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const where = { storageKey: { in: keys.map((key) => key.replace(/\.part$/, '')) } }
  const copies = await db.salinan.findMany({ where, select: { storageKey: true } })
  const parts = await db.unggahanPart.findMany({ where, select: { storageKey: true } })
  return new Set([...copies, ...parts].map((row) => row.storageKey))
}

/** Rows are read before the store is listed, so that a file that arrives meanwhile is no false alarm. */
async function alarmMissing(db: Db, store: BlobStore, now: Date): Promise<number> {
  const rows = await db.salinan.findMany({ select: { lampiranId: true, storageKey: true } })
  const present = new Set(await store.olderThan(BLOB_PREFIX, new Date(now.getTime() + ORPHAN_MS)))
  let missing = 0
  for (const row of rows) {
    if (present.has(row.storageKey)) continue
    // Removed meanwhile, row and blob: no alarm.
    if (!(await db.salinan.findUnique({ where: { storageKey: row.storageKey }, select: { id: true } })))
      continue
    missing += 1
    logLine('error', 'blob missing', { lampiran: row.lampiranId })
  }
  return missing
}
