import { cache } from 'react'
import type { Db } from '@/lib/platform/db/client'

interface KategoriRow {
  label: string | null
  timId: string | null
  retentionYears: number | null
  retentionSource: string | null
  kabkota: string | null
  /** Number of the newest event. */
  seen: number | null
}

/**
 * The names of a case's kategori and place, what the kategori decides, and its newest event: one statement
 * for all parts of a page.
 */
export const kategoriOf = cache(async (db: Db, aduanId: string): Promise<KategoriRow | null> => {
  const [row] = await db.$queryRaw<KategoriRow[]>`
    SELECT k.label, k.tim_id::text AS "timId", k.retention_years AS "retentionYears", k.retention_source AS "retentionSource",
           t.name AS kabkota, (SELECT max(p.seq) FROM peristiwa p WHERE p.aduan_id = a.id) AS seen
      FROM aduan a LEFT JOIN kategori k ON k.id = a.kategori_id LEFT JOIN kabkota t ON t.code = a.kabkota_code
     WHERE a.id = ${aduanId}::uuid`
  return row ?? null
})
