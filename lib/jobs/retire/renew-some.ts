import { renewHistory } from '@/lib/aduan/events/renew'
import { logLine } from '@/lib/log'
import type { Db, Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { changeAccount } from '@/lib/platform/session/account-seal'
import type { Bytes } from '@/lib/vault/bytes'
import { masterKeys } from '@/lib/vault/master-keys'
import { renewSealed } from '@/lib/vault/renew'
import { OUTER_COLUMNS, type OuterColumn } from './sealed-columns'

const BATCH = 100

/** The sealed bytes say in their second byte which key sealed them; only so much of a large value is read. */
const older = (column: string) =>
  Prisma.sql`get_byte(substring(${Prisma.raw(column)} FROM 1 FOR 2), 1) < ${masterKeys().current}`
const OLD_EVENT = () => Prisma.sql`(${older('e.sealed_shared')} OR ${older('e.sealed_internal')})`

/** Whether the settings name a key that is to be retired: more than one, and the highest seals. */
export function isRenewing(): boolean {
  return masterKeys().versions.length > 1
}

/** How many stored values an older master key still seals. Reads every row: not for every request. */
export async function countOlder(db: Db | Tx): Promise<number> {
  const counts = OUTER_COLUMNS.map(
    ({ table, column }) =>
      Prisma.sql`SELECT count(*) AS n FROM ${Prisma.raw(table)} t WHERE ${older(`t.${column}`)}`,
  )
  const events = Prisma.sql`SELECT count(*) AS n FROM peristiwa e WHERE ${OLD_EVENT()}`
  const [row] = await db.$queryRaw<{ n: bigint }[]>`
    SELECT sum(n)::bigint AS n FROM (${Prisma.join([...counts, events], ' UNION ALL ')}) AS c`
  return Number(row?.n ?? 0)
}

/**
 * Seals stored values by the current master key until `until` (milliseconds of performance.now()), in small
 * transactions beside the work of people, and never waits for a row. May be killed at any point and run any
 * number of times at once: a value is either as before or as new. Returns how many an older key still seals.
 */
export async function renewSome(db: Db, until: number): Promise<number> {
  for (const column of OUTER_COLUMNS) {
    for (let after: string | null = '(0,0)'; after; ) {
      if (performance.now() > until) return countOlder(db)
      after = await renewBatch(db, column, after)
    }
  }
  const cases = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT e.aduan_id::text AS id FROM peristiwa e WHERE ${OLD_EVENT()}`
  for (const { id } of cases) {
    if (performance.now() > until) break
    if (!(await renewHistory(db, id))) logLine('value not renewed', { place: 'peristiwa', aduan: id })
  }
  return countOlder(db)
}

interface OldValue {
  tid: string
  row: string
  caseId: string | null
  epoch: number | null
  name: Bytes | null
  sealed: Bytes
}

/**
 * Renews the values of one column that lie after this place in its table; returns the last place, or null at
 * the end.
 */
async function renewBatch(db: Db, outer: OuterColumn, after: string): Promise<string | null> {
  const { table, column, kinds, row, caseOf, name } = outer
  const sql = {
    table: Prisma.raw(table),
    column: Prisma.raw(`"${column}"`),
    row: Prisma.raw(`(${row})::text`),
    caseOf: Prisma.raw(caseOf ?? 'NULL::uuid'),
    name: Prisma.raw(name ?? 'NULL::bytea'),
  }
  return inTransaction(db, async (tx) => {
    const found = await tx.$queryRaw<OldValue[]>`
      SELECT t.ctid::text AS tid, ${sql.row} AS row, (${sql.caseOf})::text AS "caseId",
             (SELECT a.epoch FROM aduan a WHERE a.id = ${sql.caseOf}) AS epoch, ${sql.name} AS name, t.${sql.column} AS sealed
        FROM ${sql.table} t
       WHERE t.ctid > ${after}::tid AND ${older(`t.${column}`)}
       ORDER BY t.ctid LIMIT ${BATCH} FOR NO KEY UPDATE OF t SKIP LOCKED`
    for (const old of found) {
      const at = { table, column, rowId: old.row }
      const place = { at, caseId: old.caseId, epoch: old.epoch ?? 1, name: old.name }
      const sealed = await renewSealed(old.sealed, kinds, place)
      const write = () => tx.$executeRaw`
          UPDATE ${sql.table} SET ${sql.column} = ${sealed} WHERE ctid = ${old.tid}::tid AND ${sql.column} = ${old.sealed}`
      if (!sealed) logLine('value not renewed', { place: `${table}.${column}`, id: old.row })
      else if (table === 'app_user') await changeAccount(tx, old.row, write)
      else await write()
    }
    return found.length < BATCH ? null : (found.at(-1)?.tid ?? null)
  })
}
