import type { Db, Tx } from '@/lib/db/client'

/** The choices of the report form, as they are offered now. */
export interface References {
  kategori: { id: string; label: string; example: string }[]
  instansi: { name: string; kind: string; restricted: boolean }[]
  /** Alphabetical, kabupaten first (look-and-feel.md, 2.4). */
  kabkota: { code: string; name: string }[]
}

/** All reference data of the form; three small statements. */
export async function references(db: Db | Tx): Promise<References> {
  const [kategori, instansi, kabkota] = await Promise.all([
    db.kategori.findMany({
      where: { active: true },
      orderBy: { position: 'asc' },
      select: { id: true, label: true, example: true },
    }),
    db.instansi.findMany({
      where: { active: true },
      orderBy: { position: 'asc' },
      select: { name: true, kind: true, restricted: true },
    }),
    db.kabKota.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } }),
  ])
  return { kategori, instansi, kabkota }
}
