import type { Db, Tx } from '@/lib/platform/db/client'

/** The member of staff who is told of promises that stay late, if their account is active. */
export async function escalatesTo(db: Db | Tx): Promise<string | null> {
  const row = await db.institution.findUnique({ where: { id: 1 }, select: { escalateToId: true } })
  if (!row?.escalateToId) return null
  const person = { id: row.escalateToId, disabled: false, role: { not: 'PELAPOR' } } as const
  return (await db.user.findFirst({ where: person, select: { id: true } }))?.id ?? null
}
