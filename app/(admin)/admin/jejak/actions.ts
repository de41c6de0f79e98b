'use server'

import { verifyChains } from '@/lib/aduan/verify-chain'
import { brokenActWords, brokenLinkWords } from '@/lib/jejak/chain-labels'
import { keptFrom } from '@/lib/jejak/kept-from'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'

/** Time limit of a check in a request; the command-line script has none. */
const CHECKING_MS = 20_000

/** Verifies the hash chains of all cases that this administrator can open, and of accounts and settings. */
export const verifyChainsAction = viewerAction('verify-chains', ['ADMIN'], async ({ viewer }) => {
  const acts = await verifyActs(db())
  const kept = await db().jejakAdmin.count({ where: await keptFrom(db(), viewer) })
  const until = performance.now() + CHECKING_MS
  const cases = await verifyChains(db(), { userId: viewer.userId, until })
  const broken = [...cases.broken.map(brokenLinkWords), ...(acts.broken ? [brokenActWords(acts.broken)] : [])]
  return {
    kind: 'done',
    data: {
      jumlah: `${cases.events} peristiwa dari ${cases.cases} aduan dan ${acts.acts - kept} tindakan administrator diperiksa.`,
      rusak: broken.join('\n'),
      sebagian: cases.partly ? 'ya' : '',
    },
  }
})
