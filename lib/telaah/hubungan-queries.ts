import { staffNames } from '@/lib/akun/staff-names'
import type { Db } from '@/lib/db/client'
import { recusedFrom } from './hubungan'

/** Those who left a case, by name, for the administrators of its circle. */
export async function recusedMembers(db: Db, aduanId: string): Promise<{ id: string; name: string }[]> {
  const ids = [...(await recusedFrom(db, aduanId))]
  const nameOf = await staffNames(db, ids)
  return ids.map((id) => ({ id, name: nameOf(id) }))
}
