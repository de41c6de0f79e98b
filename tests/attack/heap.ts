import type { Db } from '@/lib/platform/db/client'

const PAGE = 8192
const HEADER = 24
const NORMAL = 1

/** A version of a row as it lies in the file of its table, alive or dead. */
export interface RowVersion {
  /** The transaction that wrote it. */
  xid: number
  /** Where it lies in the file. */
  at: number
  bytes: Buffer
}

/** Every version of a row in the file of a table, and the whole file for what is left of others. */
export async function heapOf(db: Db, table: string): Promise<{ versions: RowVersion[]; file: Buffer }> {
  await db.$executeRawUnsafe('CHECKPOINT')
  const [read] = await db.$queryRawUnsafe<{ file: Uint8Array }[]>(
    `SELECT pg_read_binary_file(pg_relation_filepath('${table}')) AS file`,
  )
  const file = Buffer.from(read?.file ?? [])
  const versions: RowVersion[] = []
  for (let page = 0; page + PAGE <= file.length; page += PAGE) {
    const end = file.readUInt16LE(page + 12)
    for (let line = HEADER; line < end; line += 4) {
      const pointer = file.readUInt32LE(page + line)
      const [offset, flags, length] = [pointer & 0x7fff, (pointer >>> 15) & 3, pointer >>> 17]
      if (flags !== NORMAL || length < HEADER) continue
      const at = page + offset
      versions.push({ xid: file.readUInt32LE(at), at, bytes: file.subarray(at, at + length) })
    }
  }
  return { versions, file }
}

/** A UUID as its row stores it. */
export const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')
