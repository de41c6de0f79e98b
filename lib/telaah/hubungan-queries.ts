import { caseSides } from '@/lib/aduan/read/case-sides'
import type { Db } from '@/lib/platform/db/client'
import { staffNames } from '@/lib/platform/session/staff-names'

/** Those who left a case, by name, for the administrators of its circle. */
export async function recusedMembers(db: Db, aduanId: string): Promise<{ id: string; name: string }[]> {
  const relations = (await caseSides(db, aduanId))?.relations ?? []
  const ids = relations.filter(({ kind }) => kind === 'MUNDUR').map(({ userId }) => userId)
  const nameOf = await staffNames(db, ids)
  return ids.map((id) => ({ id, name: nameOf(id) }))
}
