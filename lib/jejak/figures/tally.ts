import type { Tx } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import type { HitunganKind } from './rating-rules'

/**
 * Adds one to the sum of a month. The sums know no case, so what one reporter said stays sealed in theirs; a restricted case is never
 * added: not even a sum may tell of it.
 */
export async function addToTally(
  tx: Tx,
  {
    kind,
    value,
    today,
    restricted,
  }: { kind: HitunganKind; value: string; today: WitaDate; restricted: boolean },
): Promise<void> {
  if (restricted) return
  const month = dateColumn(`${today.slice(0, 7)}-01` as WitaDate)
  await tx.hitungan.upsert({
    where: { kind_month_value: { kind, month, value } },
    create: { kind, month, value, count: 1 },
    update: { count: { increment: 1 } },
  })
}
