import type { Db } from '@/lib/platform/db/client'

/** The names of every kategori and kabupaten/kota by their ids; two statements. */
export async function placeNames(db: Db): Promise<Map<string, string>> {
  const [kategori, kabkota] = await Promise.all([
    db.kategori.findMany({ select: { id: true, label: true } }),
    db.kabKota.findMany({ select: { code: true, name: true } }),
  ])
  return new Map([
    ...kategori.map((k): [string, string] => [k.id, k.label]),
    ...kabkota.map((k): [string, string] => [k.code, k.name]),
  ])
}
