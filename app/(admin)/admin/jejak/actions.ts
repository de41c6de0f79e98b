'use server'

import { verifyChains } from '@/lib/aduan/verify-chain'
import { brokenAccountWords, brokenActWords, brokenLinkWords } from '@/lib/jejak/chain-labels'
import { keptFrom } from '@/lib/jejak/kept-from'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { verifyAccounts } from '@/lib/platform/session/account-seal'

/** Time limit of a check in a request; the command-line script has none. */
const CHECKING_MS = 20_000

/** Verifies the hash chains of all cases that this administrator can open, and of accounts and settings. */
export const verifyChainsAction = viewerAction('verify-chains', ['ADMIN'], async ({ viewer }) => {
  const acts = await verifyActs(db())
  const kept = await db().jejakAdmin.count({ where: await keptFrom(db(), viewer) })
  const until = performance.now() + CHECKING_MS
  const cases = await verifyChains(db(), { userId: viewer.userId, until })
  const accounts = await verifyAccounts(db(), 'staff')
  const broken = [
    ...cases.broken.map(brokenLinkWords),
    ...(acts.broken ? [brokenActWords(acts.broken)] : []),
    ...accounts.broken.map(brokenAccountWords),
  ]
  return {
    kind: 'done',
    data: {
      jumlah: `${cases.events} peristiwa dari ${cases.cases} aduan, ${acts.acts - kept} tindakan administrator, dan ${accounts.accounts} akun petugas diperiksa.`,
      rusak: broken.join('\n'),
      sebagian: cases.partly ? 'ya' : '',
    },
  }
})
