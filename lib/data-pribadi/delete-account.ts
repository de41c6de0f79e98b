import { guess } from '@/lib/akun/commands/attempts'
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
 * Deletes a reporter's account: row, keys, sessions, notifications and requests. It deliberately leaves the
 * cases untouched, with the names that they hold (the page says so): nobody can open them as their reporter
 * any more, and a comparison of two backups does not show which cases changed together with the account. The
 * key of its drafts is gone; the regular clean-up removes them.
 */
export async function deleteAccount(
  { db, viewer, now }: { db: Db; viewer: PelaporViewer; now: Date },
  { password }: { password: string },
): Promise<DeletionResult> {
  if (!viewer.account) return { ok: false, reason: 'not-found' }
  const user = await db.user.findFirst({ where: { id: viewer.userId, role: 'PELAPOR' } })
  if (!user) return { ok: false, reason: 'not-found' }
  const opened = await guess(db, { purpose: 'login', name: viewer.username }, now, () =>
    openWithPassword(user.id, password, { ...user, kdf: asPreset(user.kdf) }),
  )
  if (!opened.ok) return opened
  const tag = await ownerTag(viewer.seed)
  await inTransaction(db, async (tx) => {
    // Opt-in mail about a case stores the address beside it, so that row goes, too.
    await tx.kabarEmail.deleteMany({ where: { aduan: { ownerTag: tag } } })
    await tx.user.delete({ where: { id: user.id } })
  })
  return { ok: true }
}
