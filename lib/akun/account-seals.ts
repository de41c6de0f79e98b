import { recordAct } from '@/lib/jejak/record-act'
import { verifyActs } from '@/lib/jejak/verify-acts'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { sealUnsealed } from '@/lib/platform/session/account-seal'

/**
 * Seals the accounts of an installation that began before accounts were sealed, once: at the first start
 * after the update. The act stands in the chain, so a writer of the database who deletes a seal gets no
 * second time without breaking that chain.
 */
export async function sealAccountsOnce(db: Db, now: Date): Promise<void> {
  if (await db.jejakAdmin.findFirst({ where: { act: 'accounts-sealed' }, select: { id: true } })) return
  if ((await verifyActs(db)).broken) return
  await inTransaction(db, async (tx) => {
    const count = await sealUnsealed(tx)
    await recordAct(tx, { actorId: null, act: 'accounts-sealed', subject: `${count} akun`, now })
  })
}
