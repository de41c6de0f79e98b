import { attemptsAt, countFailure } from '@/lib/akun/commands/attempts'
import { asPreset } from '@/lib/akun/commands/log-in'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { openWithPassword } from '@/lib/vault/person'

export type DeletionResult =
  | { ok: true }
  | { ok: false; reason: 'wrong' | 'not-found' }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * Deletes a reporter's account: its row, its keys, its sessions, what it was told and asked. Its cases are not touched,
 * on purpose: they live on, nobody opens them as their reporter any more, and no two backups show by what changed
 * together which of them were whose. Drafts have no other key than the one that is gone; time removes them.
 */
export async function deleteAccount(
  { db, viewer, now }: { db: Db; viewer: PelaporViewer; now: Date },
  { password }: { password: string },
): Promise<DeletionResult> {
  if (!viewer.account) return { ok: false, reason: 'not-found' }
  const attempts = await attemptsAt(db, 'login', viewer.username, now)
  if (attempts.wait > 0) return { ok: false, reason: 'wait', seconds: attempts.wait }
  const user = await db.user.findFirst({ where: { id: viewer.userId, role: 'PELAPOR' } })
  if (!user) return { ok: false, reason: 'not-found' }
  if (!(await openWithPassword(user.id, password, { ...user, kdf: asPreset(user.kdf) }))) {
    await countFailure(db, attempts, now)
    return { ok: false, reason: 'wrong' }
  }
  const tag = await ownerTag(viewer.seed)
  await inTransaction(db, async (tx) => {
    // Who wanted mail of a case had their address beside it (opt-in): that goes with them.
    await tx.kabarEmail.deleteMany({ where: { aduan: { ownerTag: tag } } })
    await tx.user.delete({ where: { id: user.id } })
    await tx.loginDelay.deleteMany({ where: { tag: attempts.tag } })
  })
  return { ok: true }
}
