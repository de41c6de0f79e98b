import type { Db } from '@/lib/platform/db/client'
import type { BlobStore } from '@/lib/platform/storage/store'
import { type StoredRow, storedState } from './stored'

export interface DamagedFile {
  /** The row that names the blob, for a restore from the backup. */
  row: string
  storageKey: string
  problem: 'missing' | 'changed'
}

interface Row extends StoredRow {
  row: string
}

const BATCH = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Compares every stored file, copies of evidence and work files, with the length and hash in its row. Needs
 * no key and changes nothing, so it may run beside the server; a file that was removed meanwhile is not
 * counted.
 */
export async function verifyFiles(
  db: Db,
  store: BlobStore,
): Promise<{ files: number; damaged: DamagedFile[] }> {
  const damaged: DamagedFile[] = []
  let files = 0
  for await (const row of rowsOf(db)) {
    files += 1
    const problem = await storedState(store, row)
    if (problem !== 'whole' && (await stillThere(db, row.storageKey)))
      damaged.push({ row: row.row, storageKey: row.storageKey, problem })
  }
  return { files, damaged }
}

/** In batches, so that an installation of years needs no memory for it. */
async function* rowsOf(db: Db): AsyncGenerator<Row> {
  const page = (after: string) => ({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' as const },
    take: BATCH,
    select: { id: true, storageKey: true, cipherLength: true, cipherHash: true },
  })
  yield* batches('salinan', (after) => db.salinan.findMany(page(after)))
  yield* batches('berkas_kerja', (after) => db.berkasKerja.findMany(page(after)))
}

async function* batches(
  table: string,
  read: (after: string) => Promise<(StoredRow & { id: string })[]>,
): AsyncGenerator<Row> {
  for (let after = FIRST; ; ) {
    const rows = await read(after)
    for (const { id, ...row } of rows) yield { row: `${table} ${id}`, ...row }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

async function stillThere(db: Db, storageKey: string): Promise<boolean> {
  const where = { storageKey }
  return (await db.salinan.count({ where })) + (await db.berkasKerja.count({ where })) > 0
}
