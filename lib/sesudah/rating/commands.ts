import { type ActContext, type ActResult, actAsReporter } from '@/lib/aduan/act'
import { openSummary } from '@/lib/aduan/report/summary'
import { type Nilai, nilai } from '@/lib/jejak/figures/rating-rules'
import { addToTally } from '@/lib/jejak/figures/tally'

/** Rates the handling once after each closing: sealed in the case, and added to the sum of the month. */
export async function rateHandling(
  context: ActContext,
  form: { aduanId: string; actionKey: string | undefined; rating: Nilai; text: string },
): Promise<ActResult> {
  const { aduanId, actionKey, rating, text } = form
  return actAsReporter(context, { aduanId, actionKey, command: 'rateHandling' }, async (scene) => {
    const { tx, aduan, keys, today } = scene
    const { restricted } = aduan.sealedSummary
      ? await openSummary(keys.content, aduan.id, aduan.sealedSummary)
      : { restricted: true }
    await addToTally(tx, { kind: 'kepuasan', value: String(rating), today, restricted })
    return { shared: { reason: `Nilai ${rating} dari 5: ${nilai[rating]}`, ...(text ? { text } : {}) } }
  })
}
