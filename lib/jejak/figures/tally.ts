import type { Tx } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import type { HitunganKind } from './rating-rules'

/**
 * Adds one to a month's sum. The sums are linked to no case, so one reporter's answer stays sealed in their
 * case. A restricted case is never counted, because even a sum could reveal it.
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
