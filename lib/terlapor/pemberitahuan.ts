import { z } from 'zod'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumnOrNull } from '@/lib/waktu/date-columns'

/** Why the terlapor is not told yet, or when, how and of what they were told. Staff of the case only. */
export interface TellingBody {
  /** The reason of a delay, or what was said. */
  text: string
  /** Day and way of telling; empty for a delay. */
  onDate: string
  way: string
}

/** One record of it, as the staff of the case read it. */
export interface TellingView extends TellingBody {
  id: string
  author: string
  at: string
  /** Until when it is put off; null where they were told. */
  until: WitaDate | null
}

const column = sealedColumn<TellingBody>(
  'pemberitahuan_terlapor',
  'sealed_body',
  'internal',
  z.object({ text: z.string(), onDate: z.string(), way: z.string() }),
)

/** Seals a record under the internal key. */
export function sealTelling(internal: CompartmentKey, id: string, body: TellingBody): Promise<Bytes> {
  return column.seal(internal, id, body)
}

/** What the terlapor of a case was told, and what was put off, the newest first. */
export async function tellingsTo(db: Db, { internal }: CaseKeys, aduanId: string): Promise<TellingView[]> {
  if (!internal) return []
  const rows = await db.pemberitahuanTerlapor.findMany({
    where: { aduanId },
    orderBy: [{ at: 'desc' }, { over: 'asc' }],
  })
  const nameOf = await staffNames(
    db,
    rows.map(({ authorId }) => authorId),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...(await column.open(internal, row.id, row.sealedBody)),
      id: row.id,
      author: nameOf(row.authorId),
      at: row.at.toISOString(),
      until: fromDateColumnOrNull(row.until),
    })),
  )
}
