import type { Tx } from '@/lib/db/client'

/** Acts of administrators on accounts and teams. */
export type AdminAct =
  | 'invite'
  | 'activate'
  | 'disable'
  | 'enable'
  | 'restricted-on'
  | 'restricted-off'
  | 'give-keys'
  | 'team-create'
  | 'team-rename'
  | 'team-member-add'
  | 'team-member-remove'
  | 'team-ketua'

/** Writes who did what to whom, in the same transaction as the act itself; never any content. */
export async function recordAct(
  tx: Tx,
  act: { actorId: string | null; act: AdminAct; subject: string; now: Date },
): Promise<void> {
  await tx.jejakAdmin.create({
    data: { actorId: act.actorId, act: act.act, subject: act.subject, at: act.now },
  })
}
