import type { Db, Tx } from '@/lib/platform/db/client'

/**
 * Those of these people who were taken off a case itself: they left it for a relation to the terlapor, or are
 * in its team without its key (kept out by the conflict check). Their words are read and neither continued
 * nor issued. Somebody who left the team or the office is not among them, nor somebody who lost the keys in
 * the archive.
 */
export async function takenOff(
  db: Db | Tx,
  aduanId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u.id::text AS id FROM app_user u
     WHERE u.id = ANY(${[...userIds]}::uuid[])
       AND (EXISTS (SELECT 1 FROM pernyataan_hubungan h
                     WHERE h.aduan_id = ${aduanId}::uuid AND h.user_id = u.id AND h.kind = 'MUNDUR')
         OR (NOT u.disabled
             AND EXISTS (SELECT 1 FROM anggota_tim m JOIN aduan a ON a.tim_id = m.tim_id
                          WHERE a.id = ${aduanId}::uuid AND m.user_id = u.id)
             AND NOT EXISTS (SELECT 1 FROM key_wrap k
                              WHERE k.aduan_id = ${aduanId}::uuid AND k.user_id = u.id AND k.compartment = 'content')
             AND NOT EXISTS (SELECT 1 FROM bekas_pemegang b
                              WHERE b.aduan_id = ${aduanId}::uuid AND b.user_id = u.id)))`
  return new Set(rows.map(({ id }) => id))
}
