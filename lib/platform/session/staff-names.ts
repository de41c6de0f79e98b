import { cache } from 'react'
import type { Db, Tx } from '../db/client'

/**
 * Names of members of staff by their ids, as colleagues see them; one statement for all parts of a page, or
 * none without ids. Other people's ids have no name.
 */
export async function staffNameMap(
  db: Db | Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id || []))]
  if (known.length === 0) return new Map()
  const names = await everyStaffName(db)
  return new Map(known.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : [])))
}

/**
 * Of everybody who ever worked here: an office has dozens of them, and each part of a page asks for other
 * ones.
 */
const everyStaffName = cache(async (db: Db | Tx): Promise<ReadonlyMap<string, string>> => {
  const users = await db.user.findMany({
    where: { role: { in: ['ADMIN', 'TELAAH'] } },
    select: { id: true, staffName: true, username: true },
  })
  return new Map(users.map((user) => [user.id, user.staffName ?? user.username]))
})

/** The same as a function, with a fallback for unknown ids. */
export async function staffNames(db: Db | Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const names = await staffNameMap(db, ids)
  return (id) => names.get(id) ?? 'Petugas'
}
