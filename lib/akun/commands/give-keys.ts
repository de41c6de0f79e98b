import { grantKeys, openCaseKeys, type Recipient } from '@/lib/aduan/keys'
import { openSummary } from '@/lib/aduan/summary'
import type { AdminViewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { recordAct } from '../record-act'

const BATCH = 100

/**
 * Gives a colleague the keys of cases that the acting administrator can open and the colleague should: for an
 * administrator all cases that are not restricted (restricted ones only to a named officer), for a member of a team the
 * team's cases. Returns how many cases were given.
 */
export async function giveKeys(
  db: Db,
  viewer: AdminViewer,
  { userId, timId }: { userId: string; timId?: string },
  now: Date,
): Promise<number> {
  const to = await db.user.findFirst({
    where: { id: userId, disabled: false, role: timId ? 'TELAAH' : 'ADMIN' },
    select: { id: true, username: true, publicKey: true, handlesRestricted: true },
  })
  if (!to) return 0
  const recipient: Recipient = { holder: 'STAFF', userId: to.id, publicKey: to.publicKey }
  let given = 0
  for (let after = ''; ; ) {
    const cases = await db.aduan.findMany({
      where: {
        ...(after ? { id: { gt: after } } : {}),
        ...(timId ? { timId } : {}),
        keys: { some: { userId: viewer.userId, compartment: 'content' }, none: { userId: to.id } },
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, epoch: true, sealedSummary: true, keys: { where: { userId: viewer.userId } } },
    })
    const last = cases.at(-1)
    if (!last) break
    await inTransaction(db, async (tx) => {
      for (const aduan of cases) {
        const keys = await openCaseKeys(viewer, aduan, aduan.keys)
        if (!keys || !aduan.sealedSummary) continue
        const summary = await openSummary(keys.content, aduan.id, aduan.sealedSummary)
        if (!timId && summary.restricted && !to.handlesRestricted) continue
        const both: CompartmentKey[] = keys.internal ? [keys.content, keys.internal] : [keys.content]
        await grantKeys(tx, both, [recipient])
        given += 1
      }
      await recordAct(tx, { actorId: viewer.userId, act: 'give-keys', subject: to.username, now })
    })
    after = last.id
  }
  return given
}
