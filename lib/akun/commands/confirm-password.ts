import type { Db } from '@/lib/platform/db/client'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { openWithPassword, type Seed } from '@/lib/vault/person'
import { guess } from './attempts'
import { asPreset } from './log-in'

/** For this long after the password was typed, sensitive acts do not ask for it again. */
export const FRESH_MS = 5 * 60_000

export type PasswordCheck =
  | { ok: true; seed: Seed }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

/** Whether the password was typed recently in this session. A kode rahasia has no password. */
export async function passwordIsFresh(db: Db, viewer: Viewer, now: Date): Promise<boolean> {
  const row = await db.session.findUnique({
    where: { sidHash: viewer.sidHash },
    select: { passwordAt: true },
  })
  return Boolean(row?.passwordAt && now.getTime() - row.passwordAt.getTime() < FRESH_MS)
}

/** Checks the password of the signed-in person; wrong ones delay the next attempt. */
export async function checkOwnPassword(
  db: Db,
  viewer: Viewer,
  password: string,
  now: Date,
): Promise<PasswordCheck> {
  const opened = await guess(db, { purpose: 'confirm', name: viewer.userId }, now, async () => {
    const user = await db.user.findUniqueOrThrow({ where: { id: viewer.userId } })
    return openWithPassword(user.id, password, { ...user, kdf: asPreset(user.kdf) })
  })
  return opened.ok ? { ok: true, seed: opened.value } : opened
}

/** The same; on success the session remembers it for FRESH_MS. */
export async function confirmPassword(
  db: Db,
  viewer: Viewer,
  password: string,
  now: Date,
): Promise<PasswordCheck> {
  const checked = await checkOwnPassword(db, viewer, password, now)
  if (checked.ok) {
    await db.session.updateMany({ where: { sidHash: viewer.sidHash }, data: { passwordAt: now } })
  }
  return checked
}
