import { verifyChains } from '@/lib/aduan/verify-chain'
import { verifyFiles } from '@/lib/bukti/verify-files'
import { brokenAccountWords, brokenActWords, brokenLinkWords } from '@/lib/jejak/chain-labels'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { enqueueAgain } from '@/lib/jobs/enqueue-again'
import { db } from '@/lib/platform/db/client'
import { verifyAccounts } from '@/lib/platform/session/account-seal'
import type { BlobStore } from '@/lib/platform/storage/store'

/**
 * Enqueues what waits and compares all of a restored installation; a sentence for each thing that is wrong.
 */
export async function checkRestored(store: BlobStore): Promise<string[]> {
  await enqueueAgain(db())
  const { broken } = await verifyChains(db())
  const acts = await verifyActs(db())
  const accounts = await verifyAccounts(db())
  const { damaged } = await verifyFiles(db(), store)
  return [
    ...broken.map(brokenLinkWords),
    ...(acts.broken ? [brokenActWords(acts.broken)] : []),
    ...accounts.broken.map(brokenAccountWords),
    ...damaged.map(({ row, problem }) => `${row}: the file is ${problem}`),
  ]
}
