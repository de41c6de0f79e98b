import { recusedFrom } from '@/lib/aduan/declaration'
import type { Db } from '@/lib/platform/db/client'
import { staffNames } from '@/lib/platform/session/staff-names'

/** Those who left a case, by name, for the administrators of its circle. */
export async function recusedMembers(db: Db, aduanId: string): Promise<{ id: string; name: string }[]> {
  const ids = [...(await recusedFrom(db, aduanId))]
  const nameOf = await staffNames(db, ids)
  return ids.map((id) => ({ id, name: nameOf(id) }))
}
