import { type AdminAct, actLabel } from '@/lib/jejak/act-labels'
import { recordAct } from '@/lib/jejak/record-act'
import { whyNotSecond } from '@/lib/jejak/second-person'
import { tellAccount } from '@/lib/kabar/tell'
import type { Tx } from '@/lib/platform/db/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'

const WAIT_MS = 7 * 24 * 3600 * 1000

/**
 * An act on an administrator needs two of them (docs/design/hardening.md, rule 16): the first time it is
 * recorded as a proposal and the person concerned is told; when a second person does the same within seven
 * days, it happens. True while it waits. Where the two concerned are the only administrators there is no
 * second person, and it happens at once.
 */
export async function waitsForSecond(
  tx: Tx,
  viewer: AdminViewer,
  { userId, username, act }: { userId: string; username: string; act: AdminAct },
  now: Date,
): Promise<boolean> {
  const others = await tx.user.count({
    where: { role: 'ADMIN', disabled: false, id: { notIn: [viewer.userId, userId] } },
  })
  if (others === 0) return false
  const done = await tx.jejakAdmin.findFirst({ where: { act, subject: username }, orderBy: { seq: 'desc' } })
  const proposals = await tx.jejakAdmin.findMany({
    where: {
      act: 'propose',
      subject: username,
      detail: actLabel(act),
      at: { gt: new Date(now.getTime() - WAIT_MS) },
      seq: { gt: done?.seq ?? 0 },
    },
  })
  for (const { actorId } of proposals) {
    if (actorId === null) continue
    if ((await whyNotSecond(tx, { decider: viewer.userId, asker: actorId, now })) === null) return false
  }
  if (proposals.some(({ actorId }) => actorId === viewer.userId)) return true
  await tellAccount(tx, { userId, kind: 'accountChanged', now })
  const detail = actLabel(act)
  await recordAct(tx, { actorId: viewer.userId, act: 'propose', subject: username, detail, now })
  return true
}
