import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { yearOf } from '@/lib/waktu/calendar'

const SOURCES: Record<number, string> = {
  2026: 'SKB 3 Menteri Nomor 1497/2025, 2/2025, dan 5/2025 (19 September 2025)',
  2027: 'Perkiraan sampai SKB terbit',
}
const sourceOf = (year: number): string => SOURCES[year] ?? 'Kalender awal'

interface Items<T> {
  items: T[]
}

async function read<T>(name: string): Promise<T[]> {
  const text = await readFile(join(process.cwd(), 'prisma/data', `${name}.json`), 'utf8')
  return (JSON.parse(text) as Items<T>).items
}

/**
 * Puts the reference data (kategori, instansi, 13 kabupaten/kota, calendar) into an empty database. Later
 * changes by administrators are never overwritten.
 */
export async function seedReference(db: Db): Promise<void> {
  const kategori = await read<{ id: string; kind: string; label: string; example: string }>('kategori')
  const instansi = await read<{ name: string; kind: string; restricted?: boolean }>('instansi')
  const kabkota = await read<{ code: string; name: string }>('kabkota')
  const templat = await read<{ kind: string; title: string; body: string }>('templat')
  const holidays = await read<{ date: string; name: string; kind: string; certain: boolean }>('holidays')

  await inTransaction(db, async (tx) => {
    if ((await tx.kabKota.count()) > 0) return
    await tx.kabKota.createMany({ data: kabkota })
    await tx.kategori.createMany({ data: kategori.map((k, position) => ({ ...k, position })) })
    await tx.instansi.createMany({
      data: instansi.map(({ name, kind, restricted }, position) => ({
        name,
        kind,
        position,
        restricted: restricted ?? false,
      })),
    })
    const years = [...new Set(holidays.map((h) => yearOf(h.date)))]
    await tx.kalenderTahun.createMany({ data: years.map((year) => ({ year, source: sourceOf(year) })) })
    await tx.templat.createMany({ data: templat.map((t, position) => ({ ...t, position })) })
    await tx.hariLibur.createMany({
      data: holidays.map((h) => ({ ...h, date: new Date(`${h.date}T00:00:00Z`) })),
    })
  })
}
